import {expect, test} from 'vitest'
import {type Packing, pack} from '../../../src/outputs/epub/pack.ts'
import {unzip} from './unzip.ts'

function packing(change: Partial<Packing> = {}): Packing {
  return {
    pages: [
      {path: 'b.xhtml', xhtml: '<b><%= process.exit(3) %></b>'},
      {path: 'a.xhtml', xhtml: '<a/>'},
    ],
    nav: '<nav/>',
    ncx: '<ncx/>',
    opf: '<package/>',
    css: 'p { margin: 0 }',
    media: [
      {path: 'images/x.svg', bytes: Buffer.from('<svg/>')},
      {path: 'cover.jpg', bytes: Buffer.from('JPEG'.repeat(100))},
    ],
    date: '2026-11-22',
    ...change,
  }
}

test('the type comes first and is not compressed, then the container and the package, then all by name', async () => {
  const entries = unzip(await pack(packing()))
  expect(entries.map(({name}) => name)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'OEBPS/content.opf',
    'OEBPS/a.xhtml',
    'OEBPS/b.xhtml',
    'OEBPS/cover.jpg',
    'OEBPS/images/x.svg',
    'OEBPS/style.css',
    'OEBPS/toc.ncx',
    'OEBPS/toc.xhtml',
  ])
  expect(entries.filter(({stored}) => stored).map(({name}) => name)).toEqual([
    'mimetype',
    'OEBPS/cover.jpg',
  ])
  expect(entries[0]?.bytes.toString()).toBe('application/epub+zip')
})

test('every file holds the bytes it was given; a template in a text is text', async () => {
  const entries = new Map(
    unzip(await pack(packing())).map(({name, bytes}) => [name, bytes.toString()]),
  )
  expect(entries.get('OEBPS/b.xhtml')).toBe('<b><%= process.exit(3) %></b>')
  expect(entries.get('OEBPS/toc.xhtml')).toBe('<nav/>')
  expect(entries.get('OEBPS/toc.ncx')).toBe('<ncx/>')
  expect(entries.get('OEBPS/content.opf')).toBe('<package/>')
  expect(entries.get('OEBPS/style.css')).toBe('p { margin: 0 }')
  expect(entries.get('OEBPS/cover.jpg')).toBe('JPEG'.repeat(100))
})

test('the first local header carries no extra field, so that the type stands where readers look', async () => {
  const bytes = Buffer.from(await pack(packing()))
  expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
})

test.each([
  ['2026-11-22', '2026-11-22 00:00'],
  ['1975-05-05', '1980-01-01 00:00'],
  ['', '1980-01-01 00:00'],
])('the date %j is written as %s', async (date, written) => {
  const times = unzip(await pack(packing({date}))).map(({time}) => time)
  expect(new Set(times)).toEqual(new Set([written]))
})

test('two files with one name are a mistake', async () => {
  const pages = [
    {path: 'a.xhtml', xhtml: '<a/>'},
    {path: 'a.xhtml', xhtml: '<b/>'},
  ]
  await expect(pack(packing({pages}))).rejects.toThrow('Two files of a book have one name.')
  const nav = [{path: 'toc.xhtml', xhtml: '<a/>'}]
  await expect(pack(packing({pages: nav}))).rejects.toThrow('Two files of a book have one name.')
})

test('a file name that would be changed is a mistake', async () => {
  const pages = [{path: 'ä.xhtml', xhtml: '<a/>'}]
  await expect(pack(packing({pages}))).rejects.toThrow(
    'The file name ä.xhtml was changed in packing.',
  )
})
