import type {Point} from 'unist'
import type {Yaml, YamlEntry} from '../../base/yaml.ts'
import {type Fault, short} from './faults.ts'

const MAX_LEVELS = 20

/** A place in a text of JSON, and the first fault there. */
export interface State {
  readonly text: string
  at: number
  readonly place: (offset: number) => Point
  fault: Fault | undefined
}

/** Keeps the first fault. */
export function fail(state: State, reason: string, offset = state.at): undefined {
  state.fault ??= {offset, reason}
  return undefined
}

/** Names the sign that stands here. */
export function found({text, at}: State): string {
  const sign = text[at]
  if (sign === undefined) return 'end of the file'
  return sign === '\n' || sign === '\r'
    ? 'end of the line'
    : `'${sign}'`.replace(/^'([^"])'$/u, '"$1"')
}

function take(state: State, pattern: RegExp): string {
  pattern.lastIndex = state.at
  const taken = pattern.exec(state.text)?.[0] ?? ''
  state.at += taken.length
  return taken
}

export function space(state: State): void {
  take(state, /[\s\uFEFF]+/uy)
}

/** Reads a value, every number and word as typed text; the limit of 20 levels bounds the recursion. */
export function readValue(state: State, level: number): Yaml | undefined {
  space(state)
  const sign = state.text[state.at]
  const at = state.place(state.at)
  if (level > MAX_LEVELS)
    return fail(state, `Values nest more than ${MAX_LEVELS} deep here; the limit is ${MAX_LEVELS}.`)
  if (sign === '{') return mapOf(state, level, at)
  if (sign === '[') return listOf(state, level, at)
  if (sign === '"') {
    const value = stringOf(state)
    return value === undefined ? undefined : {kind: 'scalar', value, at}
  }
  const start = state.at
  const word = take(state, /[\w.+-]+/uy)
  if (/^(?:true|false|null|-?\d[\d.eE+-]*)$/u.test(word))
    return {kind: 'scalar', value: word === 'null' ? '' : word, at}
  return word
    ? fail(state, `Unexpected "${short(word)}", expected a value in double quotes.`, start)
    : fail(state, `Unexpected ${found(state)}, expected a value.`)
}

function listOf(state: State, level: number, at: Point): Yaml | undefined {
  const items: Yaml[] = []
  state.at++
  space(state)
  if (state.text[state.at] !== ']')
    do {
      const item = readValue(state, level + 1)
      if (!item) return undefined
      items.push(item)
    } while (another(state, ']'))
  return closed(state) ? {kind: 'list', items, at} : undefined
}

function mapOf(state: State, level: number, at: Point): Yaml | undefined {
  const entries: YamlEntry[] = []
  state.at++
  space(state)
  if (state.text[state.at] !== '}')
    do {
      const entry = entryOf(state, level)
      if (!entry) return undefined
      entries.push(entry)
    } while (another(state, '}'))
  return closed(state) ? {kind: 'map', entries, at} : undefined
}

function entryOf(state: State, level: number): YamlEntry | undefined {
  space(state)
  const at = state.place(state.at)
  if (state.text[state.at] !== '"')
    return fail(state, `Unexpected ${found(state)}, expected the name of a field in double quotes.`)
  const key = stringOf(state)
  if (key === undefined) return undefined
  space(state)
  if (state.text[state.at] !== ':')
    return fail(state, `Unexpected ${found(state)}, expected ":" after "${short(key)}".`)
  state.at++
  const value = readValue(state, level + 1)
  return value && {key, at, value}
}

/** True when a comma follows; else the closing sign must. */
function another(state: State, close: string): boolean {
  space(state)
  const sign = state.text[state.at]
  if (sign !== ',' && sign !== close) {
    fail(state, `Unexpected ${found(state)}, expected a comma or "${close}".`)
    return false
  }
  return state.text[state.at] === ',' && Boolean(++state.at)
}

function closed(state: State): boolean {
  if (state.fault) return false
  state.at++
  return true
}

const ESCAPES: Readonly<Record<string, string>> = {b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'}

/** Reads a text in double quotes; it ends in its line. */
function stringOf(state: State): string | undefined {
  const start = ++state.at
  for (;;) {
    take(state, /[^"\\\n]+/uy)
    const sign = state.text[state.at]
    if (sign !== '\\') break
    state.at += 2
  }
  if (state.text[state.at] !== '"') {
    state.at = Math.min(state.at, state.text.length)
    return fail(state, `Unexpected ${found(state)}, expected a closing double quote.`)
  }
  const typed = state.text.slice(start, state.at++)
  return typed.replace(
    /\\(?:u([0-9a-fA-F]{4})|(.))/gsu,
    (_, code: string | undefined, sign: string) =>
      code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
