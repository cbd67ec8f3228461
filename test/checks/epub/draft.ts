import type {EpubFiles} from '../../../src/epub/book.ts'

/** Files of the good book by a short name: a path, or words that only one file holds. */
const NAMES = {
  container: 'META-INF/container.xml',
  type: 'mimetype',
  opf: 'OEBPS/content.opf',
  nav: 'OEBPS/toc.xhtml',
  ncx: 'OEBPS/toc.ncx',
  css: 'OEBPS/style.css',
  cover: 'OEBPS/cover.xhtml',
  picture: 'OEBPS/cover.jpg',
  one: 'id="evening"',
  two: 'id="plan"',
  three: 'id="sources"',
  four: 'id="numbers"',
  drawing: 'M20 130l16-54',
} as const

export type FileName = keyof typeof NAMES

/** The good book while a fault is put in. */
export interface Draft {
  readonly files: Map<string, Uint8Array>
  /** Path of a file in the archive. */
  path(name: FileName): string
  /** Name of a file beside the package document. */
  href(name: FileName): string
  /** Changes a text; one that stays the same is a slip of the test. */
  edit(name: FileName, from: string | RegExp, to: string): void
  text(name: FileName): string
  put(path: string, content: string | Uint8Array): void
  /** Adds a row to the list of files. */
  list(row: string): void
}

export function draftOf(good: EpubFiles): Draft {
  const files = new Map(good)
  const path = (name: FileName) => pathOf(files, NAMES[name])
  const text = (name: FileName) => new TextDecoder().decode(files.get(path(name)))
  const put: Draft['put'] = (to, content) => {
    files.set(to, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  const edit: Draft['edit'] = (name, from, to) => {
    const before = text(name)
    const after = before.replace(from, to)
    if (after === before) throw new Error(`Nothing to change in ${name}: ${String(from)}`)
    put(path(name), after)
  }
  return {
    files,
    path,
    text,
    put,
    edit,
    href: (name) => path(name).slice('OEBPS/'.length),
    list: (row) => edit('opf', '</manifest>', `${row}</manifest>`),
  }
}

function pathOf(files: EpubFiles, name: string): string {
  if (files.has(name)) return name
  for (const [path, bytes] of files)
    if (/\.(?:xhtml|svg)$/.test(path) && new TextDecoder().decode(bytes).includes(name)) return path
  throw new Error(`No file of the good book holds ${name}.`)
}
