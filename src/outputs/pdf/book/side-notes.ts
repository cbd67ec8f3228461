import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {element, hasClass, isElement, levelOf} from '../../../base/element.ts'
import {fitBeside, keepBeside} from './note-room.ts'

/** Blocks of plain text, and what may stand in them on the way to a mark: the right edge of all is that of the text. */
const BLOCKS = new Set(['p', 'ul', 'ol', 'dl'])
const FLOWING = new Set([...BLOCKS, 'li', 'dd', 'em', 'strong', 'span', 'a'])

/**
 * Sets the notes of a part beside the text, each behind its first mark, where it is read too. A note with more
 * than paragraphs, or one whose mark stands in a table, a box or a heading, stays at the end of its chapter; so do
 * all notes of a part that together are much higher than its text.
 */
export function besideText(content: readonly ElementContent[], side: number): ElementContent[] {
  const notes = new Map(
    content
      .filter(isElement)
      .filter((node) => hasClass(node, 'hp-notes'))
      .flatMap((list) => list.children.filter(isElement))
      .filter((node) => hasClass(node, 'hp-footnote') && isPlain(node))
      .map((note) => [`#${note.properties.id}`, note]),
  )
  const running = content.filter((node) => !isElement(node) || !hasClass(node, 'hp-notes'))
  if (!fitBeside(running, notes.values(), side)) return [...content]
  const placed = new Set<Element>()
  for (const node of content)
    if (isElement(node) && BLOCKS.has(node.tagName)) place(node, notes, placed)
  const rest = content.flatMap((node) => withoutPlaced(node, placed))
  return placed.size > 0 ? keepBeside(rest, side) : rest
}

/** Moves each note behind its first mark. */
function place(parent: Element, notes: ReadonlyMap<string, Element>, placed: Set<Element>): void {
  for (let at = 0; at < parent.children.length; at++) {
    const node = parent.children[at]
    if (!node || !isElement(node)) continue
    const note = hasClass(node, 'hp-noteref') ? noteOf(node, notes) : undefined
    if (note && !placed.has(note)) {
      parent.children.splice(at + 1, 0, asides(note))
      placed.add(note)
      at++
    } else if (FLOWING.has(node.tagName)) place(node, notes, placed)
  }
}

function noteOf(mark: Element, notes: ReadonlyMap<string, Element>): Element | undefined {
  const link = mark.children.find(isElement)
  return notes.get(String(link?.properties.href ?? ''))
}

function isPlain(note: Element): boolean {
  return note.children.filter(isElement).every(({tagName}) => tagName === 'p')
}

/** A paragraph can hold no paragraphs, so those of the note become lines. */
function asides(note: Element): Element {
  const lines = note.children
    .filter(isElement)
    .map(({children}) => element('span', {className: ['hp-side-line']}, children))
  const id = String(note.properties.id ?? '')
  return element('span', {className: ['hp-footnote', 'hp-side'], id}, lines)
}

/** Takes away the notes that stand beside the text, and the list when nothing but its heading is left. */
function withoutPlaced(node: ElementContent, placed: ReadonlySet<Element>): ElementContent[] {
  if (!isElement(node) || !hasClass(node, 'hp-notes')) return [node]
  const children = node.children.filter((one) => !isElement(one) || !placed.has(one))
  const left = children.filter(isElement).some((one) => levelOf(one) === 0 && textOf(one).trim())
  return left ? [{...node, children}] : []
}
