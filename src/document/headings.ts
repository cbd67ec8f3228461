import type {Element, Nodes, Root} from 'hast'
import {visit} from '../base/visit.ts'
import {element, hasClass, levelOf, text} from '../base/element.ts'
import type {Note} from '../base/note.ts'
import type {Heading} from './document.ts'
import {headingId} from './ids.ts'

/** Gives the words of a heading, descriptions of pictures and formulas included and footnote marks left out. */
export function headingText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (hasClass(node, 'hp-noteref') || hasClass(node, 'hp-number')) return ''
  if (node.tagName === 'img') return String(node.properties.alt ?? '')
  if (node.tagName === 'math') return String(node.properties.alttext ?? '')
  if (node.tagName === 'br') return ' '
  return node.children.map(headingText).join('').replace(/\s+/gu, ' ')
}

export function headingsOf(tree: Root): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => {
    if (levelOf(node)) found.push(node)
  })
  return found
}

/** Lists the headings of a tree in reading order. */
export function outlineOf(tree: Root): Heading[] {
  return headingsOf(tree).map((node) => ({
    id: String(node.properties.id ?? ''),
    level: levelOf(node),
    title: headingText(node).trim(),
  }))
}

/** Says where a level is skipped or a heading has no words; one without words becomes a plain box. */
export function checkHeadings(tree: Root, note: Note): void {
  let last = 1
  for (const heading of headingsOf(tree)) {
    if (!headingText(heading).trim()) {
      note(
        'head/empty',
        'Unexpected heading without words, expected a short title.',
        heading,
        'Write the title after the #, or take the line away.',
      )
      heading.tagName = 'div'
      delete heading.properties.id
      continue
    }
    const level = levelOf(heading)
    const most = last + 1
    if (level > most)
      note(
        'head/order',
        `Unexpected heading of level ${level}, expected level ${most} at most.`,
        heading,
        `Take away ${level - most === 1 ? 'one #' : `${level - most} of the #`}.`,
      )
    last = level
  }
}

/**
 * Puts the chapter's title first as its only h1; an empty title means the first h1 of the text.
 * A first h1 that says the same is taken as it stands; with others beside it, they all go down one level.
 */
export function setTitle(tree: Root, title: string): void {
  const headings = headingsOf(tree)
  const tops = headings.filter((node) => levelOf(node) === 1)
  const first = tops.find((node) => tree.children.includes(node))
  const own = first && sameWords(first, title) ? first : undefined
  if (tops.length > (own ? 1 : 0)) for (const node of headings) if (node !== own) shift(node, 1)
  const heading = own ?? element('h1', {}, [text(title)])
  if (!own) heading.properties.id = headingId(title)
  tree.children = [heading, ...tree.children.filter((node) => node !== heading)]
}

function sameWords(heading: Element, title: string): boolean {
  return !title || plain(headingText(heading)) === plain(title)
}

/** Moves a heading down or up; 1 and 6 are the ends. */
export function shift(heading: Element, by: number): void {
  heading.tagName = `h${Math.min(6, Math.max(1, levelOf(heading) + by))}`
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
