import type {Blockquote, Root, Text} from 'mdast'
import {visit} from '../../base/visit.ts'
import type {Block} from '../nodes.ts'

/** GitHub's names for alerts, and the block each becomes. */
const ALERTS: Readonly<Record<string, string>> = {
  note: 'note',
  tip: 'tip',
  important: 'note',
  warning: 'warning',
  caution: 'warning',
}

/** Turns `> [!NOTE]` quotes into blocks. */
export function readAlerts(tree: Root): void {
  visit(tree, 'blockquote', (quote, index, parent) => {
    const block = alert(quote)
    if (block && parent && index !== undefined) parent.children[index] = block
  })
}

function alert(quote: Blockquote): Block | undefined {
  const paragraph = quote.children[0]
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (first?.type !== 'text' || paragraph?.type !== 'paragraph') return undefined
  const found = /^\[!([a-z]+)\][ \t]*(?:\n|$)/iu.exec(first.value)
  const name = ALERTS[found?.[1]?.toLowerCase() ?? '']
  if (!found || !name) return undefined
  const rest: Text = {...first, value: first.value.slice(found[0].length)}
  const inline = rest.value ? [rest, ...paragraph.children.slice(1)] : paragraph.children.slice(1)
  const body = quote.children.slice(1)
  return {
    type: 'block',
    name,
    attributes: {},
    children: inline.length ? [{...paragraph, children: inline}, ...body] : body,
    ...(quote.position ? {position: quote.position} : {}),
  }
}
