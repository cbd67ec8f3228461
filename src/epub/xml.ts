import type {Element, Nodes, Root} from 'xast'
import {parseXml} from './xml-reader.ts'

/** Where a file is not well-formed XML. */
export interface XmlFault {
  readonly reason: string
  readonly line: number
  readonly column: number
}

/** Reads a file as XML; one that is not well-formed gives the place of its first fault. */
export function readXml(bytes: Uint8Array): Root | XmlFault {
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return {reason: 'Unexpected bytes, expected UTF-8', line: 1, column: 1}
  }
  const read = parseXml(text)
  if (!('reason' in read)) return read
  const before = text.slice(0, read.at).split(/\r\n?|\n/u)
  return {reason: read.reason, line: before.length, column: (before.at(-1)?.length ?? 0) + 1}
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
  const value = node.attributes[name]
  return value ? value.split(/\s+/u).filter(Boolean) : []
}

/** Gives the text of a node and of all in it. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  let text = ''
  for (const child of node.children) text += textOf(child)
  return text
}
