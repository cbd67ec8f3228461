import type {Element} from 'hast'
import {visit} from 'unist-util-visit'
import type {Words} from '../../base/words.ts'
import {holds, type Page} from './page.ts'
import type {BookPicture} from './pictures.ts'
import {classesOf} from './roles.ts'

/** What was found in the finished pages about how they can be read; names are those of schema.org. */
export interface Accessibility {
  readonly accessMode: readonly string[]
  readonly accessModeSufficient: readonly string[]
  readonly accessibilityFeature: readonly string[]
  readonly accessibilityHazard: readonly string[]
  readonly accessibilitySummary: string
}

interface Measured {
  /** Pictures in the text; the cover is none. */
  readonly pictures: number
  readonly described: boolean
  readonly roles: boolean
  readonly headings: boolean
  readonly linked: boolean
  readonly reflows: boolean
  readonly moves: boolean
  readonly pageMarks: boolean
  readonly pageList: boolean
}

/** Claims only what a look at every page has shown. */
export function measure(
  pages: readonly Page[],
  pictures: readonly BookPicture[],
  css: string,
  words: Words,
): Accessibility {
  const found = look(pages, pictures, css)
  const textual = found.described || found.pictures === 0
  const visual = found.pictures > 0
  return {
    accessMode: ['textual', ...(visual ? ['visual'] : [])],
    accessModeSufficient: [...(textual ? ['textual'] : []), ...(visual ? ['textual,visual'] : [])],
    accessibilityFeature: featuresOf(found, pages),
    accessibilityHazard: [found.moves ? 'unknown' : 'none'],
    accessibilitySummary: summaryOf(found, words),
  }
}

/** Declarations that take type, size or colour out of the reader's hands. */
const FIXED =
  /(?:^|[\s;{])(?:color|background(?:-[a-z]+)*|font-family)\s*:|font-size\s*:\s*[\d.]+(?:px|pt)|!important|position\s*:\s*fixed/i

function look(pages: readonly Page[], pictures: readonly BookPicture[], css: string): Measured {
  const elements = pages.flatMap(elementsOf)
  const images = elements.filter(isPicture)
  return {
    pictures: images.filter((node) => node.properties.role !== 'doc-cover').length,
    described: images.length > 0 && images.every(isDescribed),
    roles: elements.some((node) => String(node.properties.role ?? '').startsWith('doc-')),
    headings: pages.filter((page) => page.part === 'bodymatter').every(hasOrderedHeadings),
    linked: areLinked(elements),
    reflows: !FIXED.test(css),
    moves: pictures.some(mayMove),
    pageMarks: elements.some((node) => node.properties.role === 'doc-pagebreak'),
    pageList: elements.some((node) => node.properties.role === 'doc-pagelist'),
  }
}

function elementsOf(page: Page): Element[] {
  const found: Element[] = []
  visit({type: 'root', children: [...page.content]}, 'element', (node) => {
    found.push(node)
  })
  return found
}

/** A drawing that screen readers pass over belongs to its label. */
function isPicture(node: Element): boolean {
  return node.tagName === 'img' || (node.tagName === 'svg' && !classesOf(node).includes('hp-icon'))
}

function isDescribed(node: Element): boolean {
  if (node.tagName === 'img') return typeof node.properties.alt === 'string'
  return node.properties.ariaHidden !== undefined || Boolean(node.properties.ariaLabel)
}

/** A chapter begins with its title, and no level is skipped on the way down. */
function hasOrderedHeadings(page: Page): boolean {
  const levels = elementsOf(page).flatMap((node) => {
    const level = /^h([1-6])$/.exec(node.tagName)
    return level ? [Number(level[1])] : []
  })
  return levels[0] === 1 && levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)
}

/** Each note and each work that is linked to holds a link back. */
function areLinked(elements: readonly Element[]): boolean {
  const targets = elements
    .filter(({properties}) => /^doc-(?:note|biblio)ref$/.test(String(properties.role)))
    .map(({properties}) => String(properties.href).replace(/^.*#/, ''))
  const withBack = new Set(
    elements.filter(holdsBacklink).map(({properties}) => String(properties.id ?? '')),
  )
  return targets.length > 0 && targets.every((id) => withBack.has(id))
}

function holdsBacklink(node: Element): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' &&
      (child.properties.role === 'doc-backlink' || holdsBacklink(child)),
  )
}

function mayMove({mediaType, bytes}: BookPicture): boolean {
  if (mediaType === 'image/gif' || mediaType === 'image/webp') return true
  return (
    mediaType === 'image/svg+xml' &&
    /<(?:animate|set)|animation|@keyframes/i.test(new TextDecoder().decode(bytes))
  )
}

function featuresOf(found: Measured, pages: readonly Page[]): string[] {
  const features: [string, boolean][] = [
    ['tableOfContents', pages.some((page) => page.id === 'nav')],
    ['readingOrder', found.headings],
    ['structuralNavigation', found.headings],
    ['displayTransformability', found.reflows],
    ['alternativeText', found.described],
    ['MathML', pages.some((page) => holds(page, 'math'))],
    ['ARIA', found.roles],
    ['pageBreakMarkers', found.pageMarks],
    ['pageNavigation', found.pageMarks && found.pageList],
  ]
  return features.filter(([, proved]) => proved).map(([name]) => name)
}

function summaryOf(found: Measured, {access}: Words): string {
  const pictures = found.described ? access.pictures : access.missing
  return [
    found.headings ? access.headings : '',
    found.reflows ? access.reflow : '',
    found.pictures ? pictures : access.noPictures,
    found.linked ? access.linked : '',
  ]
    .filter(Boolean)
    .join(' ')
}
