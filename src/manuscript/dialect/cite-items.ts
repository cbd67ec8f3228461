import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {CiteItem} from '../../base/cite.ts'
import type {CiteKey} from './cite-key.ts'
import {isKey, isSign, type Piece, wordsOf} from './cite-pieces.ts'

const NOWHERE: Position = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}

/** Parts what stands in the brackets of a citation at its semicolons; those in brackets of their own part nothing. */
export function partsOf(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  let depth = 0
  for (const piece of pieces) {
    if (isSign(piece, '[')) depth++
    if (isSign(piece, ']')) depth--
    if (depth === 0 && isSign(piece, ';')) parts.push([])
    else parts.at(-1)?.push(piece)
  }
  return parts
}

/** Gives the works of parts; words of a part without a key go to the work before, or to the first one. */
export function itemsOf(parts: readonly (readonly Piece[])[]): CiteItem[] {
  const items: CiteItem[] = []
  let waiting: PhrasingContent[] = []
  for (const part of parts) {
    const found = itemsOfPart(part)
    const [first, ...rest] = found
    const last = items.at(-1)
    if (first) {
      items.push({...first, prefix: [...waiting, ...first.prefix]}, ...rest)
      waiting = []
    } else if (last)
      items.splice(-1, 1, {
        ...last,
        suffix: [...last.suffix, {type: 'text', value: ';'}, ...wordsOf(part)],
      })
    else waiting = [...waiting, ...wordsOf(part), {type: 'text', value: '; '}]
  }
  return items
}

/** A part holds one key; where several stand with commas, each is a work. */
function itemsOfPart(part: readonly Piece[]): CiteItem[] {
  const keys = [...part.entries()].filter(([, piece]) => isKey(piece)).map(([at]) => at)
  return keys.map((at, i): CiteItem => {
    const from = i === 0 ? 0 : (keys[i - 1] ?? 0) + 1
    const key = part[at] as CiteKey
    const prefix = i === 0 ? wordsOf(part.slice(from, at)) : []
    const suppress = takeMinus(prefix)
    const behind = wordsOf(part.slice(at + 1, keys[i + 1] ?? part.length))
    const only =
      i + 1 < keys.length &&
      behind.every((node) => node.type === 'text' && /^[\s,&]*(?:and)?\s*$/u.test(node.value))
    const suffix = only ? [] : behind
    return {
      key: key.key,
      position: key.position ?? NOWHERE,
      suppress,
      prefix: trimmed(prefix),
      suffix: trimmedEnd(suffix),
    }
  })
}

/** Takes the minus of `-@key` from the end of the words before it. */
export function takeMinus(before: PhrasingContent[]): boolean {
  const last = before.at(-1)
  if (last?.type !== 'text' || !/(?:^|[\s([])-$/u.test(last.value)) return false
  const value = last.value.slice(0, -1)
  const position = last.position && {
    start: last.position.start,
    end: {...last.position.end, column: last.position.end.column - 1},
  }
  before.pop()
  if (value) before.push(position ? {type: 'text', value, position} : {type: 'text', value})
  return true
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return [...nodes]
  const value = first.value.replace(/^\s+/u, '')
  return value ? [{...first, value}, ...rest] : rest
}

function trimmedEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return [...nodes]
  const value = last.value.replace(/\s+$/u, '')
  const before = nodes.slice(0, -1)
  return value ? [...before, {...last, value}] : before
}
