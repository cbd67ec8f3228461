import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {openPicture} from '../../src/document/picture-file.ts'

const png = (width: number, height: number) => {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return Buffer.concat([head, Buffer.from('0800000000', 'hex'), Buffer.alloc(64)])
}

function open(path: string, bytes: string | Uint8Array) {
  const {note, messages} = notebook('in.md', false)
  const picture = openPicture(path, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, note, {
    line: 3,
    column: 1,
  })
  return {
    picture,
    text: picture ? Buffer.from(picture.bytes).toString() : '',
    said: messages.map((one) => `${one.line} ${one.ruleId} ${one.reason}`),
  }
}

describe('a picture', () => {
  it('is taken by what it is', () => {
    expect(open('a.png', png(20, 10)).picture?.mediaType).toBe('image/png')
  })
  it.each([
    [
      'a.png',
      '<html><body>no</body></html>',
      'Unexpected content in "a.png", expected a PNG picture.',
    ],
    [
      'a.jpg',
      png(2, 2),
      'Unexpected PNG picture in "a.jpg", expected a JPEG picture.'.replace('JPEG', 'JPG'),
    ],
    [
      'a.pdf',
      '%PDF-1.7',
      'Unexpected content in "a.pdf", expected a PNG, JPEG, GIF, WebP or SVG picture.',
    ],
  ])('%s with something else in it is refused', (path, bytes, reason) => {
    expect(open(path, bytes).said).toEqual([`3 image/type-mismatch ${reason}`])
  })
  it('of too many pixels is refused from its first bytes', () => {
    expect(open('a.png', png(30_000, 30_000)).said).toEqual([
      '3 image/too-large "a.png" has 900 megapixels; the limit is 100.',
    ])
  })
})

describe('a drawing', () => {
  const svg = (inner: string, attributes = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inner}</svg>`
  it('keeps its shapes', () => {
    const {text, said} = open(
      'a.svg',
      svg('<circle cx="4" cy="4" r="3" style="fill:#0b5563;stroke-width:2"/>'),
    )
    expect(text).toContain('<circle cx="4" cy="4" r="3" fill="#0b5563" stroke-width="2">')
    expect(said).toEqual([])
  })
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<image href="http://127.0.0.1:9/a.png"/>', '<image>'],
    ['<use href="https://example.org/a.svg#x"/>', '"href"'],
    ['<rect onclick="x()"/>', '"onclick"'],
    ['<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
    ['<rect fill="url(http://127.0.0.1:9/)"/>', '"fill"'],
    ['<style>@import "x"</style>', '<style>'],
  ])('loses %s', (inner, name) => {
    const {text, said} = open('a.svg', svg(inner))
    expect(said).toEqual([
      `3 image/svg-removed Unexpected ${name} in the drawing "a.svg". It was left out.`,
    ])
    expect(text).not.toMatch(/script|http:\/\/127|https:|onclick|foreign|@import/u)
  })
  it('with a DOCTYPE is refused', () => {
    expect(
      open('a.svg', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>')
        .said[0],
    ).toMatch(/^3 image\/svg-doctype/u)
  })
  it('that is no XML is refused', () => {
    expect(open('a.svg', '<svg><circle></svg>').said[0]).toMatch(
      /^3 image\/svg-doctype The drawing "a.svg" is not well-formed\./u,
    )
  })
})
