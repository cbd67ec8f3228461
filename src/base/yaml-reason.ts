import type {YAMLParseError} from 'yaml'

export interface Reason {
  readonly reason: string
  readonly help: string
  readonly offset: number
}

/** Says in plain words what the YAML parser found, with the line put right where that can be told. */
export function reasonOf(fault: YAMLParseError, text: string): Reason {
  const kind = KINDS.find(
    (one) => one.code === fault.code && (one.says?.test(fault.message) ?? true),
  )
  const end = text.trimEnd().length
  const at = Math.min(fault.pos[0], end)
  const offset = kind?.place?.(text, at) ?? at
  const line = lineAt(text, offset)
  const {reason, help} = (kind?.words ?? anything)(line, fault.message)
  return {reason, help, offset}
}

type Wording = Pick<Reason, 'reason' | 'help'>

interface Kind {
  readonly code: YAMLParseError['code']
  /** Part of the parser's message, where one code means several things. */
  readonly says?: RegExp
  /** Gives a better place than the parser's, which is where it gave up. */
  readonly place?: (text: string, offset: number) => number
  readonly words: (line: string, message: string) => Wording
}

const KINDS: readonly Kind[] = [
  {
    code: 'BAD_DQ_ESCAPE',
    words: () => ({
      reason: 'Unexpected "\\" inside double quotes, expected "\\\\".',
      help: 'Write the sign twice, or put the value in single quotes.',
    }),
  },
  {code: 'BAD_INDENT', says: /end with a/u, place: endBefore, words: openBracket},
  {code: 'BAD_INDENT', words: indented},
  {
    code: 'BAD_SCALAR_START',
    words: (line) => ({
      reason: `Unexpected "${typedValue(line).charAt(0)}" at the start of a value, expected a quote before it.`,
      help: mended(line),
    }),
  },
  {code: 'BLOCK_AS_IMPLICIT_KEY', words: secondColon},
  {code: 'MISSING_CHAR', says: /quote/u, place: openQuote, words: unclosedQuote},
  {
    code: 'MISSING_CHAR',
    says: /flow sequence/u,
    words: () => ({
      reason: 'Unexpected second value, expected a comma or "]".',
      help: 'Put a comma between the two.',
    }),
  },
  {
    code: 'MULTIPLE_DOCS',
    words: () => ({
      reason: 'Unexpected second part, expected one list of settings.',
      help: 'Take the line --- or ... away.',
    }),
  },
  {
    code: 'NON_STRING_KEY',
    words: () => ({
      reason: 'Unexpected list before a colon, expected a key.',
      help: 'Write one word there.',
    }),
  },
  {
    code: 'TAB_AS_INDENT',
    words: () => ({
      reason: 'Unexpected tab at the start of this line, expected spaces.',
      help: 'Put two spaces in its place.',
    }),
  },
  {code: 'UNEXPECTED_TOKEN', says: /at node end/u, words: afterQuote},
]

/** Words for a line that is no setting at all; also for a root that is no map. */
export function anything(line: string): Wording {
  const glued = /^\s*([\w-]+):(\S.*)$/u.exec(line)
  return glued
    ? {
        reason: `Unexpected "${short(line)}", expected a space after the colon.`,
        help: `Write: ${glued[1]}: ${glued[2]}`,
      }
    : {
        reason: `Unexpected "${short(line)}", expected "key: value".`,
        help: 'Write one setting a line: the key, a colon, a space, the value.',
      }
}

function openBracket(_line: string, message: string): Wording {
  const bracket = message.at(-1) ?? ']'
  return {
    reason: `Unexpected end of the value, expected "${bracket}".`,
    help: `Put ${bracket} at its end.`,
  }
}

function indented(): Wording {
  return {
    reason: 'Unexpected number of spaces at the start of a line.',
    help: 'Begin settings that belong together in the same column.',
  }
}

function secondColon(line: string): Wording {
  return /:(?:\s|$)/u.test(typedValue(line))
    ? {reason: 'Unexpected second colon, expected quotes around the value.', help: mended(line)}
    : indented()
}

function unclosedQuote(line: string): Wording {
  return {reason: 'Unexpected end of the value, expected a closing quote.', help: mended(line)}
}

function afterQuote(line: string): Wording {
  return /^["']/u.test(typedValue(line))
    ? {reason: 'Unexpected text after the closing quote.', help: mended(line)}
    : anything(line)
}

function endBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length
}

/** Gives the first value that opens a quote and does not close it in its line. */
function openQuote(text: string, offset: number): number {
  const found = /^[^\n:]*:[ \t]+(?:"[^"\n]*|'[^'\n]*)$/mu.exec(text)
  return found ? found.index + found[0].search(/["']/u) : offset
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? undefined : end)
}

const SETTING = /^(\s*(?:- )?[\w-]+):\s+(\S.*)$/u

function typedValue(line: string): string {
  return SETTING.exec(line)?.[2] ?? line.trim()
}

/** Gives the line with its value in quotes. */
function mended(line: string): string {
  const found = SETTING.exec(line)
  if (!found || line.length > 200) return 'Put the value in quotes.'
  const value = (found[2] ?? '').trim().replace(/^(["'])(.*?)\1?$/u, '$2')
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
  return `Write: ${(found[1] ?? '').trim()}: ${quoted}`
}

function short(line: string): string {
  const text = line.trim()
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
