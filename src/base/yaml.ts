import type {Point} from 'unist'
import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import {bidiIn, controlsIn} from './hidden.ts'
import type {Note} from './note.ts'
import {placesIn} from './places.ts'
import type {RuleId} from './rules.ts'
import {limitsOf} from './yaml-limits.ts'
import {anything, reasonOf} from './yaml-reason.ts'

/** A value of YAML as it was typed: every scalar is text, whatever it looks like. */
export type Yaml = YamlScalar | YamlList | YamlMap

interface YamlScalar {
  readonly kind: 'scalar'
  readonly value: string
  readonly at: Point
}

interface YamlList {
  readonly kind: 'list'
  readonly items: readonly Yaml[]
  readonly at: Point
}

export interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly at: Point
}

export interface YamlEntry {
  readonly key: string
  readonly at: Point
  readonly value: Yaml
}

/** The rules a fault is noted under. */
export interface YamlRules {
  readonly syntax: RuleId
  readonly alias: RuleId
}

/**
 * Reads one map of simple YAML whose first line is line `firstLine` of its file.
 * Aliases, anchors, tags, merge keys, a key that stands twice, a second document and more than 20
 * levels are refused: the first fault is noted and nothing is given. The caller limits the length.
 */
export function readYaml(
  text: string,
  firstLine: number,
  rules: YamlRules,
  note: Note,
): YamlMap | undefined {
  const place = placesIn(text, firstLine)
  const limit = limitsOf(text)
  if (limit) {
    note(rules[limit.rule], limit.reason, place(limit.offset), limit.help)
    return undefined
  }
  const document = parseDocument(text, {...STRICT})
  const [fault] = document.errors
  if (fault) {
    const {reason, help, offset} = reasonOf(fault, text)
    note(rules.syntax, reason, place(offset), help)
    return undefined
  }
  const context: Context = {text, place, rules, note, sound: true}
  const {contents} = document
  if (contents === null) return {kind: 'map', entries: [], at: place(0)}
  const root = yamlOf(contents, context)
  if (root.kind !== 'map') {
    const {reason, help} = anything(text.trim().split('\n')[0] ?? '')
    note(rules.syntax, reason, root.at, help)
    return undefined
  }
  return context.sound ? root : undefined
}

const STRICT = {
  schema: 'failsafe',
  merge: false,
  stringKeys: true,
  // The parser compares every pair of keys; a set finds the same in one pass.
  uniqueKeys: false,
  prettyErrors: false,
} as const

interface Context {
  readonly text: string
  readonly place: (offset: number) => Point
  readonly rules: YamlRules
  readonly note: Note
  /** False when something was found that leaves the settings in doubt. */
  sound: boolean
}

/** The limit of 20 levels bounds the recursion. */
function yamlOf(node: unknown, context: Context): Yaml {
  const start = rangeOf(node)[0]
  const at = context.place(start)
  if (isMap(node)) return {kind: 'map', entries: entriesOf(node.items, context), at}
  if (isSeq(node)) return {kind: 'list', items: node.items.map((one) => yamlOf(one, context)), at}
  return {kind: 'scalar', value: scalarOf(node, context), at}
}

function entriesOf(
  pairs: readonly {readonly key: unknown; readonly value: unknown}[],
  context: Context,
): YamlEntry[] {
  const seen = new Map<string, Point>()
  return pairs.map((pair) => {
    const at = context.place(rangeOf(pair.key)[0])
    const key = scalarOf(pair.key, context)
    const first = seen.get(key)
    if (first) twice(key, first, at, context)
    if (key === '<<') mergeKey(at, context)
    seen.set(key, first ?? at)
    const value: Yaml = pair.value ? yamlOf(pair.value, context) : {kind: 'scalar', value: '', at}
    return {key, at, value}
  })
}

function twice(key: string, first: Point, at: Point, context: Context): void {
  context.sound = false
  context.note(
    context.rules.syntax,
    `Unexpected second "${key}", expected each key once.`,
    at,
    `The first one is in line ${first.line}. Keep one of the two.`,
  )
}

function mergeKey(at: Point, context: Context): void {
  context.sound = false
  context.note(
    context.rules.alias,
    'Unexpected "<<", expected a key.',
    at,
    'Write the settings out; parts of others cannot be taken over here.',
  )
}

/** A hidden sign can enter through an escape such as "\u0000", which no check of the file sees. */
function scalarOf(node: unknown, context: Context): string {
  if (!isScalar(node) || typeof node.value !== 'string') return ''
  const {value} = node
  const [start, end] = rangeOf(node)
  const typed = context.text.slice(start, end)
  const [control] = controlsIn(value)
  const bidi = bidiIn(typed).length ? undefined : bidiIn(value)[0]
  const hidden = control ?? bidi
  if (!hidden) return value
  context.sound = false
  context.note(
    control ? 'text/control-character' : 'text/bidi-control',
    control
      ? `Unexpected hidden character ${hidden.code}, expected text.`
      : `Unexpected hidden sign that reverses text (${hidden.code}).`,
    context.place(start),
    'Delete it, and type the words around it again.',
  )
  return value
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined
  return range ? [range[0], range[1]] : [0, 0]
}
