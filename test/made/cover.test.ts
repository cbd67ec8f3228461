import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {deflateSync} from 'node:zlib'
import {imageSize} from 'image-size'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {coloursOf} from '../../src/document/picture-colours.ts'
import {openPrinter} from '../../src/host/browser/printer.ts'
import {findings} from '../outputs/epub/judges.ts'
import {textIn, unzip} from '../outputs/epub/unzip.ts'
import {read, tempFolder, writeFiles} from './places.ts'

const TEXT = '# Sleep well\n\nGet up at the same time each day.\n'
const SETTINGS = [
  'title: Sleep well',
  'authors: [Ada Penn]',
  'series: {name: Quiet nights, number: 2}',
  'date: 2026-01-02',
  'sources: [sleep.md]',
  'editions: [{id: ebook, format: epub}]',
].join('\n')

type Files = Parameters<typeof tempFolder>[0]

/** A publication whose settings end with these lines. */
function publication(more: string, files: Files = {}): string {
  return tempFolder({'handpress.yaml': `${SETTINGS}\n${more}\n`, 'sleep.md': TEXT, ...files})
}

/** Makes a publication, and gives what it holds of its cover. */
async function made(cwd: string) {
  const {artifacts, messages} = await build({cwd, today: '2026-01-02'})
  const paths = artifacts.map(({path}) => path)
  const epub = read(cwd, 'output/sleep-well.epub')
  const inside = unzip(epub).find(({name}) => name === 'OEBPS/cover.jpg')!.bytes
  const beside = read(cwd, 'output/sleep-well-cover.jpg')
  return {
    paths: paths.filter((path) => /\.(?:epub|jpg|pdf)$/u.test(path)),
    said: messages
      .map(({rule, reason}) => `${rule} ${reason}`)
      .filter((one) => !/^meta/u.test(one)),
    epub,
    inside,
    beside,
  }
}

const sizeIn = (bytes: Uint8Array) => {
  const {type, width, height} = imageSize(bytes)
  return `${type} ${width} ${height}`
}

/** A PNG of stripes; every pixel differs from its neighbours. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    return Buffer.concat([frame.subarray(0, 4), body, crc(body)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * 3; x++) rows[y * (width * 3 + 1) + 1 + x] = (x * 7 + y * 3) & 255
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): Buffer {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  const out = Buffer.alloc(4)
  out.writeUInt32BE(~sum >>> 0)
  return out
}

/** Draws a JPEG of a colour that goes over into another. */
async function jpeg(width: number, height: number): Promise<Uint8Array> {
  await using printer = openPrinter({env: process.env})
  const html = `<!doctype html><html lang="en"><title>x</title><body style="margin:0;height:100vh;background:linear-gradient(#246,#fc8)">`
  const [picture] = await printer.picture(
    {html, resources: new Map()},
    {width, height, scales: [1], most: 1e7},
  )
  return picture!
}

const CMYK = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgAGgAQBAEiAAIRAQMRAQQiAP/EABgAAQADAQAAAAAAAAAAAAAAAAADBQYE/8QAHhAAAgAGAwAAAAAAAAAAAAAAAAEDEhVRUmIRExT/xAAWAQEBAQAAAAAAAAAAAAAAAAAHBAb/xAAbEQABBAMAAAAAAAAAAAAAAAAAAQIUUQMTFf/aAA4EAQACEQMRBAAAPwC8nE5BLExEsTEj7bLD+O+jcVPYVPYynfHxY74+LLnzKw8ysdwMNsUQImMv6ZqKZqaHhWQ4Vkf/2Q==',
  'base64',
)

