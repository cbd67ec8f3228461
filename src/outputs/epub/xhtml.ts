import type {Element, Nodes, Properties, Root} from 'hast'
import {find, html, type Info, svg} from 'property-information'
import {type Xml, xmlText, xmlValue} from './xml.ts'

const NAMESPACES = {
  html: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
} as const

/** Prefixes an attribute may have; `xml` is bound by XML itself, the others where they are used. */
const PREFIXES: Readonly<Record<string, string>> = {
  xml: '',
  epub: 'http://www.idpf.org/2007/ops',
  xlink: 'http://www.w3.org/1999/xlink',
}

type Space = keyof typeof NAMESPACES

/** Where a node stands: the namespace it is in, and what ancestors have declared. */
interface Scope {
  readonly space: Space
  readonly declared: Space | undefined
  readonly prefixes: readonly string[]
}

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
const TAG = /^[A-Za-z_][\w.-]*$/
const ATTRIBUTE = /^(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*$/

/** Elements of SVG and MathML whose children are HTML again. */
const HTML_INSIDE: ReadonlySet<string> = new Set(['foreignObject', 'annotation-xml'])

/**
 * Writes a tree as XHTML: well-formed XML whatever the tree holds, without entities of HTML.
 * What XML cannot hold is left out: comments, forbidden characters, odd names, handlers (`on…`).
 */
export function toXhtml(node: Nodes): Xml {
  const out: string[] = []
  write(node, {space: 'html', declared: undefined, prefixes: ['xml']}, out)
  return out.join('')
}

/** Gives the elements of a tree that the writer writes, in its order. */
export function writtenElements(node: Nodes): Element[] {
  if (node.type !== 'element' && node.type !== 'root') return []
  const own = node.type === 'element' && TAG.test(node.tagName) ? [node] : []
  return [...own, ...childrenOf(node).flatMap(writtenElements)]
}

function childrenOf(node: Element | Root): readonly Nodes[] {
  return node.type === 'element' && node.tagName === 'template' && node.content
    ? node.content.children
    : node.children
}

function write(node: Nodes, scope: Scope, out: string[]): void {
  if (node.type === 'text' || node.type === 'raw') out.push(xmlText(node.value))
  else if (node.type === 'element') writeElement(node, scope, out)
  else if (node.type === 'root') for (const child of node.children) write(child, scope, out)
}

function writeElement(node: Element, scope: Scope, out: string[]): void {
  const name = node.tagName
  const children = childrenOf(node)
  if (!TAG.test(name)) {
    for (const child of children) write(child, scope, out)
    return
  }
  const space = name === 'svg' || name === 'math' ? name : scope.space
  const attributes = attributesOf(node.properties, space)
  const prefixes = prefixesOf(name, attributes, scope.prefixes)
  const namespace: [string, string][] =
    space === scope.declared ? [] : [['xmlns', NAMESPACES[space]]]
  const bindings = prefixes.map((prefix) => [`xmlns:${prefix}`, PREFIXES[prefix] ?? ''] as const)
  out.push('<', name)
  for (const [key, value] of [...namespace, ...bindings, ...attributes])
    out.push(` ${key}="${xmlValue(value)}"`)
  if (space === 'html' ? VOID.has(name) : !children.length) {
    out.push('/>')
    return
  }
  out.push('>')
  const inside: Scope = {
    space: HTML_INSIDE.has(name) ? 'html' : space,
    declared: space,
    prefixes: [...scope.prefixes, ...prefixes],
  }
  for (const child of children) write(child, inside, out)
  out.push('</', name, '>')
}

/** Gives the attributes that can be written, by their names in XML, each once. */
function attributesOf(properties: Properties, space: Space): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(properties)) {
    const info: Info | undefined = find(space === 'svg' ? svg : html, key)
    // The table has no answer for names that every object has, such as `constructor`.
    if (!info) continue
    const name = info.attribute
    const words = valueAs(value, info)
    if (words === undefined || !isAllowed(name) || found.has(name)) continue
    found.set(name, words)
  }
  const lang = found.get('lang')
  if (lang !== undefined && !found.has('xml:lang')) found.set('xml:lang', lang)
  return found
}

function isAllowed(name: string): boolean {
  const parts = ATTRIBUTE.exec(name)
  if (!parts || /^(?:on|xmlns)/i.test(name)) return false
  return parts[1] === undefined || Object.hasOwn(PREFIXES, parts[1])
}

function valueAs(value: Properties[string], info: ReturnType<typeof find>): string | undefined {
  if (value === null || value === undefined || value === false) return undefined
  if (value === true) return info.booleanish ? 'true' : ''
  if (Array.isArray(value)) return value.join(info.commaSeparated ? ', ' : ' ')
  return Number.isNaN(value) ? undefined : String(value)
}

/** Prefixes to bind at an element; old readers look for that of EPUB at the root. */
function prefixesOf(
  tagName: string,
  attributes: ReadonlyMap<string, string>,
  bound: readonly string[],
): string[] {
  const used = [...attributes.keys()].flatMap((name) => /^[^:]+(?=:)/.exec(name)?.[0] ?? [])
  const wanted = new Set(tagName === 'html' ? ['epub', ...used] : used)
  return [...wanted].filter((prefix) => !bound.includes(prefix))
}
