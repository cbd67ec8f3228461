import {expect, test} from 'vitest'
import {sealOf} from '../../src/epub/seal.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = (rows: Record<string, string>) =>
  new Map(Object.entries(rows).map(([path, text]) => [path, bytes(text)]))

const book = {'OEBPS/a.xhtml': 'one', 'OEBPS/b.xhtml': 'two', 'OEBPS/content.opf': 'claims'}

test('the seal is twelve hex digits, the same in any order of the files', () => {
  expect(sealOf(files(book))).toMatch(/^[0-9a-f]{12}$/u)
  const turned = Object.fromEntries(Object.entries(book).reverse())
  expect(sealOf(files(turned))).toBe(sealOf(files(book)))
})

test('claims and the picture of the cover do not change the seal; words, names and the place of a word do', () => {
  const seal = sealOf(files(book))
  expect(sealOf(files({...book, 'OEBPS/content.opf': 'other'}))).toBe(seal)
  expect(sealOf(files({...book, 'OEBPS/cover.jpg': 'pixels'}))).toBe(seal)
  expect(sealOf(files({...book, 'OEBPS/a.xhtml': 'one!'}))).not.toBe(seal)
  expect(sealOf(files({...book, 'OEBPS/a.xhtml': 'two', 'OEBPS/b.xhtml': 'one'}))).not.toBe(seal)
  expect(sealOf(files({'OEBPS/c.xhtml': 'one', 'OEBPS/b.xhtml': 'two'}))).not.toBe(seal)
})
