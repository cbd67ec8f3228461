import {pathOf, type OpenBook, type OpenPage} from '../../epub/book.ts'
import {allRules, type CssRule, type CssSheet, readCss} from '../../epub/css.ts'
import type {RuleId} from '../../base/rules.ts'
import type {FindInBook} from './find.ts'
import {declarationRules, type StyleFault} from './style-rules.ts'

/** Looks at the style sheets of a book: each may hold only what old and new readers show alike. */
export function checkStyles(book: OpenBook, find: FindInBook): void {
  for (const {path, css} of book.styles) {
    const sheet = readCss(css)
    for (const {rule, reason, line} of faultsOf(sheet, path, book))
      find(rule, `${reason}, in line ${line} of the style sheet.`, {path}, BUG)
  }
}

const BUG = 'Report it: only Handpress writes this file.'

function faultsOf(sheet: CssSheet, path: string, book: OpenBook): StyleFault[] {
  const rules = allRules(sheet.rules)
  return [
    ...sheet.faults.map((one) => fault('epub/style-syntax', one.reason, one.line)),
    ...sheet.comments
      .filter(({text}) => text.includes('--'))
      .map(({line}) => fault('epub/style-syntax', 'Unexpected "--" in a comment', line)),
    ...rules.flatMap((rule) => [
      ...faultsOfAtRule(rule),
      ...declarationRules.flatMap((check) => rule.declarations.flatMap((one) => check(one, rule))),
      ...addressesIn(rule).flatMap(({address, line}) => faultsOfFile(address, line, path, book)),
    ]),
  ]
}

function fault(rule: RuleId, reason: string, line: number): StyleFault {
  return {rule, reason, line}
}

/** At-rules that are of use in a book and stop no reader. */
const AT_RULES: ReadonlySet<string> = new Set('@charset @font-face @namespace @page'.split(' '))

/** A medium by its name, as Kindle has them. */
const MEDIUM = /^(?:(?:not|only)\s+)?(?:all|print|screen|amzn-kf8|amzn-mobi)$/u

function faultsOfAtRule({at, prelude, line}: CssRule): StyleFault[] {
  if (prelude.includes('<!--') || prelude.includes('-->'))
    return [fault('epub/style-syntax', 'Unexpected sign of a comment of HTML', line)]
  if (!at || AT_RULES.has(at)) return []
  const media = prelude.toLowerCase().split(',')
  if (at === '@media' && media.every((one) => MEDIUM.test(one.trim()))) return []
  return [fault('epub/style-at-rule', `Unexpected ${`${at} ${prelude}`.slice(0, 60)}`, line)]
}

interface Address {
  readonly address: string
  readonly line: number
}

const URL_VALUE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/giu

/** An imported sheet is refused by its at-rule already. */
function addressesIn({at, declarations}: CssRule): Address[] {
  if (at === '@import') return []
  return declarations.flatMap(({value, line}) =>
    [...value.matchAll(URL_VALUE)].map(([, a, b, c]) => ({address: a ?? b ?? c ?? '', line})),
  )
}

const FONTS: ReadonlySet<string> = new Set([
  'font/ttf',
  'font/otf',
  'font/woff',
  'application/font-sfnt',
  'application/font-woff',
  'application/vnd.ms-opentype',
])

function faultsOfFile(address: string, line: number, from: string, book: OpenBook): StyleFault[] {
  const path = pathOf(address, from)
  const item = book.items.find((one) => one.path === path)
  const reason = !item || !book.files.has(path) ? 'a file that is not in the book' : ''
  const font = item && /font|sfnt|opentype/u.test(item.mediaType) && !FONTS.has(item.mediaType)
  const form = font || /\.woff2$/iu.test(path) ? 'a font that some readers cannot open' : ''
  const found = reason || form
  return found
    ? [fault('epub/style-file', `Unexpected "${address.slice(0, 60)}", ${found}`, line)]
    : []
}

/** Looks for styles in a page itself. */
export function checkInlineStyles({path, elements}: OpenPage, _: OpenBook, find: FindInBook): void {
  for (let element = 0; element < elements.length; element++) {
    const {name = '', attributes = {}} = elements[element] ?? {}
    const what = name === 'style' ? '<style>' : 'style' in attributes ? `style on <${name}>` : ''
    if (what) find('epub/style-inline', `Unexpected ${what}, expected a class.`, {path, element})
  }
}
