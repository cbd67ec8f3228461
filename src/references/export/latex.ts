import {capitalsOf, type Keeps} from './capitals.ts'

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '\u00A0': '~',
}

/** CSL's markup and what LaTeX has for it. */
const TAGS: Readonly<Record<string, string>> = {
  '<i>': String.raw`\emph{`,
  '<b>': String.raw`\textbf{`,
  '<sup>': String.raw`\textsuperscript{`,
  '<sub>': String.raw`\textsubscript{`,
  '<span style="font-variant:small-caps;">': String.raw`\textsc{`,
  '<span class="nocase">': '{',
}
const TAG = /(<(?:i|b|sup|sub|span(?:\s[^<>]{1,60})?)>|<\/(?:i|b|sup|sub|span)>)/u
const CLOSE = /^<\/(?:i|b|sup|sub|span)>$/u

/** Writes a text as LaTeX; letters stay as they are in UTF-8. */
export function toLatex(text: string): string {
  return pieces(text)
    .map((piece) => tagOf(piece) ?? escaped(piece))
    .join('')
}

/** Writes a title as LaTeX, with braces round the capitals that a style must not make small. */
export function titleToLatex(title: string): string {
  const parts = pieces(title)
  const keeps = capitalsOf(parts.filter((part) => tagOf(part) === undefined).join(''))
  let depth = 0
  let at = 0
  let made = ''
  for (const piece of parts) {
    const tag = tagOf(piece)
    if (tag !== undefined) {
      depth += tag === '}' ? -1 : 1
      made += tag
    } else {
      made += depth > 0 ? escaped(piece) : withBraces(piece, at, keeps)
      at += piece.length
    }
  }
  return made
}

/** Cuts a text at its tags; one with tags that do not pair is text as a whole. */
function pieces(text: string): string[] {
  const parts = text.split(TAG)
  let depth = 0
  for (const part of parts) {
    if (TAGS[part]) depth++
    if (CLOSE.test(part)) depth--
    if (depth < 0) return [text]
  }
  return depth ? [text] : parts
}

const tagOf = (piece: string): string | undefined =>
  TAGS[piece] ?? (CLOSE.test(piece) ? '}' : undefined)

function escaped(text: string): string {
  return text
    .replace(/[{}%&#$_\\~^\u00A0]/gu, (sign) => SPECIAL[sign] ?? `\\${sign}`)
    .replace(/-{2,}/gu, (dashes) => [...dashes].join('{}'))
}

function withBraces(text: string, offset: number, keeps: Keeps): string {
  let made = ''
  let at = 0
  for (const {0: word, index} of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'‐-]*/gu)) {
    made += escaped(text.slice(at, index))
    made += keeps(word, offset + index) ? `{${escaped(word)}}` : escaped(word)
    at = index + word.length
  }
  return made + escaped(text.slice(at))
}
