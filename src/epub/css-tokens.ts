/** A piece of a style sheet: a sign with a meaning of its own, a string, an address, white space, or other words. */
export interface CssToken {
  readonly type: string
  readonly text: string
  readonly line: number
}

interface Tokens {
  readonly tokens: readonly CssToken[]
  readonly comments: readonly {readonly text: string; readonly line: number}[]
  readonly faults: readonly {readonly reason: string; readonly line: number}[]
}

/** One piece from here on; each alternative begins with another sign, so none is tried twice. */
const PIECE =
  /\/\*|\s+|["']|[{};()]|url\(\s*(?=[^"'\s])|(?:\\[\s\S]|\/(?!\*)|[^\s"'{};()/\\])+|\\/giuy

const SIGNS: ReadonlySet<string> = new Set('{};()')

/** How the rest of a piece that was opened goes on; its group is what closes it. */
const RESTS: Readonly<Record<string, {readonly rest: RegExp; readonly fault: string}>> = {
  '"': {
    rest: /(?:[^"\\\n]|\\[\s\S])*("|\n|\\?$)/uy,
    fault: 'Unexpected end of a string, expected a quotation mark',
  },
  "'": {
    rest: /(?:[^'\\\n]|\\[\s\S])*('|\n|\\?$)/uy,
    fault: 'Unexpected end of a string, expected a quotation mark',
  },
  '/*': {rest: /[\s\S]*?(\*\/|$)/uy, fault: 'Unexpected end of a comment, expected "*/"'},
  'url(': {rest: /[^)"'(\s]*\s*(\))/uy, fault: 'Unexpected end of an address, expected ")"'},
}

/** Splits a style sheet into its pieces; comments are set apart and count as white space. */
export function cssTokens(css: string): Tokens {
  const tokens: CssToken[] = []
  const comments: {text: string; line: number}[] = []
  const faults: {reason: string; line: number}[] = []
  let line = 1
  for (let at = 0; at < css.length; ) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(css)?.[0] ?? css[at] ?? ''
    const opened = piece.toLowerCase().trim()
    const {text: rest, fault} = restOf(opened, css, at + piece.length)
    const text = piece + rest
    if (fault) faults.push({reason: fault, line})
    if (opened === '/*') comments.push({text: rest.replace(/\*\/$/u, ''), line})
    const type = typeOf(opened)
    if (type !== 'space') tokens.push({type, text, line})
    else if (tokens.at(-1)?.type !== 'space') tokens.push({type, text: ' ', line})
    line += text.split('\n').length - 1
    at += text.length
  }
  return {tokens, comments, faults}
}

function restOf(opened: string, css: string, at: number): {text: string; fault: string} {
  const row = Object.hasOwn(RESTS, opened) ? RESTS[opened] : undefined
  if (!row) return {text: '', fault: ''}
  row.rest.lastIndex = at
  const found = row.rest.exec(css)
  const closed = /["')/]/u.test(found?.[1] ?? '')
  return {text: found?.[0] ?? '', fault: closed ? '' : row.fault}
}

function typeOf(opened: string): string {
  if (SIGNS.has(opened)) return opened
  if (!opened || opened === '/*') return 'space'
  if (opened === '"' || opened === "'") return 'string'
  return opened === 'url(' ? 'url' : 'words'
}
