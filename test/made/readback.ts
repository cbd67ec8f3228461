import {inflateSync} from 'node:zlib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {textIn, unzip} from '../outputs/epub/unzip.ts'

/** A link on a page: `url` is an address, `dest` an id of the document; the other one is ''. */
export interface PdfLink {
  readonly url: string
  readonly dest: string
  /** Page the link leads to, from 1; 0 for an address. */
  readonly to: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly links: readonly PdfLink[]
}

/** A PDF as another program reads it. */
export interface PdfRead {
  readonly title: string
  readonly lang: string
  readonly marked: boolean
  readonly attachments: number
  readonly scripts: number
  /** Headings of the outline in reading order, each with its depth from 0. */
  readonly outline: readonly (readonly [depth: number, title: string])[]
  readonly pages: readonly PdfPage[]
  readonly links: readonly PdfLink[]
  /** Text of all pages. */
  readonly text: string
}

/** Reads a PDF with pdf.js, which knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const pdf = await task.promise
  const {info} = await pdf.getMetadata()
  const facts: Record<string, unknown> = {...info}
  const pages: PdfPage[] = []
  for (let at = 1; at <= pdf.numPages; at++) pages.push(await readPage(pdf, at))
  const marks = await pdf.getMarkInfo()
  const read: PdfRead = {
    title: String(facts.Title ?? ''),
    lang: String(facts.Language ?? ''),
    marked: marks?.Marked === true,
    attachments: Object.keys((await pdf.getAttachments()) ?? {}).length,
    scripts: Object.keys((await pdf.getJSActions()) ?? {}).length,
    outline: flat(await pdf.getOutline(), 0),
    pages,
    links: pages.flatMap((page) => page.links),
    text: pages.map((page) => page.text).join('\n'),
  }
  await task.destroy()
  return read
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const {width, height} = page.getViewport({scale: 1})
  const {items} = await page.getTextContent()
  const text = items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
  const found: unknown[] = await page.getAnnotations()
  const links: PdfLink[] = []
  for (const one of found) links.push(...(await linkOf(one, pdf)))
  return {width, height, text, links}
}

async function linkOf(annotation: unknown, pdf: Pdf): Promise<PdfLink[]> {
  const one: Record<string, unknown> = {...Object(annotation)}
  if (one.subtype !== 'Link') return []
  if (typeof one.url === 'string') return [{url: one.url, dest: '', to: 0}]
  const dest = typeof one.dest === 'string' ? one.dest : ''
  const [target] = (dest && (await pdf.getDestination(dest))) || []
  return [{url: '', dest, to: target ? 1 + (await pdf.getPageIndex(target)) : 0}]
}

type Outline = Awaited<ReturnType<Pdf['getOutline']>>

function flat(items: Outline | null, depth: number): (readonly [number, string])[] {
  return (items ?? []).flatMap((item) => [
    [depth, item.title] as const,
    ...flat(item.items, depth + 1),
  ])
}

/** Text without spaces and line ends, which a page sets anew. */
export function packed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b]+/gu, '')
}

/** Text of an XHTML page as a reader sees it. */
export function textOfXhtml(xhtml: string): string {
  return xhtml
    .replace(/<head>[\s\S]*?<\/head>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x([0-9a-f]+);/giu, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&')
}

/** All pages of an ebook in reading order, joined. */
export function xhtmlOf(epub: Uint8Array): string {
  const pages = unzip(epub).filter(({name}) => name.endsWith('.xhtml'))
  const spine = [...opfOf(epub).matchAll(/<itemref\s[^>]*idref="([^"]*)"/gu)].map(([, id]) => id)
  const place = (name: string) => spine.indexOf(name.split('/').at(-1))
  return pages
    .sort((a, b) => place(a.name) - place(b.name))
    .map(({bytes}) => bytes.toString('utf8'))
    .join('\n')
}

/** The values of an attribute in reading order. */
export function valuesOf(markup: string, attribute: string): string[] {
  return [...markup.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'gu'))].map(
    (found) => found[1] ?? '',
  )
}

/** Path and text of the package document. */
export function opfOf(epub: Uint8Array): string {
  const path = /full-path="([^"]+)"/u.exec(textIn(epub, 'META-INF/container.xml'))?.[1] ?? ''
  return textIn(epub, path)
}

/** Everything in a PDF as text, its packed streams too. */
export function inflated(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const parts = [bytes.toString('latin1')]
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'))
    } catch {
      // Not packed, or the end of a stream: it stands in the first part.
    }
  }
  return parts.join('\n')
}
