import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {Resource, Resources} from '../../base/artifact.ts'
import {element, hasClass, text} from '../../base/element.ts'
import type {Meta} from '../../base/meta.ts'
import type {PrintJob} from '../../base/printer.ts'
import {dayInWords, type Words, wordsOf} from '../../base/words.ts'
import type {Document} from '../../document/document.ts'
import {fillTemplate, type Slots, setHead} from '../../themes/template.ts'
import {settleAddresses} from './addresses.ts'
import {joinChapters} from './body.ts'
import {chaptersOpenPages, contentsRows} from './contents.ts'
import {setIcons, settlePictures} from './drawings.ts'
import {leafletFacts, words} from './facts.ts'
import {
  dropRepeatedPages,
  fillPageNumbers,
  settleBackLinks,
  targetLinks,
  wantedPages,
} from './page-numbers.ts'
import {joinHeadings, markShort} from './paragraphs.ts'
import {reviewFacts} from './review.ts'
import {runningRule} from './running.ts'

export interface HandoutInput {
  readonly document: Document
  readonly css: string
  readonly template: string
  readonly icons: ReadonlyMap<string, Element>
  readonly fonts: Resources
  /** Checked pictures by their path in the project. */
  readonly pictures: ReadonlyMap<string, Resource>
  /** Pages by id, as the last print had them; empty before the first. */
  readonly pageNumbers: ReadonlyMap<string, number>
  /** Pages of the last print; 0 before the first. */
  readonly pages: number
  readonly draft: boolean
}

const stringify = unified().use(rehypeStringify).freeze()

/** A title with more characters is set smaller. */
const LONG_TITLE = 60

/** Composes the page of a handout: one HTML document with everything it loads. */
export function handoutJob(input: HandoutInput): PrintJob {
  const {document, pageNumbers} = input
  const {meta} = document
  const print = wordsOf(meta.lang)
  const {slots, titleId, className} = parts(input, print)
  const root = fillTemplate(input.template, slots)
  nameTitle(root, titleId, meta.title)
  settleBackLinks(root, print)
  addTargets(root, document.urgentId)
  fillPageNumbers(root, pageNumbers)
  if (pageNumbers.size > 0) dropRepeatedPages(root, print)
  setIcons(root, input.icons)
  settleAddresses(root)
  markShort(root)
  joinHeadings(root)
  const used = settlePictures(root, input.pictures)
  setHead(root, {
    root: {lang: meta.lang, dir: meta.dir, className},
    title: meta.title,
    metadata: {
      author: meta.authors.map(({name}) => name).join(', '),
      description: meta.description || meta.subtitle,
    },
    css: `${input.css}\n${runningRule(meta, input.draft, print)}`,
  })
  return {html: stringify.stringify(root), resources: new Map([...input.fonts, ...used])}
}

interface Parts {
  readonly slots: Slots
  readonly titleId: string
  /** Says on the root element what kind of page this is. */
  readonly className: string[]
}

function parts({document, pageNumbers, draft}: HandoutInput, print: Words): Parts {
  const {meta} = document
  const joined = joinChapters(document)
  const helpIsHere = pageNumbers.get(document.urgentId) === 1
  const facts = leafletFacts(meta, helpIsHere ? '' : document.urgentId, print)
  const length = wordCount(document)
  const contents = contentsRows(document, length)
  const about = reviewFacts(meta, print)
  const {clinic} = meta
  const slots = {
    logo: clinic.logo ? [element('img', {src: clinic.logo, alt: ''})] : [],
    clinic: words(clinic.name),
    service: words(clinic.service),
    title: joined.title.length > 0 ? joined.title : words(meta.title),
    subtitle: words(meta.subtitle),
    audience: words(meta.audience),
    byline: byline(meta, facts.length === 0, print),
    facts,
    lead: joined.lead,
    'contents-title': contents.length > 0 ? words(print.contents) : [],
    contents,
    body: joined.body,
    'about-title': about.length > 0 ? words(print.about) : [],
    about,
  }
  const className = [
    facts.length > 0 ? 'hp-leaflet' : 'hp-article',
    ...(chaptersOpenPages(document, length) ? ['hp-long-chapters'] : []),
    ...(draft ? ['hp-draft'] : []),
  ]
  return {slots, titleId: joined.titleId, className}
}

/** Says who wrote the text, and when where no other place says so. */
function byline(meta: Meta, dated: boolean, print: Words): ElementContent[] {
  const names = meta.authors.map(({name, role}) => (role ? `${name}, ${role}` : name))
  const day = dated ? [dayInWords(meta.date, print)] : []
  return [...names, ...day].map((one) => element('span', {}, [text(one)]))
}

function wordCount({chapters}: Document): number {
  return chapters.reduce((sum, {tree}) => sum + textOf(tree).split(/\s+/u).length, 0)
}

/** Links may lead to the title; a long one is set smaller. */
function nameTitle(root: Root, id: string, title: string): void {
  visit(root, 'element', (node) => {
    if (node.tagName !== 'h1') return
    if (id) node.properties.id = id
    if (title.length > LONG_TITLE) node.properties.className = ['hp-long']
  })
}

/** Links to every id whose page is printed, where nobody sees it. */
function addTargets(root: Root, urgentId: string): void {
  const ids = new Set([...wantedPages(root), ...(urgentId ? [urgentId] : [])])
  visit(root, 'element', (node) => {
    if (hasClass(node, 'hp-targets')) node.children.push(...targetLinks([...ids]))
  })
}
