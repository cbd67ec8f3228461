import type {Element, ElementContent, Root} from 'hast'
import {eachElement, hasClass, isElement} from '../../base/element.ts'

/** Width in em that a phone has for a formula, in type that a reader has made larger; one that may be wider is moved sideways. */
const ROOM = 12

/** Width of a letter, of the space on both sides of a sign, and between two columns, in em. */
const LETTER = 0.52
const AROUND = 0.45
const COLUMN = 0.8
/** Small signs are three quarters as wide. */
const SMALL = 0.75

type Width = (children: readonly number[]) => number

const sum: Width = (all) => all.reduce((one, other) => one + other, 0)
const widest: Width = (all) => Math.max(0, ...all)
const scripts: Width = ([base = 0, ...small]) => base + SMALL * widest(small)

/** How the width of a part of a formula comes from the widths of what is in it; most stand side by side. */
const WIDTHS: Readonly<Record<string, Width>> = {
  mfrac: widest,
  mover: widest,
  msub: scripts,
  msubsup: scripts,
  msup: scripts,
  mtable: widest,
  mtr: (all) => sum(all) + COLUMN * Math.max(all.length - 1, 0),
  munder: widest,
  munderover: widest,
}

/** Takes styles and colours out of formulas; lets a reader move one sideways, by keys too, that a phone has no room for. */
export function settleFormulas(tree: Root): void {
  eachElement(tree, (node) => {
    if (node.tagName === 'math') plain(node)
    const name = ['hp-math', 'hp-math-display'].find((one) => hasClass(node, one))
    if (!name || sum(node.children.map(widthOf)) <= ROOM) return
    Object.assign(node.properties, {tabIndex: 0, className: [name, 'hp-math-wide']})
  })
}

function widthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.trim().length * LETTER
  if (!isElement(node) || node.tagName === 'annotation') return 0
  const width = WIDTHS[node.tagName] ?? sum
  return width(node.children.map(widthOf)) + (node.tagName === 'mo' ? AROUND : 0)
}

/** Lines and spaces of a table that the style sheet has a class for, by what the converter writes. */
const CLASSES: readonly (readonly [style: RegExp, name: string])[] = [
  [/border-left:[^;]*solid/u, 'hp-math-line-left'],
  [/border-right:[^;]*solid/u, 'hp-math-line-right'],
  [/border-top:[^;]*solid/u, 'hp-math-line-top'],
  [/border-bottom:[^;]*solid/u, 'hp-math-line-bottom'],
  [/padding-left:0(?:em)?;padding-right:0(?:em)?(?:;|$)/u, 'hp-math-tight'],
]

/** A colour of its own would be lost at night, and a style on an element is refused by shops. */
function plain(node: Element): void {
  const {style, className, ...properties} = node.properties
  const added = CLASSES.flatMap(([form, name]) => (form.test(String(style ?? '')) ? [name] : []))
  const classes = [...(Array.isArray(className) ? className : []), ...added]
  node.properties = classes.length > 0 ? {...properties, className: classes} : properties
  for (const name of ['mathcolor', 'mathbackground']) delete node.properties[name]
  for (const child of node.children) if (isElement(child)) plain(child)
}
