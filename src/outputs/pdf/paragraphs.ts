import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {eachElement, text} from '../../base/element.ts'

/** Characters of three full lines. */
const SHORT = 200

/** Marks paragraphs of one to three lines, which no page break may split: it would leave a line alone. */
export function markShort(root: Root): void {
  eachElement(root, (node) => {
    if (node.tagName === 'p' && !node.properties.className && textOf(node).length <= SHORT)
      node.properties.className = ['hp-short']
  })
}

/** Numbers with fewer digits have their room in the style sheet. */
const MANY_DIGITS = 4

/** Makes room for long numbers of a list: where they stick out of the page they would lose their first digits. */
export function makeRoomForNumbers(root: Root): void {
  eachElement(root, (node) => {
    if (node.tagName !== 'ol') return
    const count = node.children.filter((child) => 'tagName' in child).length
    const last = Number(node.properties.start ?? 1) + count - 1
    const digits = String(last).length
    if (digits < MANY_DIGITS) return
    const {className} = node.properties
    node.properties.className = [...(Array.isArray(className) ? className : []), 'hp-long-numbers']
    node.properties.style = `--digits:${digits}`
  })
}

/** Gives empty cells a space: Chromium leaves a cell without any words out of its tags, and the row would shift. */
export function fillEmptyCells(root: Root): void {
  eachElement(root, (node) => {
    if ((node.tagName === 'td' || node.tagName === 'th') && node.children.every(isBlank))
      node.children = [text('\u00a0')]
  })
}

function isBlank(node: Element['children'][number]): boolean {
  return node.type === 'text' ? /^[\t\n\f\r ]*$/u.test(node.value) : node.type === 'comment'
}
