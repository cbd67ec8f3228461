import type {Root} from 'hast'
import {cloneTree} from '../../base/element.ts'
import {visit} from '../../base/visit.ts'
import type {Resource} from '../../base/artifact.ts'
import type {Meta} from '../../base/meta.ts'
import type {PrintedPages} from '../../base/page-start.ts'
import {type Words, wordsOf} from '../../base/words.ts'
import {type Caption, captionsOf, listedWords} from '../../document/captions.ts'
import type {Document} from '../../document/document.ts'
import type {EbookFont} from '../../themes/ebook-fonts.ts'
import {colophonPage} from './colophon.ts'
import {chapterNames, chapterSection, kindOf, partsOf, termsIn, titleOf} from './chapters.ts'
import {type Entry, entriesOf} from './contents.ts'
import {foldDescriptions} from './descriptions.ts'
import {settleFormulas} from './formulas.ts'
import {coverPage, dedicationPage, titlePage} from './front.ts'
import {type Icons, setIcons} from './icons.ts'
import {bookIdentifier} from './identifier.ts'
import {type KindPage, landmarksOf} from './landmarks.ts'
import {addressOf, settleLinks, type Spots, spotsOf} from './links.ts'
import {type CaptionList, type Landmark, navPage} from './nav.ts'
import type {Page} from './page.ts'
import {linkPhones} from './phones.ts'
import {type PageMark, markPages} from './printed.ts'
import {type BookPicture, bookPictures, settlePictures} from './pictures.ts'
import {classesOf, setRoles} from './roles.ts'
import {settleTables} from './tables.ts'

/** An ebook that is settled in all but its writing. */
export interface Book {
  readonly meta: Meta
  readonly identifier: string
  /** In reading order. */
  readonly pages: readonly Page[]
  readonly entries: readonly Entry[]
  readonly landmarks: readonly Landmark[]
  readonly marks: readonly PageMark[]
  /** Identifier of the printed edition the marks belong to. */
  readonly pageSource: string
  readonly words: Words
  readonly pictures: readonly BookPicture[]
  readonly cover: BookPicture | undefined
  readonly css: string
  readonly fonts: readonly EbookFont[]
  /** Name and version of the program, as the package document names it. */
  readonly tool: string
}

export interface BookInput {
  readonly document: Document
  /** Checked pictures by their path in the project. */
  readonly pictures: ReadonlyMap<string, Resource>
  readonly css: string
  /** Fonts that the style sheet names; none when they are not there. */
  readonly fonts?: readonly EbookFont[]
  readonly cover?: Resource
  /** What the cover shows; title and authors when it is not there. */
  readonly coverAlt?: string
  readonly icons: Icons
  readonly draft: boolean
  readonly tool: string
  /** Left out when no printed edition was made with it. */
  readonly printed?: PrintedPages
}

/** Makes the pages of the book and all that leads to them. */
export function makeBook(input: BookInput): Book {
  const {meta} = input.document
  const {css, draft, tool, fonts = []} = input
  const words = wordsOf(meta.lang)
  const identifier = bookIdentifier(meta)
  const texts = textsOf(input)
  const cover = input.cover && {...input.cover, id: 'cover-image', path: 'cover.jpg'}
  const colophon = colophonPage({meta, identifier, draft, words, fonts})
  const ending: Entry = {title: colophon.title, lang: '', href: colophon.path, children: []}
  const entries = [...texts.entries, ending]
  const dedication = meta.dedication ? [dedicationPage(meta, words)] : []
  const lists = captionLists(input.document, texts.spots, words)
  const landmarks = landmarksOf({
    texts: texts.pages,
    cover: cover !== undefined,
    dedication: dedication.length > 0,
    lists,
    words,
  })
  const pages = [
    ...(cover ? [coverPage(meta, cover.path, words, input.coverAlt)] : []),
    titlePage(meta, draft, words),
    ...dedication,
    navPage({entries, lists, landmarks, marks: texts.marks, words}),
    ...texts.pages.map(({page}) => page),
    colophon,
  ]
  return {
    meta,
    words,
    identifier,
    pages,
    entries,
    landmarks,
    marks: texts.marks,
    pageSource: input.printed?.source ?? '',
    pictures: texts.pictures,
    cover,
    css,
    fonts,
    tool,
  }
}

interface Texts {
  readonly pages: readonly KindPage[]
  readonly spots: Spots
  readonly entries: readonly Entry[]
  readonly marks: readonly PageMark[]
  readonly pictures: readonly BookPicture[]
}

/** Makes a file of each chapter; the document itself stays as it is. */
function textsOf({document, pictures, icons, printed}: BookInput): Texts {
  const {chapters: given, single} = document
  const names = chapterNames(given.map(({id}) => id))
  const kinds = given.map(({tree}) => kindOf(tree, single))
  const parts = partsOf(kinds)
  const chapters = given.map((chapter, at) => ({
    ...chapter,
    id: names[at] ?? chapter.id,
    path: `${names[at]}.xhtml`,
    kind: kinds[at] ?? 'chapter',
    part: parts[at] ?? 'bodymatter',
    tree: cloneTree(chapter.tree),
  }))
  const spots = spotsOf(chapters)
  const files = bookPictures(pictures)
  const entries = entriesOf(chapters, spots)
  const terms = new Set(chapters.flatMap(({tree}) => termsIn(tree)))
  const used = chapters.flatMap(({tree, path}) => {
    nameReferences(tree)
    foldDescriptions(tree)
    nameTermLinks(tree, terms)
    linkPhones(tree)
    settleLinks(tree, path, spots)
    settleTables(tree, wordsOf(document.meta.lang))
    settleFormulas(tree)
    setIcons(tree, icons)
    setRoles(tree)
    return settlePictures(tree, files)
  })
  const pages = chapters.map(({id, path, kind, part, title, tree}): KindPage => {
    const content = [chapterSection(tree, kind)]
    return {kind, page: {id, path, title: title || document.meta.title, part, content}}
  })
  const marks = markPages(
    pages.map(({page}) => page),
    printed?.starts ?? [],
  )
  return {pages, spots, entries, marks, pictures: sorted(used)}
}

/** One figure needs no list. */
function captionLists(document: Document, spots: Spots, words: Words): CaptionList[] {
  const {figures, tables} = captionsOf(document)
  const rows = (captions: readonly Caption[]) =>
    captions.flatMap((caption) => {
      const spot = spots.get(caption.id)
      const {lang} = document.meta
      return spot ? [{words: listedWords(caption, lang), href: addressOf(spot, '')}] : []
    })
  const lists: CaptionList[] = [
    {type: 'loi', title: words.figures, rows: rows(figures)},
    {type: 'lot', title: words.tables, rows: rows(tables)},
  ]
  return lists.filter((list) => list.rows.length > 1)
}

/** A link to a term of the glossary says so. */
function nameTermLinks(tree: Root, terms: ReadonlySet<string>): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a' || !terms.has(String(node.properties.href ?? '').slice(1))) return
    node.properties.className = [...classesOf(node), 'hp-glossref']
  })
}

/** A list of references that fills a chapter is named by the chapter's title. */
function nameReferences(tree: Root): void {
  const id = titleOf(tree)?.properties.id
  visit(tree, 'element', (node) => {
    const unnamed = node.properties.ariaLabelledBy === undefined
    if (classesOf(node).includes('hp-references') && unnamed && id)
      node.properties.ariaLabelledBy = [String(id)]
  })
}

function sorted(pictures: readonly BookPicture[]): BookPicture[] {
  const unique = new Map(pictures.map((one) => [one.path, one]))
  return [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}
