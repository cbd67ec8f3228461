import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toXml} from 'xast-util-to-xml'
import type {Note, Place} from '../base/note.ts'

const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern marker'.split(
    ' ',
  ),
)

const ATTRIBUTE =
  /^(?:xmlns|xmlns:xlink|version|id|class|role|aria-[a-z]+|xml:space|xml:lang|viewBox|preserveAspectRatio|width|height|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|fx|fy|d|points|pathLength|transform|gradientTransform|gradientUnits|patternUnits|patternTransform|clipPathUnits|maskUnits|spreadMethod|offset|dx|dy|rotate|textLength|lengthAdjust|refX|refY|markerWidth|markerHeight|markerUnits|orient|href|xlink:href|fill|fill-opacity|fill-rule|stroke|stroke-[a-z]+|opacity|color|clip-path|clip-rule|mask|marker-[a-z]+|stop-color|stop-opacity|font-[a-z]+|text-anchor|dominant-baseline|letter-spacing|display|visibility|vector-effect|paint-order)$/u

/** Tool notes that drawing programs leave; they go without a message. */
const QUIET = /^(?:metadata|(?:sodipodi|inkscape|rdf|dc|cc|sketch|xmlns|serif|figma|i|x):)/u

/** Gives a drawing that holds shapes and text only; programs and addresses are left out and noted. */
export function cleanSvg(
  path: string,
  bytes: Uint8Array,
  note: Note,
  at: Place,
): Uint8Array | undefined {
  const source = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/u, '')
  if (/<!DOCTYPE/iu.test(source)) {
    note(
      'image/svg-doctype',
      `Unexpected DOCTYPE in the drawing "${path}", expected <svg> at once.`,
      at,
      'Open it in a drawing program and save it as plain SVG.',
    )
    return undefined
  }
  let tree: Root
  try {
    tree = fromXml(source)
  } catch {
    note(
      'image/svg-doctype',
      `The drawing "${path}" is not well-formed.`,
      at,
      'Open it in a drawing program and save it as plain SVG.',
    )
    return undefined
  }
  const removed = new Set<string>()
  tree.children = tree.children.filter((node) => node.type === 'element')
  for (const child of tree.children) if (child.type === 'element') clean(child, removed)
  if (removed.size)
    note(
      'image/svg-removed',
      `Unexpected ${[...removed].slice(0, 4).join(', ')} in the drawing "${path}". It was left out.`,
      at,
      'Save the drawing as plain SVG, with shapes and text only.',
    )
  return Buffer.from(toXml(tree), 'utf8')
}

function clean(node: Element, removed: Set<string>): void {
  for (const [name, value] of Object.entries(node.attributes)) {
    if (allowed(name, value ?? '')) continue
    delete node.attributes[name]
    if (!QUIET.test(name) && name !== 'style') removed.add(`"${name}"`)
    if (name === 'style') Object.assign(node.attributes, fromStyle(value ?? '', removed))
  }
  node.children = node.children.flatMap((child) => kept(child, removed))
  for (const child of node.children) if (child.type === 'element') clean(child, removed)
}

/** Gives what stays of a child: shapes and text; of a link, the shapes in it. */
function kept(child: Element['children'][number], removed: Set<string>): Element['children'] {
  if (child.type === 'text' || child.type === 'cdata') return [child]
  if (child.type !== 'element') return []
  if (ELEMENTS.has(child.name)) return [child]
  if (!QUIET.test(child.name)) removed.add(`<${child.name}>`)
  return child.name === 'a' ? child.children.flatMap((one) => kept(one, removed)) : []
}

function allowed(name: string, value: string): boolean {
  if (!ATTRIBUTE.test(name)) return false
  if (/^(?:xlink:)?href$/u.test(name)) return value.startsWith('#')
  return harmless(value)
}

function harmless(value: string): boolean {
  return !/url\(\s*(?!['"]?#)|javascript:|expression\(|@import/iu.test(value)
}

/** A style attribute becomes the attributes that say the same. */
function fromStyle(style: string, removed: Set<string>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const rule of style.split(';')) {
    const [name = '', ...rest] = rule.split(':')
    const key = name.trim()
    const value = rest.join(':').trim()
    if (!key) continue
    if (allowed(key, value)) found[key] = value
    else if (!harmless(value)) removed.add(`"${key}"`)
  }
  return found
}
