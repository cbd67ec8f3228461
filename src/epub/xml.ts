import type {Element, Nodes, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {VFileMessage} from 'vfile-message'

/** Where a file is not well-formed XML. */
export interface XmlFault {
  readonly reason: string
  readonly line: number
  readonly column: number
}

/** Reads a file as XML; one that is not well-formed gives the place of its first fault. */
export function readXml(bytes: Uint8Array): Root | XmlFault {
  try {
    return fromXml(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    const message = error instanceof VFileMessage ? error : undefined
    const cause = message?.cause ?? error
    return {
      reason: cause instanceof Error ? cause.message : String(cause),
      line: message?.line ?? 1,
      column: message?.column ?? 1,
    }
  }
}

export function isFault(read: Root | XmlFault): read is XmlFault {
  return 'reason' in read
}

/** Gives the elements of a tree in the order of their start tags. */
export function elementsOf(node: Nodes): Element[] {
  const found: Element[] = []
  collect(node, found)
  return found
}

function collect(node: Nodes, found: Element[]): void {
  if (node.type === 'element') found.push(node)
  if (node.type === 'element' || node.type === 'root')
    for (const child of node.children) collect(child, found)
}

/** Gives the value of an attribute by its name as written, such as `epub:type`; '' when it is not there. */
export function attribute(node: Element, name: string): string {
  return node.attributes[name] ?? ''
}

/** Gives the words of an attribute such as `class` or `epub:type`. */
export function wordsIn(node: Element, name: string): string[] {
  return attribute(node, name).split(/\s+/u).filter(Boolean)
}

/** Gives the text of a node and of all in it. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (node.type === 'element' || node.type === 'root') return node.children.map(textOf).join('')
  return ''
}
