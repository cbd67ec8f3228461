import type {Element} from 'hast'
import {eachElement, levelOf} from '../../base/element.ts'
import type {Words} from '../../base/words.ts'
import {headingText} from '../../document/headings.ts'
import type {ChapterKind} from './chapters.ts'
import {type CaptionList, type Landmark, navPath} from './nav.ts'
import type {Page} from './page.ts'

/** A chapter with what it is. */
export interface KindPage {
  readonly kind: ChapterKind
  readonly page: Page
}

export interface LandmarkInput {
  readonly texts: readonly KindPage[]
  readonly cover: boolean
  readonly dedication: boolean
  readonly lists: readonly CaptionList[]
  readonly words: Words
}

/** Chapters that are a landmark of their own, once each. */
const KINDS: readonly ChapterKind[] = [
  'foreword',
  'preface',
  'introduction',
  'acknowledgments',
  'conclusion',
  'appendix',
]

/** Gives the landmarks that are there, in the order of the book. */
export function landmarksOf({texts, cover, dedication, lists, words}: LandmarkInput): Landmark[] {
  const pages = texts.map(({page}) => page)
  const start = pages.find(({part}) => part === 'bodymatter')
  const byKind = (kind: ChapterKind): Landmark[] => {
    const found = texts.find((one) => one.kind === kind)
    return found ? [{type: kind, title: found.page.title, href: found.page.path}] : []
  }
  const sections = pages.flatMap(sectionsIn)
  const fills = (type: string, href: string) =>
    texts.some(({kind, page}) => kind === type && href.startsWith(`${page.path}#`))
  // Of several, one in each chapter, none is the place of the book, unless it has a chapter of its own.
  const only = (type: string) => {
    const all = sections.filter((one) => one.type === type)
    return all.length === 1 ? all : all.filter(({href}) => fills(type, href))
  }
  return [
    ...(cover ? [{type: 'cover', title: words.cover, href: 'cover.xhtml'}] : []),
    {type: 'titlepage', title: words.titlePage, href: 'title.xhtml'},
    ...(dedication
      ? [{type: 'dedication', title: words.dedication, href: 'dedication.xhtml'}]
      : []),
    {type: 'toc', title: words.contents, href: `${navPath}#toc`},
    ...lists.map(({type, title}) => ({type, title, href: `${navPath}#${type}`})),
    ...(start ? [{type: 'bodymatter', title: words.start, href: start.path}] : []),
    ...KINDS.flatMap(byKind),
    ...['glossary', 'footnotes', 'bibliography', 'index'].flatMap(only),
    {type: 'colophon', title: words.colophon, href: 'colophon.xhtml'},
  ]
}

/** Gives the sections of a page that a reader may look for, each under its heading. */
function sectionsIn({path, content, title}: Page): Landmark[] {
  const found: Landmark[] = []
  const headings = new Map<string, string>()
  eachElement({type: 'root', children: [...content]}, (node) => {
    const type = typeOf(node)
    const [label = ''] = [node.properties.ariaLabelledBy ?? ''].flat()
    if (type && label) found.push({type, title: '', href: String(label)})
    if (levelOf(node)) headings.set(String(node.properties.id ?? ''), headingText(node).trim())
  })
  return found.map(({type, href: id}) => ({
    type,
    title: headings.get(id) || title,
    href: `${path}#${id}`,
  }))
}

function typeOf({properties}: Element): string {
  const type = String(properties['epub:type'] ?? '')
  if (/^(?:bibliography|glossary|footnotes)$/u.test(type)) return type
  return properties.role === 'doc-index' ? 'index' : ''
}
