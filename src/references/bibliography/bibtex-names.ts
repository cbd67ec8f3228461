import type {CslName} from '../item.ts'
import {decodeLatex} from './latex.ts'
import {groupEnd} from './verbatim.ts'
import {isOrganisation, nameOf} from './names.ts'

export interface Names {
  readonly names: readonly CslName[]
  /** Names that were read as best could be guessed, each with what was guessed. */
  readonly doubts: readonly Doubt[]
}

export interface Doubt {
  readonly name: string
  readonly why: 'organisation' | 'commas'
}

/**
 * Reads names joined by "and", as BibTeX and BibLaTeX write them. A name in braces is literal; particles
 * drop out of the short form unless `useprefix` is set. "and others" is the literal "others".
 */
export function readNames(source: string, useprefix = false): Names {
  const names: CslName[] = []
  const doubts: Doubt[] = []
  for (const raw of splitNames(source)) {
    const doubt = doubtOf(raw)
    if (doubt) doubts.push(doubt)
    const name = doubt ? {literal: decodeLatex(raw)} : readName(raw, useprefix)
    if (Object.keys(name).length) names.push(name)
  }
  return {names, doubts}
}

/** Cuts a list at each "and" outside braces. */
export function splitNames(source: string): string[] {
  const names: string[] = []
  let words: string[] = []
  for (const word of wordsOf(source, /[\t\n\r ]/u)) {
    if (word.toLowerCase() === 'and') {
      names.push(words.join(' '))
      words = []
    } else words.push(word)
  }
  return [...names, words.join(' ')].filter(Boolean)
}

/** Cuts a text at the signs outside braces that `at` matches; empty pieces are left out. */
function wordsOf(source: string, at: RegExp): string[] {
  return piecesOf(source, at).filter(Boolean)
}

function piecesOf(source: string, at: RegExp): string[] {
  const pieces: string[] = []
  let start = 0
  let depth = 0
  for (let i = 0; i < source.length; i++) {
    const sign = source[i] ?? ''
    if (sign === '\\') i++
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (depth <= 0 && at.test(sign)) {
      pieces.push(source.slice(start, i))
      start = i + 1
    }
  }
  return [...pieces, source.slice(start)]
}

const SPACE = /[\s~]/u

function doubtOf(raw: string): Doubt | undefined {
  const parts = piecesOf(raw, /,/u)
  if (EXTENDED.test(raw)) return undefined
  if (parts.length > 3) return {name: decodeLatex(raw), why: 'commas'}
  const words = parts.length === 1 ? wordsOf(raw, SPACE) : []
  return isOrganisation(words) ? {name: decodeLatex(raw), why: 'organisation'} : undefined
}

const EXTENDED = /^\s*(?:family|given|prefix|suffix)\s*=/iu

function readName(raw: string, useprefix: boolean): CslName {
  if (isBraced(raw)) return {literal: decodeLatex(raw)}
  if (raw.toLowerCase() === 'others') return {literal: 'others'}
  if (EXTENDED.test(raw)) return readExtended(raw, useprefix)
  const [first = '', second = '', third] = piecesOf(raw, /,/u)
  if (third !== undefined) return person(wordsOf(first, SPACE), third, second, useprefix)
  if (raw.includes(',') && second.trim())
    return person(wordsOf(first, SPACE), second, '', useprefix)
  const words = wordsOf(first, SPACE)
  const capital = words.findIndex(isSmall)
  const given = capital < 0 ? words.length - 1 : capital
  return person(words.slice(given), words.slice(0, given).join(' '), '', useprefix)
}

/** True when one pair of braces holds the whole name; "{\'E}" is a letter. */
function isBraced(raw: string): boolean {
  if (!raw.startsWith('{') || groupEnd(raw, 0, raw.length) !== raw.length - 1) return false
  return raw[1] !== '\\' || /\s/u.test(raw)
}

function isSmall(word: string): boolean {
  if (word.startsWith('{') && word[1] !== '\\') return false
  return /^\P{L}*\p{Ll}/u.test(decodeLatex(word.slice(0, 40)))
}

/** The words in small letters before the family name are its particle. */
function person(
  vonLast: readonly string[],
  given: string,
  suffix: string,
  useprefix: boolean,
): CslName {
  const capital = vonLast.findIndex((word) => !isSmall(word))
  const cut = capital < 0 ? Math.max(0, vonLast.length - 1) : capital
  const particle = useprefix ? 'non-dropping-particle' : 'dropping-particle'
  return nameOf({
    family: decodeLatex(vonLast.slice(cut).join(' ')),
    given: decodeLatex(given),
    [particle]: decodeLatex(vonLast.slice(0, cut).join(' ')),
    suffix: decodeLatex(suffix),
  })
}

/** Reads BibLaTeX's "family=Roe, given=Ann, prefix=van, useprefix=true". */
function readExtended(raw: string, useprefix: boolean): CslName {
  const parts = new Map(
    piecesOf(raw, /,/u).map((part): [string, string] => {
      const at = part.indexOf('=')
      const value = part
        .slice(at + 1)
        .trim()
        .replace(/^"(.*)"$/u, '$1')
      return [part.slice(0, Math.max(0, at)).trim().toLowerCase(), decodeLatex(value)]
    }),
  )
  const kept = parts.has('useprefix') ? parts.get('useprefix') === 'true' : useprefix
  return nameOf({
    family: parts.get('family') ?? '',
    given: parts.get('given') ?? '',
    [kept ? 'non-dropping-particle' : 'dropping-particle']: parts.get('prefix') ?? '',
    suffix: parts.get('suffix') ?? '',
  })
}
