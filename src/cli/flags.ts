import {parseArgs} from 'node:util'
import {exitCodes, Failure} from '../base/failure.ts'
import {nearest} from '../base/nearest.ts'
import type {Call, Command, Flag} from './command.ts'

const HELP: Flag = {name: 'help', short: 'h', help: 'print this'}

/** Reads the words after a command by its table of flags. Anything unknown is a Failure with the nearest name. */
export function readCall(name: string, command: Command, words: readonly string[]): Call {
  const flags = [...command.flags, HELP]
  const options = Object.fromEntries(flags.map((flag) => [flag.name, optionOf(flag)]))
  const {tokens} = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const files: string[] = []
  const switches = new Set<string>()
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const flag = flags.find((one) => one.name === token.name)
    if (!flag) throw unknownFlag(token.rawName, name, flags)
    if (!flag.value) switches.add(flag.name)
    else
      values.set(flag.name, [
        ...(flag.many ? (values.get(flag.name) ?? []) : []),
        given(token.value, flag),
      ])
  }
  return {files, switches, values}
}

function optionOf(flag: Flag): {type: 'string' | 'boolean'; short?: string} {
  return {type: flag.value ? 'string' : 'boolean', ...(flag.short ? {short: flag.short} : {})}
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
