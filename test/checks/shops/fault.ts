import type {VerdictState} from '../../../src/checks/shops/rule.ts'
import type {ShopId} from '../../../src/checks/shops/shops.ts'
import type {Change, Edit} from './book.ts'

/** A book that breaks a rule, and what each shop with that rule says of it. */
export interface Fault {
  readonly rule: string
  readonly name: string
  readonly says: Partial<Record<ShopId, VerdictState>>
  /** Words of what was measured. */
  readonly measured: string
  readonly change: Change
}

export const OPF = 'OEBPS/content.opf'
export const ONE = 'OEBPS/one.xhtml'
export const TOC = 'OEBPS/toc.xhtml'
const CSS = 'OEBPS/style.css'
export const NCX = 'OEBPS/toc.ncx'

export const inText = (xhtml: string): Change => ({
  edits: [[ONE, '<h1>Rest</h1>', `<h1>Rest</h1>${xhtml}`]],
})
export const css = (text: string): Change => ({files: {[CSS]: text}})
export const without = (file: string, words: string): Change => ({edits: [[file, words, '']]})
export const lamp = (bytes: Uint8Array): Change => ({files: {'OEBPS/lamp.png': bytes}})
export const cover = (bytes: Uint8Array): Change => ({files: {'OEBPS/cover.jpg': bytes}})
export const item = (path: string): Edit => [
  OPF,
  '</manifest>',
  `<item id="x" href="${path}" media-type="font/woff2"/></manifest>`,
]
export const shopCover = (bytes: Uint8Array): Change => ({
  input: {beside: [{path: 'c.jpg', mediaType: 'image/jpeg', bytes, pages: 0, chapters: 0}]},
})
export const table = (rows: number, columns: number): string =>
  `<table>${`<tr>${'<td>a</td>'.repeat(columns)}</tr>`.repeat(rows)}</table>`

export const all = (shops: readonly ShopId[], state: VerdictState): Fault['says'] =>
  Object.fromEntries(shops.map((shop) => [shop, state]))

export const [w, e, u] = ['warning', 'error', 'unsure'] as const
