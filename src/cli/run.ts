import {exitCodes, Failure} from '../base/failure.ts'
import {nearest} from '../base/nearest.ts'
import type {Terminal} from './command.ts'
import {commands} from './commands.ts'
import {readCall} from './flags.ts'
import {commandHelp, generalHelp} from './help.ts'
import {jsonOfFailure} from './json.ts'
import {paintFor} from './paint.ts'

/** Runs one command line and gives its exit code; expected failures are printed, bugs are thrown. */
export async function run(
  words: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<number> {
  try {
    return await dispatch(words, version, terminal)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (words.includes('--json')) terminal.out(jsonOfFailure(error))
    else
      terminal.err(
        `${[paintFor(terminal.colour).error(error.message), ...error.help.map((line) => `  ${line}`)].join('\n')}\n`,
      )
    return error.exitCode
  }
}

async function dispatch(
  words: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<number> {
  const [name = '--help', ...rest] = words
  if (name === '--version' || name === '-v') {
    terminal.out(`handpress ${version}\n`)
    return exitCodes.made
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked =
      rest[0] !== undefined && Object.hasOwn(commands, rest[0]) ? commands[rest[0]] : undefined
    terminal.out(asked ? commandHelp(asked) : generalHelp())
    return exitCodes.made
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw unknownCommand(name)
  const call = readCall(name, command, rest)
  if (!call.switches.has('help')) return command.run(call, terminal)
  terminal.out(commandHelp(command))
  return exitCodes.made
}

function unknownCommand(name: string): Failure {
  const near = nearest(name, Object.keys(commands))
  const file = /\.(?:md|markdown)$/iu.test(name)
  const help = file
    ? `To make it: handpress build ${name}`
    : `They are: ${Object.keys(commands).join(', ')}`
  return new Failure(
    exitCodes.usage,
    'usage/unknown-command',
    `Unexpected command "${name}", expected a command of handpress.${near ? ` Did you mean "${near}"?` : ''}`,
    near ? [] : [help],
  )
}
