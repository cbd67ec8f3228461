import {describe, expect, it} from 'vitest'
import {readArchive} from '../../src/epub/archive.ts'
import {zip} from '../checks/epub/zip.ts'

const text = (words: string) => new TextEncoder().encode(words)
const files = new Map([
  ['mimetype', text('application/epub+zip')],
  ['OEBPS/a.xhtml', text('<p>Sleep</p>'.repeat(100))],
  ['OEBPS/ü.css', text('')],
])

describe('the reader of archives', () => {
  it('gives back every file, in the order of the archive', () => {
    const archive = readArchive(zip(files))
    expect(archive.faults).toEqual([])
    expect([...archive.files]).toEqual(
      [...files].map(([path, bytes]) => [path, Buffer.from(bytes)]),
    )
    expect(archive.entries.map(({path, method, at}) => [path, method, at === 0])).toEqual([
      ['mimetype', 0, true],
      ['OEBPS/a.xhtml', 8, false],
      ['OEBPS/ü.css', 8, false],
    ])
  })

  it('finds the list of files before a comment, and in a part of a larger buffer', () => {
    const packed = Buffer.from(zip(files))
    packed.writeUInt16LE(5, packed.length - 2)
    const whole = Buffer.concat([Buffer.from('before'), packed, Buffer.from('words')])
    expect([...readArchive(whole.subarray(6)).files.keys()]).toEqual([...files.keys()])
  })

  it.each([
    ['no archive', text('Not an archive at all, only words.'), 'no list of its files'],
    ['nothing', new Uint8Array(), 'no list of its files'],
    ['a cut archive', zip(files, {cut: 30}), 'no list of its files'],
    ['a damaged file', zip(files, {damaged: 'OEBPS/a.xhtml'}), '"OEBPS/a.xhtml" is damaged'],
  ])('names the fault of %s', (_, bytes, fault) => {
    expect(readArchive(bytes).faults.join(' ')).toContain(fault)
  })

  it('names a file that lies elsewhere, one packed by an unknown method, and one that is too large', () => {
    const change = (write: (list: Buffer, at: number) => void) => {
      const bytes = Buffer.from(zip(files))
      write(bytes, bytes.indexOf('PK\u0001\u0002'))
      return readArchive(bytes).faults
    }
    expect(change((bytes, at) => bytes.writeUInt32LE(9, at + 42))[0]).toContain('is not where')
    expect(change((bytes, at) => bytes.writeUInt16LE(12, at + 10))[0]).toContain('method 12')
    expect(change((bytes, at) => bytes.writeUInt32LE(2 ** 31, at + 24))[0]).toContain(
      'the limit is',
    )
    expect(change((bytes, at) => bytes.writeUInt32LE(0, at))[0]).toContain('ends after 0 of 3 rows')
  })

  it('unpacks no more than the list of files says', () => {
    const bytes = Buffer.from(zip(new Map([['zeros', new Uint8Array(1 << 24)]])))
    bytes.writeUInt32LE(10, bytes.indexOf('PK\u0001\u0002') + 24)
    const begun = process.memoryUsage.rss()
    expect(readArchive(bytes).faults[0]).toContain('damaged')
    expect(process.memoryUsage.rss() - begun).toBeLessThan(1 << 23)
  })
})
