import type {Command, Flag} from './command.ts'
import {commands} from './commands.ts'

const CODES =
  'Exit codes: 0 made, 1 the text has errors, 2 the command or handpress.yaml is\nwrong, 3 this computer lacks something, 70 a bug in Handpress, 75 another build\nis running, 130 you stopped it.\n'

export function generalHelp(): string {
  const rows = Object.values(commands).map((one) => `  ${one.usage.padEnd(26)} ${one.summary}\n`)
  return `Handpress makes printed leaflets and ebooks from Markdown.\n\n${rows.join('')}\nBegin with: handpress build my-leaflet.md     Flags: handpress build --help\n\n${CODES}`
}

export function commandHelp(command: Command): string {
  const widest = Math.max(30, ...command.examples.map(([typed]) => typed.length))
  const examples = command.examples.map(([typed, does]) => `  ${typed.padEnd(widest)} ${does}\n`)
  const flags = command.flags.map((flag) => `  ${flagUsage(flag).padEnd(22)} ${flag.help}\n`)
  return `${command.usage}   ${command.summary}\n\n${examples.join('')}${flags.length ? `\n${flags.join('')}` : ''}`
}

function flagUsage(flag: Flag): string {
  const short = flag.short ? `-${flag.short}, ` : '    '
  return `${short}--${flag.name}${flag.value ? ` ${flag.value}` : ''}`
}
