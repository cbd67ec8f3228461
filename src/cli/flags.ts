import {exitCodes, Failure} from '../base/failure.ts'
import {nearest} from '../base/nearest.ts'
import type {Call, Command, Flag} from './command.ts'

const HELP: Flag = {name: 'help', short: 'h', help: 'print this'}

/** Reads the words after a command by its table of flags. Anything unknown is a Failure with the nearest name. */
export function readCall(name: string, command: Command, words: readonly string[]): Call {
  const files: string[] = []
  const switches = new Set<string>()
  const values = new Map<string, string[]>()
  const flags = [...command.flags, HELP]
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--') {
      files.push(...words.slice(i + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      files.push(word)
      continue
    }
    const [typed = '', ...rest] = word.split('=')
    const flag = flags.find(
      (one) => typed === `--${one.name}` || (one.short && typed === `-${one.short}`),
    )
    if (!flag) throw unknownFlag(typed, name, flags)
    if (!flag.value) {
      switches.add(flag.name)
      continue
    }
    const value = rest.length ? rest.join('=') : words[++i]
    if (value === undefined || value === '')
      throw new Failure(
        exitCodes.usage,
        'usage/flag-value',
        `The flag --${flag.name} needs a value: --${flag.name} ${flag.value}.`,
      )
    values.set(flag.name, [...(flag.many ? (values.get(flag.name) ?? []) : []), value])
  }
  return {files, switches, values}
}

function unknownFlag(typed: string, name: string, flags: readonly Flag[]): Failure {
  const near = nearest(
    typed.replace(/^-+/u, ''),
    flags.map((one) => one.name),
  )
  const hint = near ? ` Did you mean "--${near}"?` : ''
  const all = flags.map((one) => `--${one.name}`).join(', ')
  return new Failure(
    exitCodes.usage,
    'usage/unknown-flag',
    `Unexpected flag "${typed}", expected a flag of "${name}".${hint}`,
    near ? [] : [`They are: ${all}`],
  )
}
