import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {cloneTree, hasClass, isElement, levelOf} from '../../../base/element.ts'
import type {Chapter, Document} from '../../../document/document.ts'
import {isContent, joinChapters, lowerHeadings} from '../body.ts'
import {besideText} from './side-notes.ts'

/** A chapter of a book, or what stands there like one: references, words explained, an index. */
export interface Part {
  /** Id of its heading, or of the part itself when it has none. */
  readonly id: string
  /** Heading of level 2; a short single text, or what stands before its first heading, has none. */
  readonly heading: Element | undefined
  /** Number printed above the heading, or ''. */
  readonly number: string
  readonly content: readonly ElementContent[]
}

/** Id of a part that begins without a heading. */
const OPENING = 'hp-text'
/** A single text of fewer words, or with fewer sections, is one part. */
const LONG = 1500
const SECTIONS = 3
/** Sections at the end of a book that are no chapters. */
const LISTS = ['hp-references', 'hp-notes', 'hp-index', 'hp-links']

/** Gives a list that stands at the end, such as the addresses of links, as a part of its own. */
export function listPart(section: Element): Part {
  const {heading, content} = opened([section])
  return {id: idOf(heading), heading, number: '', content}
}

/** Gives the ids of the parts in reading order. */
export function partIds(document: Document): string[] {
  if (document.single) return cutSingle(document, 0).map(({heading}) => idOf(heading))
  return document.chapters.map(({outline}) => outline[0]?.id ?? '')
}

/**
 * Gives the parts of a document in reading order; notes stand beside the text when `side`, the width of their
 * column in millimetres, is more than 0. The document itself stays as it is.
 */
export function partsOf(document: Document, side: number): Part[] {
  const {single, chapters} = document
  if (single) return numbered(cutSingle(document, side))
  return numbered(chapters.map((one) => opened(noted(contentOf(one), side))))
}

function noted(content: readonly ElementContent[], side: number): ElementContent[] {
  return side > 0 ? besideText(content, side) : [...content]
}

/** A part before it is counted. */
interface Piece {
  readonly heading: Element | undefined
  readonly content: readonly ElementContent[]
}

function contentOf({tree}: Chapter): ElementContent[] {
  const lowered = cloneTree(tree)
  lowerHeadings(lowered)
  return lowered.children.filter(isContent)
}

/** The first heading of a single text is the title of the book; its sections are the chapters if it is long. */
function cutSingle(document: Document, side: number): Piece[] {
  const {lead, body} = joinChapters(document)
  const content = noted([...lead, ...body], side)
  const words = content.flatMap((node) => textOf(node).split(/\s+/u)).filter(Boolean).length
  const groups: ElementContent[][] = [[]]
  for (const node of content) {
    if (opens(node)) groups.push([])
    groups.at(-1)?.push(node)
  }
  const filled = groups.filter((nodes) => nodes.some(isElement))
  const whole = words < LONG || filled.length <= SECTIONS
  return whole ? [{heading: undefined, content}] : filled.map(opened)
}

function opens(node: ElementContent): boolean {
  return levelOf(node) === 2 || headingInside(node) !== undefined
}

/** Takes the heading off the nodes of a part; that of a list stands inside its section. */
function opened(nodes: readonly ElementContent[]): Piece {
  const first = nodes.find(isElement)
  if (first && isHeading(first))
    return {heading: first, content: nodes.filter((node) => node !== first)}
  const heading = first && headingInside(first)
  if (!first || !heading) return {heading: undefined, content: nodes}
  const bare = {...first, children: first.children.filter((node) => node !== heading)}
  return {heading, content: nodes.map((node) => (node === first ? bare : node))}
}

/** Notes, an index and the addresses of links are sections with a heading of their own. */
function headingInside(node: ElementContent): Element | undefined {
  if (!isElement(node) || !LISTS.some((name) => hasClass(node, name))) return undefined
  const first = node.children.find(isElement)
  return first && isHeading(first) ? first : undefined
}

function idOf(heading: Element | undefined): string {
  return String(heading?.properties.id ?? OPENING)
}

function isHeading(node: Element): boolean {
  return levelOf(node) > 0
}

/** Chapters count 1, 2, 3 unless their titles do so themselves; lists at the end are not counted. */
function numbered(pieces: readonly Piece[]): Part[] {
  const counted = pieces.some(({heading}) => heading && ownNumber(heading) !== '')
  let count = 0
  return pieces.map(({heading, content}): Part => {
    const own = heading ? takeNumber(heading) : ''
    const counts = heading && !counted && pieces.length > 1 && isChapter(content)
    if (counts) count++
    return {id: idOf(heading), heading, number: counts ? String(count) : own, content}
  })
}

const TYPED_NUMBER = /^\s*(?:(?:\p{L}+\s+)?\d+[.:)]\s|\p{L}+\s+\d+\s*$)/u

/** A title that says its number, as in "Chapter 3" or "3. Sleep", or that was given one for a reference. */
function ownNumber(heading: Element): string {
  const given = heading.children.filter(isElement).find((node) => hasClass(node, 'hp-number'))
  return given ? textOf(given) : (TYPED_NUMBER.exec(textOf(heading))?.[0] ?? '')
}

/** Takes the number of a reference out of the heading: in a book it stands above. */
function takeNumber(heading: Element): string {
  const given = heading.children.filter(isElement).find((node) => hasClass(node, 'hp-number'))
  if (!given) return ''
  const rest = heading.children.filter((node) => node !== given)
  const [space, ...words] = rest
  heading.children = space?.type === 'text' && !space.value.trim() ? words : rest
  return textOf(given)
}

/** References, notes, an index and a list of words are looked things up in, and are no chapters. */
function isChapter(content: readonly ElementContent[]): boolean {
  const [first, second] = content.filter(isElement)
  if (first && LISTS.some((name) => hasClass(first, name))) return false
  return ![first, second].some((node) => node && hasClass(node, 'hp-terms'))
}
