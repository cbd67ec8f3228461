import {describe, expect, it} from 'vitest'
import {NOBODY} from '../../../src/base/signature.ts'
import {judge} from '../../../src/host/validators/judge.ts'
import {findingsOf} from '../../../src/press/faults.ts'
import {bookOf, broken, sound} from './broken.ts'

const NONE: ReadonlySet<string> = new Set()

describe('judge', () => {
  it('finds nothing in a sound book', async () => {
    const {book} = await bookOf(sound)
    expect(await judge(book.bytes, NONE)).toEqual({faults: [], sound: []})
  })

  it('finds the line of the text that a fault came from', async () => {
    const {book, proof} = await bookOf(broken)
    const {faults} = await judge(book.bytes, NONE)
    const findings = findingsOf(faults, proof, 'first.md')
    expect(findings).toMatchObject([{rule: 'epub/invalid', path: 'chapter-001.md', at: {line: 5}}])
    expect(findings[0]?.reason).toContain('"soon"')
  })

  it('says what is wrong with the archive itself', async () => {
    const {book} = await bookOf(sound)
    const {faults} = await judge(book.bytes.slice(0, -30), NONE)
    expect(faults.map(({severity}) => severity)).toContain('error')
  })
})

describe('judge, of a large book', () => {
  it('finds the same fault page by page', async () => {
    const {book, proof} = await bookOf(broken)
    const whole = await judge(book.bytes, NONE)
    const parts = await judge(book.bytes, NONE, 1)
    expect(parts.faults).toEqual(whole.faults)
    expect(findingsOf(parts.faults, proof, 'first.md')).toMatchObject([{at: {line: 5}}])
    // The package document, and every page and drawing but the broken one.
    const judged = [...book.files.keys()].filter((path) => /\.(?:opf|xhtml|svg)$/.test(path))
    expect(parts.sound).toHaveLength(judged.length - 1)
  })

  it('passes over what is known to be sound, and nothing else', async () => {
    const first = await bookOf(sound)
    const {sound: known} = await judge(first.book.bytes, NONE, 1)
    const second = await bookOf(broken)
    const again = await judge(second.book.bytes, new Set(known), 1)
    expect(again.faults).toMatchObject([{id: 'RSC-005', path: 'OEBPS/chapter-001.xhtml'}])
    expect(known).toEqual(expect.arrayContaining([...again.sound]))
    // What is known is not asked about: even a broken page passes when somebody vouches for it.
    const vouched = new Set((await keysOfAll(second.book.bytes)).values())
    expect((await judge(second.book.bytes, vouched, 1)).faults).toEqual([])
  })

  it('judges the package document as it was packed, with its claims', async () => {
    const {book, proof} = await bookOf(sound)
    const claims = {
      accessMode: ['textual'],
      accessModeSufficient: ['textual'],
      accessibilityFeature: ['tableOfContents'],
      accessibilityHazard: ['none'],
      accessibilitySummary: 'Everything can be read as text.',
      conformsTo: '',
      signature: NOBODY,
    }
    const {bytes} = await proof.write(claims)
    const [without, withClaims] = [await judge(book.bytes, NONE, 1), await judge(bytes, NONE, 1)]
    expect(withClaims.faults).toEqual([])
    expect(withClaims.sound.filter((key) => !without.sound.includes(key))).toHaveLength(1)
  })
})

async function keysOfAll(bytes: Uint8Array): Promise<Set<string>> {
  const {partsOf} = await import('../../../src/host/validators/parts.ts')
  const {readArchive} = await import('../../../src/epub/archive.ts')
  return new Set(partsOf(readArchive(bytes).files).map(({key}) => key))
}
