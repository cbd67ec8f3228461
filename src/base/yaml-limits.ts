import {CST, Lexer} from 'yaml'

const MAX_LEVELS = 20

export interface Limit {
  readonly rule: 'syntax' | 'alias'
  readonly offset: number
  readonly reason: string
  readonly help: string
}

/**
 * Finds what must not reach the YAML parser: levels beyond 20, aliases, anchors and tags.
 * It counts on the parser's own tokens, which are cut without recursion.
 */
export function limitsOf(text: string): Limit | undefined {
  const levels: Levels = {columns: [], flow: 0, lineStart: 0, fresh: true}
  for (const token of tokensOf(text)) {
    if (REFUSED.has(token.type)) return refused(token)
    count(token, levels)
    if (levels.columns.length + levels.flow > MAX_LEVELS) return tooDeep(token.offset)
  }
  return undefined
}

interface Token {
  readonly type: string
  readonly source: string
  readonly offset: number
}

/** Cuts the text into tokens; the parser's marks that stand for no text are taken out. */
function* tokensOf(text: string): Generator<Token> {
  let offset = 0
  let scalar = false
  for (const source of new Lexer().lex(text)) {
    if (!scalar && source === CST.SCALAR) {
      scalar = true
      continue
    }
    if (!scalar && source === CST.DOCUMENT) continue
    const type = scalar ? 'scalar' : (CST.tokenType(source) ?? 'scalar')
    scalar = false
    const length = source === CST.FLOW_END ? 0 : source.length
    yield {type, source, offset}
    offset += length
  }
}

interface Levels {
  /** Columns at which the open block lists and maps of this line began. */
  readonly columns: number[]
  /** Open brackets. */
  flow: number
  lineStart: number
  /** True until something other than a marker stood in this line. */
  fresh: boolean
}

const REFUSED: ReadonlySet<string> = new Set(['alias', 'anchor', 'tag'])
const BLANK: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'byte-order-mark'])
const MARKERS: ReadonlySet<string> = new Set(['seq-item-ind', 'explicit-key-ind'])
const FLOW: Readonly<Record<string, number>> = {
  'flow-seq-start': 1,
  'flow-map-start': 1,
  'flow-seq-end': -1,
  'flow-map-end': -1,
  'flow-error-end': Number.NEGATIVE_INFINITY,
}

function count({type, source, offset}: Token, levels: Levels): void {
  if (levels.fresh && !levels.flow && !BLANK.has(type)) {
    const column = offset - levels.lineStart
    while ((levels.columns.at(-1) ?? -1) >= column) levels.columns.pop()
    levels.columns.push(column)
    levels.fresh = MARKERS.has(type)
  }
  levels.flow = Math.max(0, levels.flow + (FLOW[type] ?? 0))
  const end = source.lastIndexOf('\n')
  if (end < 0) return
  levels.lineStart = offset + end + 1
  levels.fresh = true
}

function refused({source, offset}: Token): Limit {
  return {
    rule: 'alias',
    offset,
    reason: `Unexpected "${source.slice(0, 20)}", expected a value in plain words or quotes.`,
    help: 'Put the whole value in quotes. The signs & * ! at its start are not read here.',
  }
}

function tooDeep(offset: number): Limit {
  return {
    rule: 'syntax',
    offset,
    reason: `Settings nest more than ${MAX_LEVELS} deep here; the limit is ${MAX_LEVELS}.`,
    help: 'Take the brackets or the spaces at the start of the lines away.',
  }
}
