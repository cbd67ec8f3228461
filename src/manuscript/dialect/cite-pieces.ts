import type {PhrasingContent, Text} from 'mdast'
import type {Point, Position} from 'unist'
import type {CiteKey} from './cite-key.ts'

/** One of the signs that build a citation, as it stood in a text. */
export interface Sign {
  readonly type: 'sign'
  readonly sign: string
  readonly position: Position | undefined
}

/** A node of a line, or a sign of one of its texts. */
export type Piece = PhrasingContent | Sign

export function isSign(piece: Piece | undefined, sign: string): boolean {
  return piece?.type === 'sign' && piece.sign === sign
}

export function isKey(piece: Piece | undefined): piece is CiteKey {
  return piece?.type === 'citeKey'
}

/** Parts a text at brackets and semicolons; those that stand escaped in the source are words. */
export function piecesOf(node: Text, source: string): Piece[] {
  const offset = node.position?.start.offset ?? 0
  const typed = node.position ? source.slice(offset, node.position.end.offset) : node.value
  const pieces: Piece[] = []
  let at = 0
  let last = 0
  let point = node.position?.start
  const take = (end: number): Position | undefined => {
    const start = point
    point = start && after(start, node.value.slice(last, end))
    return start && point ? {start, end: point} : undefined
  }
  for (let i = 0; i < node.value.length; i++, at++) {
    const sign = node.value[i] ?? ''
    const escaped = typed[at] === '\\' && typed[at + 1] === sign && /[!-/:-@[-`{-~]/u.test(sign)
    if (escaped) at++
    else if (/[[\];]/u.test(sign)) {
      if (i > last) pieces.push(text(node.value.slice(last, i), take(i)))
      last = i
      pieces.push({type: 'sign', sign, position: take(i + 1)})
      last = i + 1
    }
  }
  if (last < node.value.length) {
    const position = take(node.value.length)
    pieces.push(
      text(
        node.value.slice(last),
        position && node.position && {...position, end: node.position.end},
      ),
    )
  }
  return pieces
}

/** Gives the place behind a text that begins at a point; a new line is taken to begin at column 1. */
function after({line, column, offset}: Point, words: string): Point {
  const lines = words.split('\n')
  const last = lines.at(-1)?.length ?? 0
  const moved =
    lines.length > 1
      ? {line: line + lines.length - 1, column: last + 1}
      : {line, column: column + last}
  return {...moved, ...(offset === undefined ? {} : {offset: offset + words.length})}
}

function text(value: string, position: Position | undefined): Text {
  return position ? {type: 'text', value, position} : {type: 'text', value}
}

/** Gives the nodes of pieces, with signs and keys as the words they are; texts side by side become one. */
export function wordsOf(pieces: readonly Piece[]): PhrasingContent[] {
  return joined(
    pieces.map((piece) => {
      if (piece.type === 'sign') return text(piece.sign, piece.position)
      return isKey(piece) ? text(piece.value, piece.position) : piece
    }),
  )
}

/** Joins texts that stand side by side. */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = []
  for (const node of nodes) {
    const before = made.at(-1)
    if (node.type !== 'text' || before?.type !== 'text') made.push(node)
    else made.splice(-1, 1, joinedText(before, node))
  }
  return made
}

function joinedText(before: Text, node: Text): Text {
  const value = before.value + node.value
  const position = before.position &&
    node.position && {start: before.position.start, end: node.position.end}
  return text(value, position)
}
