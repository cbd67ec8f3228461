import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Meta} from '../src/base/meta.ts'
import {notebook} from '../src/base/note.ts'
import {setFormulas} from '../src/document/formulas.ts'
import {makeDocument} from '../src/document/make.ts'
import {selectTexts} from '../src/document/select.ts'
import {readTree} from '../src/manuscript/read.ts'
import {linkReferences} from '../src/references/link.ts'

export const plainMeta: Meta = {
  title: '',
  subtitle: '',
  discreetTitle: '',
  audience: '',
  description: '',
  keywords: [],
  authors: [],
  reviewers: [],
  contributors: [],
  clinic: {name: '', service: '', phone: '', website: '', logo: ''},
  publisher: '',
  series: {name: '', number: ''},
  rights: '',
  code: '',
  version: '',
  lang: 'en',
  dir: 'ltr',
  date: '2026-11-22',
  reviewed: '',
  reviewBy: '',
  funding: '',
  conflicts: '',
  dedication: '',
  identifier: 'urn:uuid:11111111-1111-5111-8111-111111111111',
  sample: false,
  links: 'auto',
}

interface Wishes {
  readonly meta?: Partial<Meta>
  readonly names?: readonly string[]
  readonly split?: boolean
  readonly draft?: boolean
  readonly plain?: boolean
  /** Language of every text, when it is not that of the publication. */
  readonly lang?: string
  readonly index?: boolean
}

/** Makes a document of texts as a build does, without front matter or disk. */
export function documentOf(texts: Readonly<Record<string, string>>, wishes: Wishes = {}) {
  const meta = {...plainMeta, ...wishes.meta}
  const books = new Map(
    Object.keys(texts).map((path) => [path, notebook(path, wishes.plain ?? false)]),
  )
  const noteFor = (path: string) => books.get(path)!.note
  const read = Object.entries(texts).map(([path, text]) => ({
    path,
    matter: {},
    tree: readTree(text, noteFor(path)),
  }))
  const linked = linkReferences(read, noteFor)
  const manuscripts = selectTexts(
    linked.texts.map((text) => ({...text, matter: wishes.lang ? {lang: wishes.lang} : {}})),
    new Set(wishes.names ?? ['handout', 'pdf', 'print']),
  )
  for (const {path, tree} of manuscripts) setFormulas(tree, noteFor(path))
  const made = makeDocument({
    manuscripts,
    references: linked.graph,
    meta,
    split: wishes.split ?? false,
    index: wishes.index ?? false,
    draft: wishes.draft ?? false,
    noteFor,
  })
  const messages = [...books.values()].flatMap((book) => book.messages)
  return {...made, messages, html: made.document.chapters.map((chapter) => htmlOf(chapter.tree))}
}

const stringify = unified().use(rehypeStringify).freeze()

function htmlOf(tree: Parameters<typeof stringify.stringify>[0]): string {
  return `${stringify.stringify(tree)}\n`
}
