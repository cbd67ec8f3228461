import type {Element, ElementContent, Root} from 'hast'
import {eachElement, element, hasClass, isElement, text} from '../../../base/element.ts'
import type {Meta} from '../../../base/meta.ts'
import {type Words, wordsOf} from '../../../base/words.ts'
import {headingText} from '../../../document/headings.ts'
import {fillTemplate, type Slots} from '../../../themes/template.ts'
import {titleOf} from '../body.ts'
import {words} from '../facts.ts'
import {linkList} from '../link-marks.ts'
import {captionLists} from '../lists.ts'
import {type ComposedPage, type Page, type PageInput, pageJob} from '../page.ts'
import {contentsRows} from './contents.ts'
import {folioOf, frontPages} from './folios.ts'
import {authorLines, colophonRows, houseOf} from './front.ts'
import {geometryOf} from './geometry.ts'
import {listPart, type Part, partsOf} from './parts.ts'
import {geometryRule, pageRules, partClass} from './running.ts'

/** Millimetres; narrower text shows the halves of a figure one below the other. */
const NARROW = 100

/** Composes the inside of a paperback: front matter, chapters and lists, one HTML document. */
export function bookJob(input: PageInput): ComposedPage {
  const {document, layout, size, notes, draft} = input
  const {meta} = document
  const print = wordsOf(meta.lang)
  const lists = linkList(input.links, print)
  const geometry = geometryOf(size, layout.pages, notes)
  const parts = [...partsOf(document, geometry.side), ...lists.map(listPart)]
  const root = fillTemplate(input.template, slotsOf(input, parts, print))
  insertBlanks(root, layout.blankBefore)
  nameTitle(root, titleOf(document).titleId)
  const running = {
    book: meta.title,
    parts: parts.map(({heading}) => (heading ? headingText(heading).trim() : '')),
    notice: noticeOf(meta, draft, print),
    dir: meta.dir,
    turned: parts.some(({content}) => content.some(isTurned)),
  }
  const front = frontPages(document, layout)
  const page: Page = {
    root,
    className: [
      'hp-book',
      ...(geometry.measure < NARROW ? ['hp-small'] : []),
      ...(draft ? ['hp-draft'] : []),
    ],
    css: [geometryRule(geometry), pageRules(running, geometry, size)].join('\n'),
    numbers: new Map([...layout.pageOf].map(([id, sheet]) => [id, folioOf(sheet, front)])),
    targets: openingIds(root),
  }
  return pageJob(page, input)
}

/** Links may lead to the title of a single text. */
function nameTitle(root: Root, id: string): void {
  eachElement(root, (node) => {
    if (node.tagName === 'h1' && id) node.properties.id = id
  })
}

function isTurned(node: ElementContent): boolean {
  return isElement(node) && hasClass(node, 'hp-landscape')
}

function noticeOf({sample}: Meta, draft: boolean, print: Words): string {
  if (draft) return print.draft
  return sample ? print.sample : ''
}

function slotsOf({document, lists}: PageInput, parts: readonly Part[], print: Words): Slots {
  const {meta, urgentId} = document
  const {title} = titleOf(document)
  const contents = contentsRows(parts)
  return {
    'half-title': words(meta.title),
    title: title.length > 0 ? title : words(meta.title),
    subtitle: words(meta.subtitle),
    authors: authorLines(meta),
    logo: meta.clinic.logo ? [element('img', {src: meta.clinic.logo, alt: ''})] : [],
    house: houseOf(meta),
    colophon: colophonRows(meta, urgentId, print),
    dedication: words(meta.dedication),
    'contents-title': contents.length > 0 ? words(print.contents) : [],
    contents,
    lists: captionLists(document, lists, print),
    body: parts.map((part, at) => partSection(part, at)),
  }
}

function partSection({id, heading, number, content}: Part, at: number): Element {
  const opener = heading ? [withNumber(heading, number)] : []
  const properties = {
    className: ['hp-part', partClass(at)],
    dataOpening: id,
    ...(heading ? {} : {id}),
  }
  return element('section', properties, [...opener, ...content])
}

/** The number stands above the title and is read before it. */
function withNumber(heading: Element, number: string): Element {
  const count = number
    ? [element('span', {className: ['hp-chapter-number']}, [text(`${number} `)])]
    : []
  return {
    ...heading,
    properties: {...heading.properties, className: ['hp-opener']},
    children: [...count, ...heading.children],
  }
}

/** Ids of all that opens on a right-hand page, as the page has them. */
function openingIds(root: Root): string[] {
  const ids: string[] = []
  eachElement(root, ({properties}) => {
    if (typeof properties.dataOpening === 'string') ids.push(properties.dataOpening)
  })
  return ids
}

/** Puts a page with nothing on it before each opening that would stand on a left-hand page. */
function insertBlanks(root: Root, blankBefore: ReadonlySet<string>): void {
  eachElement(root, (node, at, parent) => {
    const id = node.properties.dataOpening
    if (typeof id !== 'string' || !blankBefore.has(id)) return
    const before = parent.children[at - 1]
    if (before && isElement(before) && before.properties.dataBlank !== undefined) return
    parent.children.splice(at, 0, blankPage())
  })
}

function blankPage(): Element {
  return element('div', {className: ['hp-blank'], dataBlank: true, ariaHidden: 'true'})
}
