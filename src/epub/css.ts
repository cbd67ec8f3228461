import {cssTokens, type CssToken} from './css-tokens.ts'

/** `name: value` in a style sheet. */
export interface Declaration {
  /** In small letters; a custom property as it stands. */
  readonly name: string
  /** Without `!important`. */
  readonly value: string
  readonly important: boolean
  readonly line: number
}

/** A rule of a style sheet, or a statement such as `@import`. */
export interface CssRule {
  /** `@media` and the like in small letters; '' for a rule with selectors. */
  readonly at: string
  /** The selectors, or what follows the name of an at-rule. */
  readonly prelude: string
  readonly declarations: readonly Declaration[]
  /** Rules in its block. */
  readonly rules: readonly CssRule[]
  readonly line: number
}

/** A style sheet, read as old reading systems read it: by CSS Syntax 3, but without nesting of selectors. */
export interface CssSheet {
  readonly rules: readonly CssRule[]
  readonly comments: readonly {readonly text: string; readonly line: number}[]
  /** What a strict reader stops at. */
  readonly faults: readonly {readonly reason: string; readonly line: number}[]
}

/** At-rules whose block holds rules; those of others hold declarations. */
const GROUPS: ReadonlySet<string> = new Set(
  '@media @supports @layer @container @scope @document @keyframes @-webkit-keyframes'.split(' '),
)

type Fault = CssSheet['faults'][number]

interface Reading {
  readonly tokens: readonly CssToken[]
  readonly faults: Fault[]
  at: number
}

/** Reads a style sheet in one pass; what is not CSS is among the faults. */
export function readCss(css: string): CssSheet {
  const {tokens, comments, faults} = cssTokens(css)
  const reading: Reading = {tokens, faults: [...faults], at: 0}
  const rules = readRules(reading, 0)
  return {rules, comments, faults: reading.faults}
}

/** Deeper blocks than this are no style sheet of a book. */
const DEEPEST = 8

function readRules(reading: Reading, depth: number): CssRule[] {
  const rules: CssRule[] = []
  for (;;) {
    const token = reading.tokens[reading.at]
    if (!token || (token.type === '}' && depth > 0)) return rules
    if (token.type === 'space') reading.at++
    else if (token.type === '}' || token.type === ';') {
      reading.faults.push({reason: `Unexpected "${token.type}" between rules`, line: token.line})
      reading.at++
    } else rules.push(readRule(reading, depth))
  }
}

function readRule(reading: Reading, depth: number): CssRule {
  const line = reading.tokens[reading.at]?.line ?? 1
  const words = takeUntil(reading, (type) => type === '{' || type === '}' || type === ';')
  const [, at = '', prelude = ''] = /^(@[\w-]*)?\s*([\s\S]*)$/u.exec(words) ?? []
  const end = reading.tokens[reading.at]
  const rule = {at: at.toLowerCase(), prelude: prelude.trim(), line}
  if (end?.type !== '{') {
    if (!at) reading.faults.push({reason: 'Unexpected end of a rule, expected "{"', line})
    if (end?.type === ';') reading.at++
    return {...rule, declarations: [], rules: []}
  }
  reading.at++
  const group = GROUPS.has(rule.at) && depth < DEEPEST
  const rules = group ? readRules(reading, depth + 1) : []
  const declarations = group ? [] : readDeclarations(reading)
  if (reading.tokens[reading.at]) reading.at++
  else reading.faults.push({reason: 'Unexpected end of the file, expected "}"', line})
  return {...rule, declarations, rules}
}

/** Reads to the brace that closes the block, and leaves it there. */
function readDeclarations(reading: Reading): Declaration[] {
  const found: Declaration[] = []
  for (;;) {
    const token = reading.tokens[reading.at]
    if (!token || token.type === '}') return found
    if (token.type === ';' || token.type === 'space') reading.at++
    else if (token.type === '{') skipBlock(reading, token.line)
    else found.push(...readDeclaration(reading, token.line))
  }
}

function readDeclaration(reading: Reading, line: number): Declaration[] {
  const words = takeUntil(reading, (type) => type === ';' || type === '}' || type === '{')
  const one = declarationOf(words, line)
  if (one) return [one]
  reading.faults.push({reason: `Unexpected "${words.slice(0, 40)}"`, line})
  return []
}

function skipBlock(reading: Reading, line: number): void {
  reading.faults.push({reason: 'Unexpected "{" in a block', line})
  let depth = 0
  do {
    const type = reading.tokens[reading.at++]?.type
    if (type === '{') depth++
    if (type === '}') depth--
  } while (depth > 0 && reading.at < reading.tokens.length)
}

function declarationOf(words: string, line: number): Declaration | undefined {
  const colon = words.indexOf(':')
  const name = words.slice(0, Math.max(colon, 0)).trim()
  if (!/^-{0,2}[a-z_][\w-]*$/iu.test(name)) return undefined
  const typed = words.slice(colon + 1).trim()
  const bang = /!\s*important$/iu.exec(typed)
  const value = bang ? typed.slice(0, bang.index).trim() : typed
  if (!value) return undefined
  const custom = name.startsWith('--')
  return {name: custom ? name : name.toLowerCase(), value, important: bang !== null, line}
}

function takeUntil(reading: Reading, ends: (type: string) => boolean): string {
  const from = reading.at
  let depth = 0
  while (reading.at < reading.tokens.length) {
    const type = reading.tokens[reading.at]?.type ?? ''
    // A bracket that is left open must not take the rest of the sheet with it.
    if (ends(type) && (depth === 0 || type !== ';')) break
    if (type === '(') depth++
    if (type === ')') depth--
    reading.at++
  }
  return reading.tokens
    .slice(from, reading.at)
    .map(({text}) => text)
    .join('')
    .trim()
}

/** Gives every rule of a sheet, those inside others too. */
export function allRules(rules: readonly CssRule[]): CssRule[] {
  return rules.flatMap((rule) => [rule, ...allRules(rule.rules)])
}
