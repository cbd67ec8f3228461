import type {Point} from 'unist'
import * as v from 'valibot'
import {type ClosedSchema, INSIDE, isDay} from './setting-values.ts'
import {nearest} from './nearest.ts'
import type {Note} from './note.ts'
import type {RuleId} from './rules.ts'
import {noteUnknownKeys} from './unknown-keys.ts'
import type {Yaml, YamlEntry, YamlMap} from './yaml.ts'

/** The rules a wrong key and a wrong value are noted under. */
export interface SettingRules {
  readonly unknownKey: RuleId
  readonly value: RuleId
}

/** Other spellings of a key that mean the same. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['author', 'authors'],
  ['reviewer', 'reviewers'],
  ['contributor', 'contributors'],
])

/**
 * Checks a map of settings against its schema and gives the sound ones as a fresh value.
 * A setting that is unknown or wrong is noted at its place and left out.
 */
export function readSettings<S extends ClosedSchema<v.ObjectEntries>>(
  map: YamlMap,
  schema: S,
  rules: SettingRules,
  note: Note,
): v.InferOutput<S> {
  const names = Object.keys(schema.entries)
  const known = map.entries.filter(({key}) => names.includes(nameOf(key)))
  const unknown = map.entries.filter(({key}) => !names.includes(nameOf(key)))
  noteUnknownKeys(unknown, names, rules.unknownKey, note)
  const given = new Map<string, YamlEntry>()
  for (const entry of known) {
    const name = nameOf(entry.key)
    if (given.has(name)) twice(entry, name, rules, note)
    else if (isGiven(entry)) given.set(name, entry)
  }
  const first = v.safeParse(schema, plainOf(given.values()))
  if (first.success) return first.output
  const noted = new Set<string>()
  for (const issue of first.issues) {
    const name = String(issue.path?.[0]?.key)
    if (!noted.has(name)) wrong(issue, given.get(name), rules, note)
    noted.add(name)
  }
  const sound = [...given].filter(([name]) => !noted.has(name)).map(([, entry]) => entry)
  const days = [...given].filter(([name]) => noted.has(name)).flatMap(([, entry]) => dayOf(entry))
  const mended = v.safeParse(schema, plainOf([...sound, ...days]))
  return mended.success ? mended.output : v.parse(schema, plainOf(sound))
}

function twice(entry: YamlEntry, name: string, rules: SettingRules, note: Note): void {
  note(
    rules.value,
    `Unexpected second "${name}", expected each key once.`,
    entry.at,
    'Put all of it under one key.',
  )
}

function nameOf(key: string): string {
  return ALIASES.get(key) ?? key
}

/** `subtitle:` with nothing behind it is a form not filled in. */
function isGiven({value}: YamlEntry): boolean {
  return value.kind !== 'scalar' || value.value.trim() !== ''
}

/** Copies settings into objects that stand on nothing, so that no key can reach a prototype. */
function plainOf(entries: Iterable<YamlEntry>): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.create(null)
  for (const {key, value} of entries) copy[nameOf(key)] = plainValue(value)
  return copy
}

function plainValue(yaml: Yaml): unknown {
  if (yaml.kind === 'list') return yaml.items.map(plainValue)
  return yaml.kind === 'map' ? plainOf(yaml.entries.filter(isGiven)) : yaml.value
}

/** A day with a time behind it, as other programs write it, still says the day. */
function dayOf(entry: YamlEntry): YamlEntry[] {
  const {value} = entry
  const time = /^(\d{4}-\d{2}-\d{2})[T ]\d/u.exec(value.kind === 'scalar' ? value.value : '')
  const day = time?.[1] ?? ''
  return isDay(day) ? [{...entry, value: {kind: 'scalar', value: day, at: value.at}}] : []
}

type Issue = v.BaseIssue<unknown>

function wrong(issue: Issue, entry: YamlEntry | undefined, rules: SettingRules, note: Note): void {
  const {at, keyAt, whole} = locate(issue, entry)
  const last = issue.path?.at(-1)
  const key = String(last?.key)
  if (issue.expected === 'never' && !Array.isArray(last?.input)) {
    const near = nearest(key, issue.message.split(', '))
    note(
      rules.unknownKey,
      `Unexpected key "${key}", expected one of: ${issue.message}.`,
      keyAt,
      near ? `Did you mean "${near}"?` : 'Take the line away, or give it one of these keys.',
    )
  } else if (!whole && issue.received === 'undefined')
    note(rules.value, `${key} is missing; this entry needs one.`, at, `Write ${issue.message}.`)
  else if (issue.message === INSIDE)
    note(
      'config/path-outside-project',
      `Unexpected path ${found(issue.input)}, expected ${INSIDE}.`,
      at,
      'Write where it lies in the folder of the publication, with no .. and no / at its start.',
    )
  else
    note(
      rules.value,
      `Unexpected ${found(issue.input)}, expected ${issue.message}.`,
      at,
      nearValue(issue) ?? 'Write it so, or take the line away.',
    )
}

interface Located {
  /** Place of the value, or of what holds it when it is not there. */
  readonly at: Point | undefined
  /** Place of its key. */
  readonly keyAt: Point | undefined
  /** False when the text does not have what the issue is about. */
  readonly whole: boolean
}

/** Follows the path of an issue as far as the text has it. */
function locate(issue: Issue, entry: YamlEntry | undefined): Located {
  let value = entry?.value
  let keyAt = entry?.at
  for (const {key} of issue.path?.slice(1) ?? []) {
    const next = step(value, key)
    if (!next) return {at: value?.at, keyAt, whole: false}
    value = next.value
    keyAt = next.at
  }
  return {at: value?.at, keyAt, whole: true}
}

function step(value: Yaml | undefined, key: unknown): Omit<YamlEntry, 'key'> | undefined {
  if (value?.kind === 'list') {
    const item = value.items[Number(key)]
    return item && {value: item, at: item.at}
  }
  if (value?.kind !== 'map') return undefined
  // A single map stands for a list of one.
  return key === 0 ? {value, at: value.at} : value.entries.find((entry) => entry.key === key)
}

function found(input: unknown): string {
  if (Array.isArray(input)) return 'list'
  if (typeof input !== 'string') return 'settings below this key'
  return `"${input.length > 40 ? `${input.slice(0, 39)}…` : input}"`
}

/** A choice tells its names as `("a4" | "letter")`. */
function nearValue(issue: Issue): string | undefined {
  if (typeof issue.input !== 'string') return undefined
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]+)"/gu)].map(([, name]) => name ?? '')
  const near =
    nearest(issue.input, choices) ??
    (/^[a-z]{2,3}_/iu.test(issue.input) ? issue.input.replaceAll('_', '-') : undefined)
  return near && `Did you mean "${near}"?`
}
