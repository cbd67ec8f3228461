import type {Element} from 'xast'
import type {OpenBook} from '../../../epub/book.ts'
import {allRules, type CssRule, type Declaration, readCss} from '../../../epub/css.ts'
import {attribute, textOf} from '../../../epub/xml.ts'
import {Counter, placeOf, type Watch} from './tally.ts'

type Test = (declaration: Declaration, rule: CssRule) => boolean

/** No style moves a part of a page away from its place in the text. */
export function order(book: OpenBook): Watch {
  return styleWatch(book, (declaration, rule) => !moves(declaration, rule))
}

/** No style takes type, size, spacing or colour out of the reader's hands. */
export function adjustable(book: OpenBook): Watch {
  return styleWatch(book, (declaration, rule) => !fixes(declaration, rule))
}

function styleWatch(book: OpenBook, bears: Test): Watch {
  const counter = new Counter('quiet')
  for (const {path, css} of book.styles) countStyles(css, path, bears, counter)
  const fixed = book.metadata.some(
    ({name, value}) => name === 'rendition:layout' && value === 'pre-paginated',
  )
  if (fixed) counter.add(false, 'rendition:layout: pre-paginated')
  return {
    look: (page) => {
      for (const node of page.elements)
        for (const css of stylesIn(node)) countStyles(css, page.path, bears, counter)
    },
    tally: () => counter.tally(),
  }
}

/** Gives the style sheets that stand in a page: those of elements, and of attributes as rules. */
function stylesIn(node: Element): string[] {
  const own = attribute(node, 'style')
  return [
    ...(own ? [`${node.name}{${own}}`] : []),
    ...(node.name === 'style' ? [textOf(node)] : []),
  ]
}

function countStyles(css: string, path: string, bears: Test, counter: Counter): void {
  for (const rule of allRules(readCss(css).rules))
    for (const one of rule.declarations)
      counter.add(
        bears(one, rule),
        placeOf({path}, `${rule.prelude || rule.at} { ${one.name}: ${one.value} }`),
      )
}

/** Text that only screen readers hear is moved out of sight, not out of its place. */
function moves({name, value}: Declaration, {declarations}: CssRule): boolean {
  const unseen = declarations.some((one) => one.name === 'clip' || one.name === 'clip-path')
  if (name === 'position') return /^(?:absolute|fixed|sticky)/iu.test(value) && !unseen
  if (name === 'flex-direction' || name === 'flex-flow') return /reverse/iu.test(value)
  return name === 'order' || /^grid-(?:area|row|column)/u.test(name)
}

/** A unit that does not grow with the reader's type. */
const RIGID = /\d(?:px|pt|pc|cm|mm|in|q)\b/iu
const SIZES: ReadonlySet<string> = new Set(
  'font font-size line-height letter-spacing word-spacing text-indent'.split(' '),
)
const FREE_COLOURS = /^(?:currentcolor|inherit|initial|transparent|none|unset)$/iu
/** Headings and program text may have a typeface of their own. */
const OWN_TYPEFACE = /^(?:h[1-6]|code|pre|kbd|samp|math|\.hp-[\w-]*(?:title|label))\b/u

function fixes({name, value, important}: Declaration, rule: CssRule): boolean {
  if (rule.at === '@font-face') return false
  if (important || (name === 'position' && /^fixed/iu.test(value))) return true
  if (SIZES.has(name) && RIGID.test(value)) return true
  if (name === 'color' || /^background(?:-color|-image)?$/u.test(name))
    return !FREE_COLOURS.test(value)
  if (name !== 'font-family' && name !== 'font') return false
  return rule.prelude.split(',').some((selector) => !OWN_TYPEFACE.test(lastPart(selector)))
}

/** Gives what a selector is about: the part after its last space or combinator. */
function lastPart(selector: string): string {
  return (
    selector
      .trim()
      .split(/[\s>+~]+/u)
      .at(-1) ?? ''
  )
}
