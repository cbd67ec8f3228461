import {exitCodes, Failure} from '../base/failure.ts'
import {nearest} from '../base/nearest.ts'
import type {Call, Command, Flag} from './command.ts'

const HELP: Flag = {name: 'help', short: 'h', help: 'print this'}

/** Reads the words after a command by its table of flags. Anything unknown is a Failure with the nearest name. */
export function readCall(name: string, command: Command, words: readonly string[]): Call {
  const end = words.indexOf('--')
  const before = end < 0 ? words : words.slice(0, end)
  const files: string[] = []
  const switches = new Set<string>()
  const values = new Map<string, string[]>()
  const flags = [...command.flags, HELP]
  for (let i = 0; i < before.length; i++) {
    const word = before[i] ?? ''
    if (!word.startsWith('-') || word === '-') files.push(word)
    else {
      const flag = flagOf(word, name, flags)
      if (!flag.value) switches.add(flag.name)
      else {
        const inline = word.includes('=')
        const value = inline ? word.slice(word.indexOf('=') + 1) : before[++i]
        values.set(flag.name, [
          ...(flag.many ? (values.get(flag.name) ?? []) : []),
          given(value, flag),
        ])
      }
    }
  }
  return {files: end < 0 ? files : [...files, ...words.slice(end + 1)], switches, values}
}

function flagOf(word: string, name: string, flags: readonly Flag[]): Flag {
  const [typed = ''] = word.split('=')
  const flag = flags.find(
    (one) => typed === `--${one.name}` || (one.short && typed === `-${one.short}`),
  )
  if (!flag) throw unknownFlag(typed, name, flags)
  return flag
}

function given(value: string | undefined, flag: Flag): string {
  if (value) return value
  throw new Failure(
    exitCodes.usage,
    'usage/flag-value',
    `The flag --${flag.name} needs a value: --${flag.name} ${flag.value}.`,
  )
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
