import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {element, hasClass, isElement} from '../../../base/element.ts'

/** Characters in a line of the text, and in one of a note for each millimetre of its column. */
const LINE = 60
const NOTE_LINE = 0.5
/** Height of a line of a note in lines of the text, and of the gap below a note. */
const NOTE_HEIGHT = 0.875
const GAP = 0.5
/** A text of more lines than this may break: its note finds room beside the rest of it. */
const UNBROKEN = 14
/** A group takes no more text in than this. */
const MOST = 22

/** Says whether notes are no higher together than the text they stand beside, or fit on one page. */
export function fitBeside(
  content: readonly ElementContent[],
  notes: Iterable<Element>,
  side: number,
): boolean {
  const text = content.reduce((sum, node) => sum + (isElement(node) ? linesIn(node) : 0), 0)
  let height = 0
  for (const note of notes) height += noteHeight(note, side)
  return height <= Math.max(text, MOST)
}

/** Height of a note with the gap below it, in lines of the text. */
function noteHeight(note: Element, side: number): number {
  return Math.ceil(textOf(note).length / (side * NOTE_LINE)) * NOTE_HEIGHT + GAP
}

/**
 * Keeps each note on the page of its mark: the text it stands in makes one group with what follows, until the group
 * is as high as its notes. Without this the note of a mark at a page's foot would have a page for itself.
 */
export function keepBeside(content: readonly ElementContent[], side: number): ElementContent[] {
  const kept: ElementContent[] = []
  for (let at = 0; at < content.length; at++) {
    const node = content[at]
    if (!node) continue
    const size = isElement(node) && hasNote(node) ? groupSize(content, at, side) : 0
    if (size === 0) kept.push(node)
    else {
      kept.push(element('div', {className: ['hp-noted']}, content.slice(at, at + size)))
      at += size - 1
    }
  }
  return kept
}

/** Gives how many nodes from one with a note belong together; 0 when it is long enough to break. */
function groupSize(content: readonly ElementContent[], from: number, side: number): number {
  let height = 0
  let needed = 0
  let size = 0
  for (let at = from; at < content.length; at++) {
    const node = content[at]
    if (node && isElement(node)) {
      const enough = size > 0 && (height >= needed || height > MOST)
      if (enough || (size > 0 && !isText(node))) break
      needed = roomFor(node, height, needed, side)
      height += linesIn(node)
    }
    size++
  }
  return size === 1 && height > UNBROKEN && height >= needed ? 0 : size
}

/** Gives the line at which the last note ends, when those of a node follow others that end at `from`. */
function roomFor(node: Element, above: number, from: number, side: number): number {
  let end = from
  let before = 0
  const walk = (parent: Element): void => {
    for (const child of parent.children) {
      if (isElement(child) && hasClass(child, 'hp-side')) {
        end = Math.max(end, above + Math.floor(before / LINE)) + noteHeight(child, side)
      } else if (isElement(child)) walk(child)
      else before += textOf(child).length
    }
  }
  walk(node)
  return end
}

function linesIn(node: Element): number {
  const rows = node.tagName === 'p' ? [node] : node.children.filter(isElement)
  return rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(ownLength(row) / LINE)), 0)
}

/** Characters of a text without its notes. */
function ownLength(node: Element): number {
  return node.children.reduce((sum, child) => {
    if (!isElement(child)) return sum + textOf(child).length
    return hasClass(child, 'hp-side') ? sum : sum + ownLength(child)
  }, 0)
}

function hasNote(node: Element): boolean {
  return hasClass(node, 'hp-side') || node.children.filter(isElement).some(hasNote)
}

function isText({tagName}: Element): boolean {
  return ['p', 'ul', 'ol', 'dl'].includes(tagName)
}
