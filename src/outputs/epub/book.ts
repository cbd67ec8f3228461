import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import type {Resource} from '../../base/artifact.ts'
import {element} from '../../base/element.ts'
import type {Meta} from '../../base/meta.ts'
import {type Words, wordsOf} from '../../base/words.ts'
import type {Document} from '../../document/document.ts'
import {type Accessibility, measure} from './accessibility.ts'
import {colophonPage} from './colophon.ts'
import {type Entry, entryOf} from './contents.ts'
import {coverPage, titlePage} from './front.ts'
import {type Icons, setIcons} from './icons.ts'
import {bookIdentifier} from './identifier.ts'
import {settleLinks, spotsOf} from './links.ts'
import {type Landmark, navPage} from './nav.ts'
import type {Page} from './page.ts'
import {linkPhones} from './phones.ts'
import {type PageMark, type Printed, markPages} from './printed.ts'
import {type BookPicture, bookPictures, settlePictures} from './pictures.ts'
import {classesOf, setRoles} from './roles.ts'

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
  readonly accessibility: Accessibility
  /** Name and version of the program, as the package document names it. */
  readonly tool: string
}

export interface BookInput {
  readonly document: Document
  /** Checked pictures by their path in the project. */
  readonly pictures: ReadonlyMap<string, Resource>
  readonly css: string
  readonly cover?: Resource
  readonly icons: Icons
  readonly draft: boolean
  readonly tool: string
  /** Left out when no printed edition was made with it. */
  readonly printed?: Printed
}

/** Makes the pages of the book and all that leads to them. */
export function makeBook(input: BookInput): Book {
  const {meta} = input.document
  const {css, draft, tool} = input
  const words = wordsOf(meta.lang)
  const identifier = bookIdentifier(meta)
  const texts = textsOf(input)
  const cover = input.cover && {...input.cover, id: 'cover-image', path: 'cover.jpg'}
  const colophon = colophonPage(meta, identifier, draft, words)
  const entries = [...texts.entries, {title: colophon.title, href: colophon.path, children: []}]
  const landmarks = landmarksOf(texts.pages, cover !== undefined, words)
  const pages = [
    ...(cover ? [coverPage(meta, cover.path, words)] : []),
    titlePage(meta, draft, words),
    navPage(entries, landmarks, texts.marks, words),
    ...texts.pages,
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
    tool,
    accessibility: measure(pages, texts.pictures, css, words),
  }
}

interface Texts {
  readonly pages: readonly Page[]
  readonly entries: readonly Entry[]
  readonly marks: readonly PageMark[]
  readonly pictures: readonly BookPicture[]
}

/** Makes a file of each chapter; the document itself stays as it is. */
function textsOf({document, pictures, icons, printed}: BookInput): Texts {
  const chapters = document.chapters.map((chapter) => {
    const id = chapterName(chapter.id)
    return {...chapter, id, path: `${id}.xhtml`, tree: structuredClone(chapter.tree)}
  })
  const spots = spotsOf(chapters)
  const files = bookPictures(pictures)
  const entries = chapters.map((chapter) => entryOf(chapter, chapter.path, spots))
  const marks = chapters.flatMap(({tree, path}) =>
    printed ? markPages(tree, path, spots, printed) : [],
  )
  const used = chapters.flatMap(({tree, path}) => {
    nameReferences(tree)
    linkPhones(tree)
    settleLinks(tree, path, spots)
    setIcons(tree, icons)
    setRoles(tree)
    return settlePictures(tree, files)
  })
  const pages = chapters.map(({id, path, title, tree}): Page => {
    const content = [chapterSection(tree)]
    return {id, path, title: title || document.meta.title, part: 'bodymatter', content}
  })
  return {pages, entries, marks, pictures: sorted(used)}
}

/** Gives a chapter's name in the book, apart from those of other files and fit for an id. */
function chapterName(id: string): string {
  const free =
    /^[a-z_][\w.-]*$/i.test(id) && !/^(?:cover|title|toc|nav|ncx|css|colophon|img)\b/i.test(id)
  return free ? id : `text-${id.replace(/[^\w.-]/g, '-')}`
}

/** A list of references that fills a chapter is named by the chapter's title. */
function nameReferences(tree: Root): void {
  const id = firstHeading(tree)?.properties.id
  visit(tree, 'element', (node) => {
    const unnamed = node.properties.ariaLabelledBy === undefined
    if (classesOf(node).includes('hp-references') && unnamed && id)
      node.properties.ariaLabelledBy = [String(id)]
  })
}

function firstHeading(tree: Root): Element | undefined {
  return tree.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'h1',
  )
}

function chapterSection(tree: Root): Element {
  const id = firstHeading(tree)?.properties.id
  const content = tree.children.filter((node) => node.type === 'element' || node.type === 'text')
  const properties = {'epub:type': 'chapter', role: 'doc-chapter'}
  return element(
    'section',
    id ? {...properties, ariaLabelledBy: [String(id)]} : properties,
    content,
  )
}

function landmarksOf(texts: readonly Page[], cover: boolean, words: Words): Landmark[] {
  const first = texts[0]
  const references = texts.flatMap(referencesIn)[0]
  return [
    ...(cover ? [{type: 'cover', title: words.cover, href: 'cover.xhtml'}] : []),
    {type: 'titlepage', title: words.titlePage, href: 'title.xhtml'},
    {type: 'toc', title: words.contents, href: 'toc.xhtml#toc'},
    ...(first ? [{type: 'bodymatter', title: words.start, href: first.path}] : []),
    ...(references ? [{type: 'bibliography', title: words.references, href: references}] : []),
    {type: 'colophon', title: words.colophon, href: 'colophon.xhtml'},
  ]
}

/** Gives the address of each list of references, which is that of its heading. */
function referencesIn({path, content}: Page): string[] {
  const found: string[] = []
  visit({type: 'root', children: [...content]}, 'element', (node) => {
    const named = node.properties.ariaLabelledBy
    if (classesOf(node).includes('hp-references') && named !== undefined)
      found.push(`${path}#${[named].flat().join('')}`)
  })
  return found
}

function sorted(pictures: readonly BookPicture[]): BookPicture[] {
  const unique = new Map(pictures.map((one) => [one.path, one]))
  return [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}
