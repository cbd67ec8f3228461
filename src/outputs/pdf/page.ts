import type {Element, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Resource, Resources} from '../../base/artifact.ts'
import {eachElement, hasClass} from '../../base/element.ts'
import type {PageSize} from '../../base/page-size.ts'
import type {PrintJob} from '../../base/printer.ts'
import {wordsOf} from '../../base/words.ts'
import {settleDirections} from '../../document/directions.ts'
import type {Document} from '../../document/document.ts'
import type {ListName} from '../../project/project.ts'
import {setHead} from '../../themes/template.ts'
import {settleAddresses} from './addresses.ts'
import {setIcons, settlePictures} from './drawings.ts'
import {describeFormulas} from './formulas.ts'
import {markLinks} from './link-marks.ts'
import {dropRepeatedLocators, settleLocators} from './locators.ts'
import {markTags} from './mark-tags.ts'
import {
  dropBackLinks,
  dropRepeatedPages,
  fillPageNumbers,
  settleBackLinks,
  targetLinks,
  wantedPages,
} from './page-numbers.ts'
import type {PaperLinks} from './paper-links.ts'
import {fillEmptyCells, makeRoomForNumbers, markShort} from './paragraphs.ts'
import {setCodes} from './qr-figures.ts'
import {settleSpaces} from './spaces.ts'

/** Where things stand: as the last print had them, moved to where the next print will have them. */
export interface Layout {
  /** Sheet of each id, from 1; empty before the first print. */
  readonly pageOf: ReadonlyMap<string, number>
  /** Number of sheets; 0 before the first print. */
  readonly pages: number
  /** Ids of the openings that a blank page goes before. */
  readonly blankBefore: ReadonlySet<string>
}

/** Before the first print. */
export const unknownLayout: Layout = {pageOf: new Map(), pages: 0, blankBefore: new Set()}

/** What a printed page is composed of. */
export interface PageInput {
  readonly document: Document
  readonly css: string
  readonly template: string
  readonly size: PageSize
  readonly icons: ReadonlyMap<string, Element>
  readonly fonts: Resources
  /** Checked pictures by their path in the project. */
  readonly pictures: ReadonlyMap<string, Resource>
  readonly layout: Layout
  /** Addresses that paper has to show. */
  readonly links: PaperLinks
  readonly draft: boolean
  /** Lists of captions to print after the contents. */
  readonly lists: readonly ListName[]
  /** Where a book has its notes, if its page is wide enough. */
  readonly notes: 'chapter' | 'side'
  /** Whether a list of references says on which pages its works are cited. */
  readonly backlinks: 'pages' | 'off'
}

export interface Page {
  /** The template with its content. */
  readonly root: Root
  /** Says on the root element what kind of page this is. */
  readonly className: readonly string[]
  /** Style rules that this text alone needs. */
  readonly css: string
  /** Words of the page numbers by id; empty before the first print. */
  readonly numbers: ReadonlyMap<string, string>
  /** Ids whose place must be known though no page number names them. */
  readonly targets: readonly string[]
}

/** A page ready to print, and the tree it was written from. */
export interface ComposedPage extends PrintJob {
  readonly root: Root
  /** Something on it depends on where things stand. */
  readonly asks: boolean
}

const stringify = unified().use(rehypeStringify).freeze()

/** Settles what every template has in common, and gives one HTML document with everything it loads. */
export function pageJob(
  {root, className, css, numbers, targets}: Page,
  input: PageInput,
): ComposedPage {
  const {meta, single} = input.document
  const words = wordsOf(meta.lang)
  markLinks(root, single, input.links)
  setCodes(root, words)
  if (input.backlinks === 'off') dropBackLinks(root)
  settleBackLinks(root, words)
  settleLocators(root)
  const asks = addTargets(root, targets)
  fillPageNumbers(root, numbers)
  if (numbers.size > 0) {
    dropRepeatedPages(root, words)
    dropRepeatedLocators(root)
  }
  setIcons(root, input.icons)
  settleAddresses(root)
  markShort(root)
  makeRoomForNumbers(root)
  fillEmptyCells(root)
  const used = settlePictures(root, input.pictures)
  describeFormulas(root)
  settleDirections(root, meta.dir)
  settleSpaces(root)
  markTags(root, meta.lang)
  setHead(root, {
    root: {lang: meta.lang, dir: meta.dir, className: [...className]},
    title: meta.title,
    metadata: {
      author: meta.authors.map(({name}) => name).join(', '),
      description: meta.description || meta.subtitle,
    },
    css: `${input.css}\n${css}`,
  })
  const resources = new Map([...input.fonts, ...used])
  return {html: stringify.stringify(root), resources, root, asks}
}

/** Links to every id whose page must be known, where nobody sees it; says whether there is any. */
function addTargets(root: Root, others: readonly string[]): boolean {
  const ids = new Set([...wantedPages(root), ...others.filter(Boolean)])
  eachElement(root, (node) => {
    if (hasClass(node, 'hp-targets')) node.children.push(...targetLinks([...ids]))
  })
  return ids.size > 0
}
