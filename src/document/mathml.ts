import type {Element, ElementContent, Properties} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString as plainText} from 'hast-util-to-string'
import temml from 'temml'
import {element, isElement} from '../base/element.ts'
import {mathInWords} from './math-words.ts'

/** Elements a formula may have and their attributes, beside `class` and `style` (MathML 3, presentation). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  math: [],
  mrow: [],
  mi: ['mathvariant'],
  mn: [],
  mo: [
    'form',
    'fence',
    'stretchy',
    'symmetric',
    'lspace',
    'rspace',
    'minsize',
    'maxsize',
    'movablelimits',
    'largeop',
  ],
  mtext: [],
  mspace: ['width', 'height', 'depth', 'mathbackground'],
  mstyle: ['scriptlevel', 'displaystyle', 'mathsize', 'mathcolor', 'mathbackground'],
  mpadded: ['width', 'height', 'depth', 'lspace', 'voffset'],
  mphantom: [],
  mfrac: ['linethickness'],
  msqrt: [],
  mroot: [],
  msub: [],
  msup: [],
  msubsup: [],
  munder: ['accentunder'],
  mover: ['accent'],
  munderover: [],
  mmultiscripts: [],
  mprescripts: [],
  none: [],
  menclose: ['notation'],
  mtable: ['displaystyle'],
  mtr: [],
  mtd: ['columnspan'],
}

/** Elements that hold text and nothing else. */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext'])

/** Classes that the style sheets of Handpress know, by those of the converter. */
const CLASSES: Readonly<Record<string, string>> = {
  'tml-left': 'hp-math-start',
  'tml-right': 'hp-math-end',
  'tml-jot': 'hp-math-lines',
  'tml-vec': 'hp-math-vector',
  'tml-cancel': 'hp-math-strike',
  upstrike: 'hp-math-up',
  downstrike: 'hp-math-down',
  sout: 'hp-math-through',
  'tml-xcancel': 'hp-math-cross',
}

/** Declarations of layout and colour that the converter writes. */
const STYLE =
  /^(?:padding(?:-left|-right)?|width|border(?:-[a-z]+)*|color|background-color|math-depth|math-style):[\w #%.()-]*$/u

/** A formula with more characters in a line may be broken. */
const LONG = 40
/** Signs before which it is broken. */
const BREAKS = /^[=≈≤≥<>→⇌+−±×⋅]$/u

/** The most steps one formula may take when its commands are written out. */
const MAX_STEPS = 1000
/** Longest space or rule a formula may ask for: in em, and in points. */
const MAX_SIZE: [number, number] = [20, 300]

/**
 * Turns TeX into MathML with a text that says the same in a line. Throws the converter's error for
 * TeX that it cannot read; `position` counts characters from 0.
 */
export function mathml(tex: string, display: boolean): Element {
  const source = temml.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    trust: false,
    maxExpand: MAX_STEPS,
    maxSize: MAX_SIZE,
  })
  const [math] = fromHtml(source, {fragment: true}).children
  if (!math || !isElement(math)) throw new Error('the converter gave no formula')
  const kept = clean(math)
  const alttext = mathInWords(kept) || tex
  const pieces = alttext.length > LONG ? piecesOf(kept) : []
  kept.properties = {
    ...(display ? {display: 'block'} : {}),
    ...(pieces.length > 1 ? {className: ['hp-math-long']} : {}),
    alttext,
  }
  if (pieces.length > 1) kept.children = pieces
  return kept
}

/** Gives a row in pieces that may stand below one another, each but the first with the sign that leads on. */
function piecesOf(math: Element): Element[] {
  const [row, ...more] = math.children.filter(isElement)
  if (!row || more.length > 0 || row.tagName !== 'mrow') return []
  const pieces: ElementContent[][] = [[]]
  for (const node of row.children) {
    const leads = isElement(node) && node.tagName === 'mo' && BREAKS.test(plainText(node))
    // At the beginning of a row it would count as a sign before a number, and stand close to it.
    const infix = leads && node.properties.form === undefined
    if (infix && pieces.at(-1)?.length) pieces.push([])
    if (infix) node.properties.form = 'infix'
    pieces.at(-1)?.push(node)
  }
  return pieces.map((children) => element('mrow', {}, children))
}

/**
 * Of numbers before a chemical sign (carbon-14), the converter makes ghosts that take up the room, and numbers moved
 * back over them, which browsers do not do. Here the numbers stand by themselves.
 */
function withoutGhosts(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child]
    const {tagName, properties} = child
    if (tagName === 'msubsup' && child.children.every(isGhost)) return []
    if (tagName === 'mpadded' && properties.lspace === '-1width') return child.children.slice(-1)
    return tagName === 'mpadded' && properties.width === '0.1px' ? [element('mrow', {})] : [child]
  })
}

function isGhost(node: ElementContent): boolean {
  if (!isElement(node)) return false
  return node.tagName === 'mphantom' || (node.children.length > 0 && node.children.every(isGhost))
}

function clean(node: Element): Element {
  const tagName = Object.hasOwn(ALLOWED, node.tagName) ? node.tagName : 'mrow'
  // A row that sets the size of its signs is a style by its proper name.
  const name = tagName === 'mrow' && node.properties.displaystyle ? 'mstyle' : tagName
  const children = withoutGhosts(node.children).flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{type: 'text', value: child.value}]
    return isElement(child) && !TOKENS.has(name) ? [clean(child)] : []
  })
  return {type: 'element', tagName: name, properties: propertiesOf(node, name), children}
}

function propertiesOf({properties}: Element, name: string): Properties {
  const kept: Properties = {}
  for (const key of ALLOWED[name] ?? []) {
    const value = properties[key]
    if (value !== undefined && value !== null) kept[key] = value
  }
  const {className, style} = properties
  const classes = Array.isArray(className)
    ? className.flatMap((one) => CLASSES[String(one)] ?? [])
    : []
  if (classes.length > 0) kept.className = classes
  const declarations = String(style ?? '')
    .split(';')
    .filter((one) => STYLE.test(one))
  if (declarations.length > 0) kept.style = declarations.join(';')
  return kept
}
