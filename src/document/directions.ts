import type {Element, ElementContent, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {element, hasClass, isElement, text} from '../base/element.ts'
import {directionOf} from '../base/language.ts'

type Direction = 'ltr' | 'rtl'

/** What is no running text. */
const CLOSED: ReadonlySet<string> = new Set('head style script svg math code pre'.split(' '))

const DIGITS = String.raw`\(?[\d\u0660-\u0669\u06f0-\u06f9]+\)?`
const NUMBER = String.raw`[+±−<>≤≥]?\d[\d.,]*(?:[–-]\d[\d.,]*)?`
const UNIT = String.raw`(?:°\s?[CF]|[A-Za-zµμ]{1,5}(?:[/·][A-Za-zµμ\d]{1,5})*|[%‰])`
/**
 * Digits in groups, as in a phone number; and a number, or two from which to which, with a unit in Latin letters.
 * Between words from right to left each group would go to the other side of the one before.
 */
const RUNS = new RegExp(
  String.raw`(?<![\d.,])(?:\+?${DIGITS}(?:[ \u00a0\u202f-]${DIGITS})+(?:[.,]\d+)?` +
    String.raw`|${NUMBER}[ \u00a0\u202f]?${UNIT}(?![A-Za-zµμ])(?!\s[A-Za-z]))`,
  'gu',
)

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/gu

/**
 * Gives parts in another language their direction, and keeps the order of what is read from left to right in a text
 * that is not: phone numbers, doses with their units, works in Latin letters (UAX #9). A number out of order is dangerous.
 */
export function settleDirections(tree: Root | Element, direction: Direction): void {
  for (const node of tree.children) if (isElement(node)) settle(node, direction)
  if (direction === 'ltr' || tree.type === 'root') return
  tree.children = tree.children.flatMap((node) =>
    node.type === 'text' ? isolated(node.value) : [node],
  )
}

function settle(node: Element, around: Direction): void {
  if (CLOSED.has(node.tagName)) return
  const {lang, dir} = node.properties
  const typed = dir === 'rtl' || dir === 'ltr' ? dir : undefined
  // The language of a template gives way to that of the text.
  const root = node.tagName === 'html'
  const own = root
    ? around
    : (typed ?? (typeof lang === 'string' && lang ? directionOf(lang) : around))
  if (own !== around && !typed) node.properties.dir = own
  if (own === 'rtl' && hasClass(node, 'hp-references')) turnEntries(node)
  settleDirections(node, own)
}

/** A work in Latin letters is written from left to right; what says where it is cited is not. */
function turnEntries(list: Element): void {
  for (const node of list.children) {
    if (!isElement(node)) continue
    if (node.tagName === 'p' && isLatin(node)) node.properties.dir ??= 'ltr'
    turnEntries(node)
  }
}

/** Says whether most letters are read from left to right. */
function isLatin(node: Element): boolean {
  const words = plainText(node)
  const latin = words.match(LEFT_TO_RIGHT)?.length ?? 0
  return latin > 2 * (words.match(RIGHT_TO_LEFT)?.length ?? 0)
}

function isolated(words: string): ElementContent[] {
  const made: ElementContent[] = []
  let at = 0
  for (const {0: run, index} of words.matchAll(RUNS)) {
    if (index > at) made.push(text(words.slice(at, index)))
    made.push(element('bdi', {dir: 'ltr'}, [text(run)]))
    at = index + run.length
  }
  if (at < words.length || !made.length) made.push(text(words.slice(at)))
  return made
}
