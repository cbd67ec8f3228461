import type {EPub, Options} from 'epub-gen-memory'
import type {EpubFiles} from '../../epub/book.ts'
import {type Xml, xmlDeclaration} from './xml.ts'

/** The files of a book as they are to stand in the archive. */
export interface Packing {
  /** Chapters and other pages, without the navigation document. */
  readonly pages: readonly {readonly path: string; readonly xhtml: Xml}[]
  readonly nav: Xml
  readonly ncx: Xml
  readonly opf: Xml
  readonly css: string
  /** Pictures and fonts. */
  readonly media: readonly {readonly path: string; readonly bytes: Uint8Array}[]
  /** ISO day that every file in the archive gets. */
  readonly date: string
}

/** A ZIP counts its years from here. */
const FIRST_DAY = '1980-01-01'

const CONTAINER = `${xmlDeclaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** Gives the files of a book as they will lie in the archive, for the checks. */
export function filesOf({pages, nav, ncx, opf, css, media}: Packing): EpubFiles {
  const text = (value: string) => new TextEncoder().encode(value)
  return new Map<string, Uint8Array>([
    ['mimetype', text('application/epub+zip')],
    ['META-INF/container.xml', text(CONTAINER)],
    ['OEBPS/content.opf', text(opf)],
    ['OEBPS/toc.xhtml', text(nav)],
    ['OEBPS/toc.ncx', text(ncx)],
    ['OEBPS/style.css', text(css)],
    ...pages.map(({path, xhtml}) => [`OEBPS/${path}`, text(xhtml)] as const),
    ...media.map(({path, bytes}) => [`OEBPS/${path}`, bytes] as const),
  ])
}

/** Puts the files of a book into an archive: the same bytes for the same files, on any day and in any time zone. */
export async function pack(packing: Packing): Promise<Uint8Array> {
  const {EPub} = await import('epub-gen-memory')
  return new (packager(EPub))(packing).bytes()
}

/** Each template is one value, so every byte of XML is ours; the library is given no address to load from. */
function packager(Base: typeof EPub) {
  return class extends Base {
    readonly packing: Packing

    constructor(packing: Packing) {
      const {opf, nav, ncx, css, pages} = packing
      const options: Options & {readonly book: object} = {
        title: 'Book',
        css,
        chapterXHTML: '<%- xhtml %>',
        contentOPF: '<%- book.opf %>',
        tocXHTML: '<%- book.nav %>',
        tocNCX: '<%- book.ncx %>',
        verbose: false,
        book: {opf, nav, ncx},
      }
      super(
        options,
        pages.map(({path, xhtml}) => ({title: path, content: '', filename: path, xhtml})),
      )
      this.packing = packing
      assertNames(
        pages.map(({path}) => path),
        this.content.map(({filename}) => filename),
      )
    }

    async bytes(): Promise<Uint8Array> {
      await this.render()
      // Pictures and fonts are compressed already; to compress them again only costs time.
      for (const {path, bytes} of this.packing.media)
        this.zip.file(`OEBPS/${path}`, bytes, path.endsWith('.svg') ? {} : {compression: 'STORE'})
      this.settleEntries()
      return this.zip.generateAsync({
        type: 'uint8array',
        mimeType: 'application/epub+zip',
        compression: 'DEFLATE',
        compressionOptions: {level: 9},
        platform: 'DOS',
      })
    }

    /** Sorts the entries, the type first as EPUB asks, and gives all of them one date. */
    settleEntries(): void {
      const {files} = this.zip
      const [year = 1980, month = 1, day = 1] = dayOf(this.packing.date)
      const entries = Object.entries(files).sort(
        ([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1),
      )
      for (const [name, file] of entries) {
        delete files[name]
        if (file.dir) continue
        file.date.setUTCFullYear(year, month - 1, day)
        file.date.setUTCHours(0, 0, 0, 0)
        files[name] = file
      }
    }
  }
}

function rank(name: string): number {
  const first = ['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf'].indexOf(name)
  return first < 0 ? 3 : first
}

function dayOf(date: string): number[] {
  const known = /^\d{4}-\d{2}-\d{2}$/.test(date) && date > FIRST_DAY ? date : FIRST_DAY
  return known.split('-').map(Number)
}

/** The library drops letters it does not like from file names, and writes the second of two alike over the first. */
function assertNames(wanted: readonly string[], written: readonly string[]): void {
  const changed = wanted.find((name, i) => name !== written[i])
  if (changed !== undefined) throw new Error(`The file name ${changed} was changed in packing.`)
  const all = new Set([...wanted, 'toc.xhtml', 'toc.ncx', 'content.opf', 'style.css'])
  if (all.size !== wanted.length + 4) throw new Error('Two files of a book have one name.')
}
