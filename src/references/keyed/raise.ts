import type {Node, Parent} from 'unist'
import {isParent} from '../inline.ts'
import {textNode, wordsIn} from './html.ts'

/** Names of the footnotes a style makes begin so; no author can type a name with a space. */
export const NOTE_NAME = 'cite '

/** Sets raised citations close to the word before them and behind a full stop or comma, as printers do. */
export function raiseMarks(parent: Parent): void {
  const {children} = parent
  for (let at = 0; at < children.length; at++) {
    const node = children[at]
    if (!node) continue
    if (isRaised(node)) raise(children, at)
    else if (isParent(node)) raiseMarks(node)
  }
}

function isRaised(node: Node): boolean {
  if (node.type === 'footnoteReference')
    return 'identifier' in node && String(node.identifier).startsWith(NOTE_NAME)
  const raised =
    node.type === 'emphasis' && node.data && 'hName' in node.data && node.data.hName === 'sup'
  return raised === true && isParent(node) && node.children.some(({type}) => type === 'citation')
}

function raise(nodes: Node[], at: number): void {
  const before = wordsIn(nodes[at - 1])
  const after = wordsIn(nodes[at + 1])
  const sign = /^[.,]/u.exec(after ?? '')?.[0] ?? ''
  if (after !== undefined && sign) nodes[at + 1] = textNode(after.slice(1))
  // "et al." has its full stop already.
  const kept = sign === '.' && before?.trimEnd().endsWith('.') ? '' : sign
  if (before !== undefined) nodes[at - 1] = textNode(before.trimEnd() + kept)
  else if (sign) nodes.splice(at, 0, textNode(sign))
}
