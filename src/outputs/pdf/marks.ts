import type {Element, Nodes, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import type {Point} from 'unist'
import {eachElement, isElement} from '../../base/element.ts'
import type {Mark} from '../../pdf/printed.ts'
import {readMarkedLanguage, typeOfMark} from '../../pdf/tag-marks.ts'

/** Types of the tags that elements of HTML become (ISO 32000-1, 14.8.4). */
const TYPES: Readonly<Record<string, string>> = {
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  p: 'P',
  ul: 'L',
  ol: 'L',
  li: 'LI',
  table: 'Table',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  caption: 'Caption',
  figcaption: 'Caption',
  figure: 'Div',
  blockquote: 'BlockQuote',
  aside: 'Aside',
  code: 'Code',
}

/** Lists the elements of the printed page that get a tag, in reading order, with their places in the manuscripts. */
export function marksOf(root: Root): Mark[] {
  return marksIn(root, false, undefined)
}

/** What has no place of its own, such as the label of a box, stands where the element around it begins. */
function marksIn(parent: Root | Element, inContents: boolean, around: Point | undefined): Mark[] {
  const children: readonly Nodes[] = parent.children
  return children
    .filter(isElement)
    .filter((node) => !isSilent(node))
    .flatMap((node) => {
      const at = node.position?.start ?? around
      const type = typeOf(node, inContents)
      const own = [...(startsItem(node, parent) ? ['LI'] : []), ...(type ? [type] : [])]
      const inside = isWhole(type) ? [] : marksIn(node, inContents || type === 'TOC', at)
      return [...own.map((one) => markOf(one, node, at)), ...inside]
    })
}

/** A picture says all in its description. */
function isWhole(type: string | undefined): boolean {
  return type === 'Figure' || type === 'Formula'
}

function isSilent(node: Element): boolean {
  const {tagName, properties} = node
  if (tagName === 'head' || properties.hidden === true || properties.ariaHidden === 'true')
    return true
  return tagName === 'figure' && !speaks(node)
}

/** Says whether a figure holds words or a picture with a description. */
function speaks(figure: Element): boolean {
  let found = plainText(figure).trim() !== ''
  eachElement(figure, (node) => {
    found ||= isPicture(node)
  })
  return found
}

function typeOf(node: Element, inContents: boolean): string | undefined {
  const {mark} = readMarkedLanguage(String(node.properties.lang ?? ''))
  if (mark) return typeOfMark(mark)
  if (isPicture(node)) return 'Figure'
  if (node.tagName === 'a') return node.properties.href ? 'Link' : undefined
  const type = TYPES[node.tagName]
  if (!inContents) return type
  return type === 'L' ? 'TOC' : type === 'LI' ? 'TOCI' : type
}

function isPicture({tagName, properties}: Element): boolean {
  return tagName === 'img' ? Boolean(properties.alt) : properties.role === 'img'
}

/** Terms and meanings are grouped into items; each begins with a term that follows no other. */
function startsItem(node: Element, parent: Root | Element): boolean {
  if (node.tagName !== 'dt') return false
  const before = parent.children.slice(0, parent.children.indexOf(node)).findLast(isElement)
  return before?.tagName !== 'dt'
}

function markOf(type: string, {properties, data}: Element, at: Point | undefined): Mark {
  const {id, className} = properties
  return {
    type,
    path: data?.path ?? '',
    at,
    id: typeof id === 'string' ? id : '',
    classes: Array.isArray(className) ? className.map(String) : [],
  }
}
