import {type CssRule, readCss} from '../epub/css.ts'
import {inEms, type Tokens, withTokens} from './lengths.ts'
import {type Pack, packText} from './pack.ts'
import {type Pair, toSides, turnedSides} from './sides.ts'

const TOKENS = 'styles/tokens.css'
const SOURCE = 'styles/ebook.css'

/** Values of `break-…` that the older `page-break-…` says with another word. */
const OLD_BREAKS: Readonly<Record<string, string>> = {page: 'always', 'avoid-page': 'avoid'}

/**
 * Gives the style sheet of a book in one direction: lengths of print in em, sums worked out, start and end as sides,
 * and beside each newer property the older one. What an old reading system does not know is refused.
 */
export function ebookSheet(pack: Pack, dir: 'ltr' | 'rtl'): string {
  return compileSheet(packText(pack, SOURCE), packText(pack, TOKENS), dir)
}

/** Compiles a style sheet that uses the tokens of print. */
export function compileSheet(source: string, tokenSheet: string, dir: 'ltr' | 'rtl'): string {
  const rules = rulesOf(source)
  const tokens = tokensIn([...rulesOf(tokenSheet), ...rules])
  const size = pointsOf(tokens)
  const lines = rules
    .filter(({prelude}) => prelude !== ':root')
    .flatMap((rule) => linesOf(rule, pairsOf(rule, tokens, size), dir))
  return `${lines.join('\n')}\n`
}

function rulesOf(css: string): readonly CssRule[] {
  const {rules, faults} = readCss(css)
  const [fault] = faults
  if (fault) throw new Error(`${fault.reason}, in line ${fault.line} of a style sheet.`)
  const strange = rules.find(({at}) => at)
  if (strange) throw new Error(`Unexpected ${strange.at}, expected a rule.`)
  return rules
}

function tokensIn(rules: readonly CssRule[]): Tokens {
  return new Map(
    rules
      .filter(({prelude}) => prelude === ':root')
      .flatMap(({declarations}) => declarations.map(({name, value}) => [name, value] as const)),
  )
}

/** Type size of print in points: what an em of the book stands for. */
function pointsOf(tokens: Tokens): number {
  const points = Number.parseFloat(inEms(withTokens('var(--text)', tokens), 1))
  if (!(points > 0)) throw new Error('Unexpected --text, expected a size in pt.')
  return points
}

function pairsOf({declarations, line}: CssRule, tokens: Tokens, text: number): Pair[] {
  const typed = declarations.map(({name, value, important}): Pair => {
    if (important) throw new Error(`Unexpected !important in line ${line} of ${SOURCE}.`)
    if (/(?<![\w.-])[\d.]+(?:p[xtc]|[cm]m|in|q|rem|v[wh])\b/iu.test(value))
      throw new Error(`Unexpected unit in "${value}", line ${line} of ${SOURCE}; expected em or %.`)
    return [name, withTokens(value, tokens)]
  })
  const own = typed.findLast(([name]) => name === 'font-size')?.[1]
  const size = own === undefined ? text : text * emsOf(own, text)
  return typed.flatMap(([name, value]) =>
    withOlder(name, inEms(value, name === 'font-size' ? text : size)),
  )
}

function emsOf(typed: string, size: number): number {
  const [, digits = '', unit] = /^([\d.]+)(em|%)$/u.exec(inEms(typed, size)) ?? []
  if (!unit) throw new Error(`Unexpected type size "${typed}", expected em, % or a token.`)
  return unit === '%' ? Number(digits) / 100 : Number(digits)
}

/** Gives a declaration, after the older one that says the same. */
function withOlder(name: string, value: string): Pair[] {
  if (/^break-(?:before|after|inside)$/u.test(name))
    return [
      [`page-${name}`, OLD_BREAKS[value] ?? value],
      [name, value],
    ]
  if (name === 'overflow-wrap')
    return [
      ['word-wrap', value === 'anywhere' ? 'break-word' : value],
      [name, value],
    ]
  // Leading is said of the type size, so that larger type inside keeps its own.
  if (name === 'line-height') return [[name, value.replace(/em$/u, '')]]
  return [[name, value]]
}

function linesOf({prelude}: CssRule, pairs: readonly Pair[], dir: 'ltr' | 'rtl'): string[] {
  const other = dir === 'ltr' ? 'rtl' : 'ltr'
  const turned = turnedSides(pairs, other)
  const selectors = prelude.split(',').map((one) => one.trim().replace(/\s+/gu, ' '))
  const within = selectors.flatMap((one) => [`[dir="${other}"] ${one}`, `${one}[dir="${other}"]`])
  return [
    ruleText(selectors, toSides(pairs, dir)),
    ...(turned.length ? [ruleText(within, turned)] : []),
  ]
}

function ruleText(selectors: readonly string[], pairs: readonly Pair[]): string {
  return `${selectors.join(', ')} {${pairs.map(([name, value]) => `${name}: ${value}`).join('; ')}}`
}
