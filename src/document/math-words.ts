import type {Element, ElementContent} from 'hast'
import {hasClass, isElement} from '../base/element.ts'

/** Signs that stand between two parts, with a space on each side when they are written in a line. */
const BETWEEN = /^[=≠<>≤≥≈≡≃∼∝+−±∓×⋅÷∈→←↔⇒⇔⇌∪∩∧∨]+$/u
/** Operators that are there for programs, such as "function application". */
const UNSEEN = /[\u2061-\u2064]/gu
/** Needs no brackets in a line: one word or one number. */
const SIMPLE = /^(?:[\p{L}\p{M}]*|[\d.,]+)$/u

const RAISED: ReadonlyMap<string, string> = signs('0123456789+−=()n′∘°*†', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ′°°*†')
const LOWERED: ReadonlyMap<string, string> = signs('0123456789+−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')
const ROOTS: Readonly<Record<string, string>> = {'3': '∛', '4': '∜'}
/** Accents as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '‾': '\u0304',
  '¯': '\u0304',
  ˉ: '\u0304',
  '→': '\u20d7',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
}
const BRACES: ReadonlySet<string> = new Set(['⏞', '⏟', '⎴', '⎵', '_', '―'])

function signs(from: string, to: string): Map<string, string> {
  const all = [...to]
  return new Map([...from].map((sign, i) => [sign, all[i] ?? sign]))
}

/** Writes MathML in one line of text that can be read aloud in any language, such as `x = (a + b)/2`. */
export function mathInWords(math: Element): string {
  return words(math)
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[([{]) | (?=[)\]},;])/gu, '')
    .trim()
}

type Writer = (node: Element, parts: readonly string[]) => string

const WRITERS: Readonly<Record<string, Writer>> = {
  mo: operator,
  mspace: (node) => (/^-|^0(?:p|em|$)/u.test(String(node.properties.width ?? '0')) ? '' : ' '),
  mphantom: () => '',
  none: () => '',
  mfrac: (node, [over = '', under = '']) =>
    /^0/u.test(String(node.properties.linethickness ?? ''))
      ? `${over} ${under}`
      : ` ${grouped(over)}/${grouped(under)} `,
  msqrt: (_, parts) => `√${grouped(parts.join(''))}`,
  mroot: (_, [base = '', index = '']) => `${ROOTS[index] ?? `√[${index}]`}${grouped(base)}`,
  msup: (_, [base = '', up = '']) => spaced(base, raised(up)),
  msub: (_, [base = '', low = '']) => spaced(base, lowered(low)),
  msubsup: (_, [base = '', low = '', up = '']) => spaced(base, lowered(low), raised(up)),
  mover: (_, [base = '', up = '']) => over(base, up),
  munder: (_, [base = '', low = '']) => under(base, low),
  munderover: (_, [base = '', low = '', up = '']) => over(under(base, low), up),
  mtable: table,
}

function words(node: ElementContent): string {
  if (node.type === 'text')
    return node.value
      .replace(UNSEEN, '')
      .replace(/[\u{1d400}-\u{1d7ff}]/gu, (sign) => sign.normalize('NFKC'))
  if (!isElement(node)) return ''
  const parts = node.children.map(words)
  return WRITERS[node.tagName]?.(node, parts) ?? parts.join('')
}

function operator(node: Element, parts: readonly string[]): string {
  const sign = parts.join('').normalize('NFC')
  if (sign === ',' || sign === ';') return `${sign} `
  return BETWEEN.test(sign) && node.properties.form !== 'prefix' ? ` ${sign} ` : sign
}

function grouped(part: string): string {
  const plain = part.trim()
  return SIMPLE.test(plain) ? plain : `(${plain})`
}

function raised(part: string): string {
  return shifted(part, RAISED, '^')
}

function lowered(part: string): string {
  return shifted(part, LOWERED, '_')
}

function shifted(part: string, table: ReadonlyMap<string, string>, sign: string): string {
  const plain = part.replace(/\s+/gu, '')
  if ([...plain].every((one) => table.has(one)))
    return [...plain].map((one) => table.get(one)).join('')
  return `${sign}${grouped(part)}`
}

/** Signs and words that take limits: a sum, an integral, "lim". */
const TAKES_LIMITS = /^(?:[∏∐∑∫-∳⋀-⋃]|\p{L}{2,})$/u

/** What works on all that follows is parted from it. */
function spaced(base: string, ...scripts: string[]): string {
  const plain = base.trim() || base
  return `${plain}${scripts.join('')}${TAKES_LIMITS.test(plain) ? ' ' : ''}`
}

function over(base: string, up: string): string {
  const sign = up.trim()
  const accent = ACCENTS[sign]
  if (accent !== undefined) return [...base].length === 1 ? `${base}${accent}` : base
  return sign && !BRACES.has(sign) ? labelled(base, sign, raised(up)) : base
}

function under(base: string, low: string): string {
  const sign = low.trim()
  return sign && !BRACES.has(sign) ? labelled(base, sign, lowered(low)) : base
}

/** Words above or below are limits of a sum, and a label of anything else. */
function labelled(base: string, label: string, script: string): string {
  const plain = base.trim()
  const [first = ''] = plain.split(/[_^⁰-₎]/u)
  if (TAKES_LIMITS.test(first)) return `${plain}${script} `
  return BETWEEN.test(plain) ? ` ${plain} [${label}] ` : `${grouped(plain)} [${label}]`
}

/** Rows end with a semicolon; cells of aligned lines belong together. */
function table(node: Element): string {
  const between = hasClass(node, 'hp-math-lines') ? ' ' : ', '
  const rows = node.children.filter(isElement).map((row) =>
    row.children
      .map(words)
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(between),
  )
  return rows.filter(Boolean).join('; ')
}
