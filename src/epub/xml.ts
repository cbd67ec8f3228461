import {
  parseXml,
  XmlCdata,
  XmlComment,
  XmlDocumentType,
  XmlElement,
  XmlError,
  type XmlNode,
  XmlProcessingInstruction,
  XmlText,
} from '@rgrove/parse-xml'
import type {Element, ElementContent, Nodes, Root} from 'xast'

/** Where a file is not well-formed XML. */
export interface XmlFault {
  readonly reason: string
  readonly line: number
  readonly column: number
}

const OPTIONS = {preserveCdata: true, preserveComments: true, preserveDocumentType: true}

/**
 * Reads a file as XML; one that is not well-formed gives the place of its first fault. Nodes have no places: those
 * xast-util-from-xml adds take longer than the reading, and a book is large.
 */
export function readXml(bytes: Uint8Array): Root | XmlFault {
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return {reason: 'Unexpected bytes, expected UTF-8', line: 1, column: 1}
  }
  try {
    return {type: 'root', children: nodesOf(parseXml(text, OPTIONS).children)}
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    // The message ends with the place and the line itself.
    const [reason = ''] = error.message.split(' (line ')
    return {reason, line: error.line, column: error.column}
  }
}

function nodesOf(nodes: readonly XmlNode[]): Root['children'] {
  return nodes.flatMap((node) => nodeOf(node) ?? [])
}

function nodeOf(node: XmlNode): Root['children'][number] | undefined {
  if (node instanceof XmlElement) {
    const {name, attributes} = node
    return {type: 'element', name, attributes, children: insideOf(node)}
  }
  if (node instanceof XmlDocumentType) {
    const {name, publicId, systemId} = node
    return {type: 'doctype', name, public: publicId ?? undefined, system: systemId ?? undefined}
  }
  return leafOf(node)
}

function insideOf({children}: XmlElement): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    const made = nodeOf(node)
    return made && made.type !== 'doctype' ? [made] : []
  })
}

function leafOf(node: XmlNode): ElementContent | undefined {
  if (node instanceof XmlCdata) return {type: 'cdata', value: node.text}
  if (node instanceof XmlText) return {type: 'text', value: node.text}
  if (node instanceof XmlComment) return {type: 'comment', value: node.content}
  if (node instanceof XmlProcessingInstruction)
    return {type: 'instruction', name: node.name, value: node.content}
  return undefined
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
