import type {Node, Parent} from 'unist'
import {CLOSE, OPEN} from '../processor/citations.ts'

/** The part of a citation that stands for one work; `id` is '' where the style did not say which. */
export interface Wrapped extends Parent {
  type: 'wrapped'
  id: string
}

/** Stands for the author's own words number `index`, which never pass through the style. */
export interface OwnWords extends Node {
  type: 'own'
  index: number
}

export function isWrapped(node: Node): node is Wrapped {
  return node.type === 'wrapped'
}

export function isOwn(node: Node | undefined): node is OwnWords {
  return node?.type === 'own'
}

/** First of ten signs of the private use area that stand for digits, which a style could take for its own. */
const ZERO = 0xe010

/** Gives the sign that stands for the author's own words while a style writes the citation. */
export function ownSign(index: number): string {
  const digits = [...String(index)].map((digit) => String.fromCharCode(ZERO + Number(digit)))
  return `\uE003${digits.join('')}\uE004`
}

const TOKEN =
  /\uE000([^\uE001]*)\uE001|\uE002|\uE003([\uE010-\uE019]+)\uE004|<(\/?)([a-z]+)([^<>]*)>|[^<\uE000\uE002\uE003]+|[\s\S]/gu

/** An open element with what stands in it so far. */
interface Open {
  readonly tag: string
  readonly attributes: string
  readonly id: string
  readonly children: Node[]
}

/** Reads the HTML of citeproc: emphasis, raised and small capitals, links, and the signs of this module. */
export function readWritten(html: string): Node[] {
  const root: Open = {tag: '', attributes: '', id: '', children: []}
  const stack = [root]
  const put = (nodes: readonly Node[]) => stack.at(-1)?.children.push(...nodes)
  const close = (tag: string) => {
    const at = stack.findLastIndex((open) => open.tag === tag)
    while (at > 0 && stack.length > at) put(closed(stack.pop() ?? root))
  }
  for (const [whole, id, own, slash, tag, attributes = ''] of html.matchAll(TOKEN)) {
    if (id !== undefined) stack.push({tag: OPEN, attributes, id, children: []})
    else if (whole === CLOSE) close(OPEN)
    else if (own) put([{type: 'own', index: indexOf(own)} as OwnWords])
    else if (tag && slash) close(tag)
    else if (tag) stack.push({tag, attributes, id: '', children: []})
    else put([textNode(decoded(whole))])
  }
  while (stack.length > 1) put(closed(stack.pop() ?? root))
  return joinTexts(root.children)
}

function indexOf(own: string): number {
  return Number([...own].map((sign) => sign.charCodeAt(0) - ZERO).join(''))
}

/** What the elements of citeproc become; one that is not here leaves its words. */
const ELEMENTS: Readonly<Record<string, (attributes: string) => Partial<Parent> | undefined>> = {
  i: () => ({type: 'emphasis'}),
  b: () => ({type: 'strong'}),
  sup: () => ({type: 'emphasis', data: {hName: 'sup'}}),
  sub: () => ({type: 'emphasis', data: {hName: 'sub'}}),
  span: (attributes) =>
    attributes.includes('small-caps')
      ? {type: 'emphasis', data: {hName: 'span', hProperties: {className: ['hp-small-caps']}}}
      : undefined,
  a: (attributes) => {
    const url = decoded(/href="([^"]*)"/u.exec(attributes)?.[1] ?? '')
    return url ? {type: 'link', url} : undefined
  },
}

function closed({tag, attributes, id, children}: Open): Node[] {
  const inside = joinTexts(children)
  if (tag === OPEN) return [{type: 'wrapped', id, children: inside} as Wrapped]
  const element = ELEMENTS[tag]?.(attributes)
  if (element) return [{type: '', ...element, children: inside} as Parent]
  return tag === 'div' ? [...inside, textNode(' ')] : inside
}

const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/gu, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? whole),
  )
}

export function textNode(value: string): Node & {value: string} {
  return {type: 'text', value}
}

/** Gives the words of a text node, or nothing for any other node. */
export function wordsIn(node: Node | undefined): string | undefined {
  return node?.type === 'text' && 'value' in node && typeof node.value === 'string'
    ? node.value
    : undefined
}

/** Joins texts side by side and leaves out empty ones. */
export function joinTexts(nodes: readonly Node[]): Node[] {
  const made: Node[] = []
  for (const node of nodes) {
    const value = wordsIn(node)
    const before = wordsIn(made.at(-1))
    if (value === undefined) made.push(node)
    else if (before !== undefined) made.splice(-1, 1, textNode(before + value))
    else if (value) made.push(node)
  }
  return made
}
