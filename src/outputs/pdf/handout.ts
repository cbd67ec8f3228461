import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {eachElement, element, text} from '../../base/element.ts'
import type {Meta} from '../../base/meta.ts'
import {dayInWords, type Words, wordsOf} from '../../base/words.ts'
import type {Document} from '../../document/document.ts'
import {mirrorPages} from '../../themes/mirror.ts'
import {fillTemplate, type Slots} from '../../themes/template.ts'
import {joinChapters} from './body.ts'
import {chaptersOpenPages, contentsRows} from './contents.ts'
import {leafletFacts, words} from './facts.ts'
import {linkList} from './link-marks.ts'
import {captionLists} from './lists.ts'
import {type ComposedPage, type Page, type PageInput, pageJob} from './page.ts'
import {reviewFacts} from './review.ts'
import {runningRule} from './running.ts'

/** A title with more characters is set smaller. */
const LONG_TITLE = 60
/**
 * Words before the urgent block of a text that shows it on the first page. It is not the layout that decides, or the
 * pointer could move the block to the page it is then left out for.
 */
const NEAR = 100

/** Composes the page of a handout: one HTML document with everything it loads. */
export function handoutJob(input: PageInput): ComposedPage {
  const {document, layout, draft} = input
  const {meta} = document
  const print = wordsOf(meta.lang)
  const {slots, titleId, className} = parts(input, print)
  const root = fillTemplate(input.template, slots)
  nameTitle(root, titleId, meta.title)
  const page: Page = {
    root,
    className,
    css: runningRule(meta, draft, print),
    numbers: new Map([...layout.pageOf].map(([id, sheet]) => [id, String(sheet)])),
    targets: [document.urgentId],
  }
  const css = meta.dir === 'rtl' ? mirrorPages(input.css) : input.css
  return pageJob(page, {...input, css})
}

interface Parts {
  readonly slots: Slots
  readonly titleId: string
  /** Says on the root element what kind of page this is. */
  readonly className: string[]
}

function parts({document, links, lists, draft}: PageInput, print: Words): Parts {
  const {meta} = document
  const joined = joinChapters(document)
  const helpIsHere = wordsBefore(document, document.urgentId) < NEAR
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
    lists: captionLists(document, lists, print),
    body: [...joined.body, ...linkList(links, print)],
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
  const names = meta.authors.map(({name, role}) => [name, role].filter(Boolean).join(print.comma))
  const day = dated ? [dayInWords(meta.date, print)] : []
  return [...names, ...day].map((one) => element('span', {}, [text(one)]))
}

/** Counts the words that stand before an element; all of the text when it is not there. */
function wordsBefore({chapters}: Document, id: string): number {
  let count = 0
  const walk = (node: Root | Element): boolean =>
    node.children.some((child) => {
      if (child.type === 'text') count += child.value.split(/\s+/u).filter(Boolean).length
      return child.type === 'element' && (child.properties.id === id || walk(child))
    })
  chapters.some(({tree}) => walk(tree))
  return count
}

function wordCount({chapters}: Document): number {
  return chapters.reduce((sum, {tree}) => sum + textOf(tree).split(/\s+/u).length, 0)
}

/** Links may lead to the title; a long one is set smaller. */
function nameTitle(root: Root, id: string, title: string): void {
  eachElement(root, (node) => {
    if (node.tagName !== 'h1') return
    if (id) node.properties.id = id
    if (title.length > LONG_TITLE) node.properties.className = ['hp-long']
  })
}
