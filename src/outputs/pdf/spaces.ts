import type {Element, Root, Text} from 'hast'
import {hasClass} from '../../base/element.ts'

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption col colgroup dd details div dl dt fieldset figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Elements whose white space is their own matter. */
const CLOSED = new Set(['head', 'math', 'pre', 'script', 'style', 'svg', 'template'])

/** What stands beside the line or is only heard: no space behind it shows. */
const APART = ['hp-sr', 'hp-note-back']

/** A line of text as it grows: what the next space would stand behind. */
interface Line {
  /** Nothing or a space stands at its end. */
  open: boolean
  /** The text at its end; nothing when something else stands there. */
  last: Text | undefined
}

/**
 * Leaves the white space that shows, and no other: one space between words, none at the ends of a block.
 * The style keeps it, for where a line breaks Chromium drops a collapsed space from the file, and who reads it
 * without its lines would find two words joined (ISO 32000-1, 14.8.2.5).
 */
export function settleSpaces(root: Root): void {
  const line: Line = {open: true, last: undefined}
  settle(root, line)
  end(line)
}

function settle(parent: Root | Element, line: Line): void {
  for (const node of parent.children) {
    if (node.type === 'text') add(node, line)
    else if (node.type === 'element') enter(node, line)
  }
}

function enter(node: Element, line: Line): void {
  const {tagName} = node
  if (APART.some((name) => hasClass(node, name))) {
    settle(node, {open: true, last: undefined})
    return
  }
  const isBlock = BLOCKS.has(tagName) || tagName === 'br'
  if (isBlock) end(line)
  if (!CLOSED.has(tagName)) settle(node, line)
  if (isBlock) end(line)
  else if (CLOSED.has(tagName) || tagName === 'img') {
    line.open = false
    line.last = undefined
  }
}

function add(node: Text, line: Line): void {
  const joined = node.value.replace(/[\t\n\f\r ]+/gu, ' ')
  node.value = line.open && joined.startsWith(' ') ? joined.slice(1) : joined
  if (node.value === '') return
  line.open = node.value.endsWith(' ')
  line.last = node
}

function end(line: Line): void {
  if (line.last && line.open) line.last.value = line.last.value.replace(/ $/u, '')
  line.open = true
  line.last = undefined
}