describe('a cover that is made', () => {
  it('stands in the book and, larger, beside it, in the same bytes each time', async () => {
    const cwd = publication('')
    const first = await made(cwd)
    expect(first.said).toEqual([])
    expect(first.paths).toEqual(['output/sleep-well.epub', 'output/sleep-well-cover.jpg'])
    expect(sizeIn(first.inside)).toBe('jpg 1400 2240')
    expect(sizeIn(first.beside)).toBe('jpg 1600 2560')
    for (const bytes of [first.inside, first.beside]) {
      expect(bytes.length).toBeLessThan(1e6)
      expect(coloursOf(bytes).model).toBe('rgb')
    }
    rmSync(join(cwd, 'output'), {recursive: true})
    const second = await made(cwd)
    expect(second.beside.equals(first.beside)).toBe(true)
    expect(second.epub.equals(first.epub)).toBe(true)
  })

  it('is made again when the one beside the book is gone, and not when it is there', async () => {
    const cwd = publication('cover: type')
    await made(cwd)
    expect((await made(cwd)).paths).toEqual([])
    rmSync(join(cwd, 'output/sleep-well-cover.jpg'))
    expect((await made(cwd)).paths).toContain('output/sleep-well-cover.jpg')
  })

  it('changes with its look', async () => {
    const cwd = publication('cover: frame')
    const {inside} = await made(cwd)
    writeFiles(cwd, {'handpress.yaml': `${SETTINGS}\ncover: band\n`})
    const changed = await made(cwd)
    expect(changed.said).toEqual([])
    expect(changed.inside.equals(inside)).toBe(false)
  })

  it('has nothing beside it where no publication is', async () => {
    const cwd = tempFolder({'sleep.md': TEXT})
    const {artifacts} = await build({cwd, files: ['sleep.md']})
    expect(artifacts.map(({path}) => path).sort()).toEqual([
      'output/sleep.epub',
      'output/sleep.pdf',
    ])
  })

  it('shows a picture of the folder, and says when it is not there', async () => {
    const cover = 'cover: {picture: sea.png, alt: "A boat. Sleep well, by Ada Penn."}'
    const {inside, epub, said} = await made(publication(cover, {'sea.png': png(300, 400)}))
    const plain = await made(publication('cover: type'))
    expect(said).toEqual([])
    expect(sizeIn(inside)).toBe('jpg 1400 2240')
    expect(inside.length).toBeGreaterThan(plain.inside.length)
    expect(textIn(epub, 'OEBPS/cover.xhtml')).toContain('alt="A boat. Sleep well, by Ada Penn."')
    expect(await findings(epub)).toEqual([])
    const {messages, artifacts} = await build({cwd: publication(cover)})
    expect(messages.map(({rule, reason}) => `${rule} ${reason}`)).toContain(
      'asset/missing The picture "sea.png" is not in this folder.',
    )
    expect(artifacts).toEqual([])
  })

  it('names the signs no typeface has', async () => {
    const cwd = publication('')
    writeFiles(cwd, {'handpress.yaml': SETTINGS.replace('Ada Penn', '佐藤')})
    const {said} = await made(cwd)
    expect(said).toEqual(['type/glyphs The typefaces of the cover have no "佐", "藤".'])
  })
})

describe('a cover that is ready', () => {
  it('is taken byte for byte', async () => {
    const file = await jpeg(1400, 2240)
    const cwd = publication('cover: art/front.jpg', {'art/front.jpg': file})
    const {inside, beside, said, epub} = await made(cwd)
    expect(said).toEqual([])
    expect(inside.equals(file)).toBe(true)
    expect(beside.equals(file)).toBe(true)
    expect(textIn(epub, 'OEBPS/cover.xhtml')).toContain('alt="Sleep well. Ada Penn. Cover."')
  })

  it('is drawn smaller for the book when it has more pixels than a shop takes', async () => {
    const file = await jpeg(1600, 2560)
    const {inside, beside} = await made(publication('cover: front.jpeg', {'front.jpeg': file}))
    const {width, height} = imageSize(inside)
    expect(width * height).toBeLessThanOrEqual(3_205_000)
    expect(width / height).toBeCloseTo(1600 / 2560, 2)
    expect(beside.equals(file)).toBe(true)
  })

  it('becomes a JPEG when it is a PNG', async () => {
    const {inside, beside, said} = await made(
      publication('cover: front.png', {'front.png': png(1500, 2400)}),
    )
    expect(sizeIn(beside)).toBe('jpg 1500 2400')
    expect(imageSize(inside)).toMatchObject({type: 'jpg'})
    expect(said.filter((one) => !/cover\/size/u.test(one))).toEqual([])
  })

  it('is told what shops will not like, and put into red, green and blue', async () => {
    const {inside, beside, said} = await made(publication('cover: inks.jpg', {'inks.jpg': CMYK}))
    expect(said.map((one) => one.split(' ')[0])).toEqual(['cover/pixels', 'cover/colour'])
    expect(coloursOf(CMYK).model).toBe('cmyk')
    expect([inside, beside].map((bytes) => coloursOf(bytes).model)).toEqual(['rgb', 'rgb'])
    expect(sizeIn(beside)).toBe('jpg 16 26')
  })

  it('cannot be another kind of file than its name says', async () => {
    const cwd = publication('cover: front.jpg', {'front.jpg': png(10, 16)})
    const {messages} = await build({cwd})
    expect(messages.map(({rule}) => rule)).toContain('image/type-mismatch')
  })
})
