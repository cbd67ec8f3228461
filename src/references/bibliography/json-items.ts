import type {Point} from 'unist'
import type {Yaml} from '../../base/yaml.ts'
import type {Fault} from './faults.ts'
import {fail, found, readValue, space, type State} from './json.ts'

export interface JsonItems {
  readonly items: readonly Yaml[]
  readonly faults: readonly Fault[]
}

/**
 * Reads the items of a JSON array, or of its list `references` or `items`. After a fault it goes on with the
 * next object whose first key `begins` knows.
 */
export function readJsonItems(
  text: string,
  place: (offset: number) => Point,
  begins: (key: string) => boolean,
): JsonItems {
  const state: State = {text, at: 0, place, fault: undefined}
  const items: Yaml[] = []
  const faults: Fault[] = []
  space(state)
  if (text[state.at] !== '[') return {items: alone(state, faults), faults}
  state.at++
  let first = true
  while (another(state, faults)) {
    if (!first) comma(state, faults)
    const start = state.at
    const value = readValue(state, 1)
    if (value) items.push(value)
    else resume(state, start, faults, begins)
    first = !value
  }
  return {items, faults}
}

/** True when an item follows, and not the end of the list. */
function another(state: State, faults: Fault[]): boolean {
  space(state)
  if (state.at < state.text.length) return state.text[state.at] !== ']'
  if (!faults.length)
    faults.push({
      offset: state.at,
      reason: 'Unexpected end of the file, expected "]" after the last entry.',
    })
  return false
}

/** Goes on after a fault with the next item, or at the end. */
function resume(
  state: State,
  start: number,
  faults: Fault[],
  begins: (key: string) => boolean,
): void {
  const fault = state.fault ?? {offset: start, reason: 'Unexpected value.'}
  const next = nextItem(state.text, start + 1, fault.offset, begins)
  const swallowed = next >= 0 && next < fault.offset
  faults.push(swallowed ? {offset: start, reason: UNCLOSED} : fault)
  state.at = next < 0 ? state.text.length : next
  state.fault = undefined
}

const UNCLOSED = 'This entry is not closed: expected "}" before the next one.'

/** One object by itself, or one that holds the list. */
function alone(state: State, faults: Fault[]): Yaml[] {
  const value =
    state.text[state.at] === '{'
      ? readValue(state, 0)
      : fail(state, `Unexpected ${found(state)}, expected "[" before the first entry.`)
  if (state.fault) faults.push(state.fault)
  if (value?.kind !== 'map') return []
  const list = value.entries.find(({key}) => key === 'references' || key === 'items')?.value
  return list?.kind === 'list' ? [...list.items] : [value]
}

/** Passes over the comma between two items; one that is missing costs nothing. */
function comma(state: State, faults: Fault[]): void {
  if (state.text[state.at] === ',') {
    state.at++
    space(state)
  } else
    faults.push({
      offset: state.at,
      reason: `Unexpected ${found(state)}, expected a comma or "]" after an entry.`,
    })
}

const ITEM = /\{\s*"([\w-]{1,40})"\s*:/gu

/** Gives where the next item begins; before the fault only "id" and "type" are sure to begin one. */
function nextItem(
  text: string,
  from: number,
  fault: number,
  begins: (key: string) => boolean,
): number {
  ITEM.lastIndex = from
  for (let match = ITEM.exec(text); match; match = ITEM.exec(text)) {
    const key = match[1] ?? ''
    if (key === 'id' || key === 'type' || (match.index >= fault && begins(key))) return match.index
  }
  return -1
}
