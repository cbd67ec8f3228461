import type {Link, Text} from 'mdast'
import type {Node} from 'unist'
import {findIdentifiers} from './identifiers.ts'
import {isParent, isText, isTransparent, type Span, textOf, wrap} from '../inline.ts'

/** Makes links of the DOIs, PMIDs and addresses of an entry, without the full stop or bracket after them. */
export function linkIdentifiers(node: Node): void {
  if (!isParent(node)) return
  if (node.type !== 'paragraph') {
    for (const child of node.children) linkIdentifiers(child)
    return
  }
  const bare = joined(node.children.flatMap(unlinked))
  const spans = findIdentifiers(textOf(bare)).flatMap(({kind, href, start, end}): Span[] =>
    kind === 'isbn'
      ? []
      : [{start, end, make: (children, position) => link(href, children, position)}],
  )
  node.children = wrap(bare, spans, node.position?.start.column ?? 1)
}

/** An address that links to itself is plain text again, for its end may be wrong. */
function unlinked(node: Node): Node[] {
  if (isTransparent(node))
    return [{...node, children: joined(node.children.flatMap(unlinked))} as Node]
  if (node.type !== 'link' || !isParent(node) || !('url' in node)) return [node]
  const [only, ...rest] = node.children
  if (!only || rest.length || !isText(only)) return [node]
  const url = String(node.url)
  return url === only.value || url === `http://${only.value}` ? [only] : [node]
}

/** Texts side by side become one, so that an address is not cut in two. */
function joined(nodes: readonly Node[]): Node[] {
  const result: Node[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last && isText(last) && isText(node)) result[result.length - 1] = merged(last, node)
    else result.push(node)
  }
  return result
}

function merged(left: Text, right: Text): Text {
  const text: Text = {type: 'text', value: left.value + right.value}
  if (left.position && right.position)
    text.position = {start: left.position.start, end: right.position.end}
  return text
}

function link(url: string, children: Node[], position: Link['position']): Link {
  const made: Link = {type: 'link', url, children: children as Link['children']}
  if (position) made.position = position
  return made
}
