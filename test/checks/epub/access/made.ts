import {openBook} from '../../../../src/epub/book.ts'
import {measureAccess} from './measure.ts'
import {NOBODY, type Signature} from '../../../../src/base/signature.ts'
import {wordsOf} from '../../../../src/base/words.ts'
import type {ClaimName} from '../../../../src/base/claims.ts'
import type {AccessVerdict} from '../../../../src/epub/access.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const PAGE_TYPES: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
}

export const nav =
  '<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="one.xhtml#start">One</a></li></ol></nav>'
const plain = '<section><h1 id="start">One</h1><p>Text.</p></section>'

/** A small book: a body for each page, and whole files besides; a body named nav.xhtml is the contents. */
export function bookOf(bodies: Readonly<Record<string, string>> = {}, more: Files = {}) {
  const pages: Record<string, string> = {'nav.xhtml': nav, 'one.xhtml': plain, ...bodies}
  const names = [...Object.keys(pages), ...Object.keys(more)]
  const items = names.map((name, i) => {
    const type = PAGE_TYPES[name.slice(name.lastIndexOf('.') + 1)]
    const property = name === 'nav.xhtml' ? ' properties="nav"' : ''
    return `<item id="i${i}" href="${name}" media-type="${type}"${property}/>`
  })
  const spine = Object.keys(pages).map((_, i) => `<itemref idref="i${i}"/>`)
  const bytes = (text: string | Uint8Array) =>
    typeof text === 'string' ? new TextEncoder().encode(text) : text
  const files: [string, string | Uint8Array][] = [
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    ],
    [
      'OEBPS/content.opf',
      `<package xmlns="http://www.idpf.org/2007/opf"><metadata></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ],
    ...Object.entries(pages).map(([name, body]): [string, string] => [
      `OEBPS/${name}`,
      `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:ssml="http://www.w3.org/2001/10/synthesis"><head><title>x</title></head><body>${body}</body></html>`,
    ]),
    ...Object.entries(more).map(([name, content]): [string, string | Uint8Array] => [
      `OEBPS/${name}`,
      content,
    ]),
  ]
  return openBook(new Map(files.map(([path, content]) => [path, bytes(content)])))
}

export function verdictOf(
  bodies: Readonly<Record<string, string>> = {},
  more: Files = {},
  signature: Signature = NOBODY,
  broken = false,
): AccessVerdict {
  return measureAccess(bookOf(bodies, more), wordsOf('en'), signature, broken)
}

/** Gives the verdict about one claim, with its count: `claimed 2/2`. */
export function said(verdict: AccessVerdict, claim: ClaimName): string {
  const proof = verdict.proofs.find((one) => one.claim === claim)
  return proof ? `${proof.verdict} ${proof.good}/${proof.all}` : 'nothing'
}
