import type {ElementContent, Properties, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Point, Position} from 'unist'
import {knownTags} from './tags.ts'

/** What one piece of typed HTML is made of. */
export type Token =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly properties: Properties
      readonly position: Position | undefined
    }
  | {readonly kind: 'close'; readonly name: string; readonly position: Position | undefined}
  | {readonly kind: 'node'; readonly node: ElementContent}
  /** What looks like a tag and is none, such as `<insert dose>`. */
  | {readonly kind: 'strange'; readonly source: string; readonly position: Position | undefined}

const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<\/([a-z][^\s/>]*)[^>]*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|<[!?][^>]*>/giu

/** Cuts the typed HTML among some nodes into tags and text; comments go without a message. */
export function tokens(nodes: readonly RootContent[]): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'raw') return cut(node.value, node.position)
    return node.type === 'doctype' || node.type === 'comment' ? [] : [{kind: 'node', node}]
  })
}

function cut(source: string, position: Position | undefined): Token[] {
  const found: Token[] = []
  let end = 0
  for (const piece of source.matchAll(PIECE)) {
    const at = place(source, piece.index, position)
    found.push(...words(source.slice(end, piece.index), position))
    end = piece.index + piece[0].length
    const tag = tagOf(piece, at)
    if (tag) found.push(tag)
  }
  found.push(...words(source.slice(end), position))
  return found
}

function tagOf(piece: RegExpExecArray, position: Position | undefined): Token | undefined {
  const [source, closed, opened, attributes = ''] = piece
  const name = (closed ?? opened)?.toLowerCase()
  if (!name) return undefined
  if (!knownTags.has(name)) return {kind: 'strange', source, position}
  // Browsers take </br> for <br>.
  if (closed && name !== 'br') return {kind: 'close', name, position}
  return {kind: 'open', name, properties: properties(attributes), position}
}

/** Text between tags, its entities read as a browser reads them. */
function words(source: string, position: Position | undefined): Token[] {
  if (!source) return []
  const [first] = fromHtml(`<p>${source.replace(/</g, '&lt;')}`, {fragment: true}).children
  const value =
    first?.type === 'element' && first.children[0]?.type === 'text'
      ? first.children[0].value
      : source
  return [{kind: 'node', node: {type: 'text', value, ...(position ? {position} : {})}}]
}

function properties(source: string): Properties {
  const attributes = source.replace(/\/\s*$/u, '')
  if (!attributes.trim()) return {}
  const [element] = fromHtml(`<a ${attributes}></a>`, {fragment: true}).children
  return element?.type === 'element' ? element.properties : {}
}

/** Gives the place of a piece inside a node of several lines. */
function place(
  source: string,
  offset: number,
  position: Position | undefined,
): Position | undefined {
  if (!position) return undefined
  const before = source.slice(0, offset).split('\n')
  const start: Point = {
    line: position.start.line + before.length - 1,
    column: before.length === 1 ? position.start.column + offset : (before.at(-1)?.length ?? 0) + 1,
  }
  return {start, end: position.end}
}
