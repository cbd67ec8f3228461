import type {Yaml, YamlMap} from '../../base/yaml.ts'
import type {CslDate, CslName} from '../item.ts'
import {cleanText} from './clean.ts'
import {range, readDate} from './dates.ts'
import {nameOf, readInvertedName} from './names.ts'

/** Gives a scalar's text, or that of the scalars of a list. */
export function scalarOf(value: Yaml): string {
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'map') return ''
  return value.items
    .map((item) => (item.kind === 'scalar' ? item.value : ''))
    .filter(Boolean)
    .join(', ')
}

function fieldOf(map: YamlMap, name: string): Yaml | undefined {
  return map.entries.find(({key}) => key === name)?.value
}

function textOf(map: YamlMap, name: string): string {
  const value = fieldOf(map, name)
  return value ? cleanText(scalarOf(value)) : ''
}

/** Reads names: maps, or texts such as "Roe, Ann"; nothing when one of them is neither. */
export function readCslNames(value: Yaml): CslName[] | undefined {
  const values = value.kind === 'list' ? value.items : [value]
  const names: CslName[] = []
  for (const one of values) {
    const name = one.kind === 'map' ? readMap(one) : readText(one)
    if (!name) return undefined
    if (Object.keys(name).length) names.push(name)
  }
  return names
}

const PARTS = [
  'family',
  'given',
  'suffix',
  'literal',
  'dropping-particle',
  'non-dropping-particle',
] as const

function readMap(map: YamlMap): CslName | undefined {
  const name = nameOf(Object.fromEntries(PARTS.map((part) => [part, textOf(map, part)])))
  const whole = textOf(map, 'name')
  if (!Object.keys(name).length) return whole ? {literal: whole} : undefined
  // A given name alone is printed by no style.
  return name.given !== undefined && name.family === undefined && name.literal === undefined
    ? {literal: name.given}
    : name
}

function readText(value: Yaml): CslName | undefined {
  if (value.kind !== 'scalar') return undefined
  const text = cleanText(value.value)
  return text ? readInvertedName(text) : {}
}

/** Reads a date: a text, a map, or a list of two ends; nothing when it is none. */
export function readCslDate(value: Yaml): CslDate | undefined {
  if (value.kind === 'scalar') return readDate(cleanText(value.value)) ?? {}
  if (value.kind === 'map') return readDateMap(value)
  const dates = value.items.map(readCslDate)
  const [from, to] = dates.map((date) => date?.['date-parts']?.[0])
  if (!from) return dates[0]
  return to ? range(from, to) : {'date-parts': [from]}
}

function readDateMap(map: YamlMap): CslDate | undefined {
  const circa = /^(?:true|1|yes)$/iu.test(textOf(map, 'circa'))
  const season = Number(textOf(map, 'season'))
  const extra = {
    ...(circa ? {circa} : {}),
    ...(season >= 1 && season <= 4 ? {season} : {}),
  }
  const parts = fieldOf(map, 'date-parts')
  const [from, to] = parts
    ? partsOf(parts)
    : [numbersOf(['year', 'month', 'day'].map((name) => textOf(map, name)))]
  if (from?.length) return {...(to?.length ? range(from, to) : {'date-parts': [from]}), ...extra}
  const typed = textOf(map, 'raw') || textOf(map, 'literal') || textOf(map, 'date-time')
  return typed
    ? {...(textOf(map, 'literal') ? {literal: typed} : readDate(typed)), ...extra}
    : parts && {}
}

/** The parts of one date may stand without their outer list. */
function partsOf(value: Yaml): number[][] {
  if (value.kind !== 'list') return []
  const lists = value.items.filter((item) => item.kind === 'list')
  if (!lists.length) return [numbersOf(value.items.map(scalarOf))]
  return lists.map((list) => numbersOf(list.items.map(scalarOf)))
}

/** Gives year, month and day up to the first that is no number. */
function numbersOf(typed: readonly string[]): number[] {
  const end = typed.findIndex((one) => !/^-?\d{1,5}$/u.test(one.trim()))
  return typed.slice(0, end < 0 ? 3 : Math.min(end, 3)).map(Number)
}
