import {describe, expect, it} from 'vitest'
import {checkStyles} from '../../../src/checks/epub/styles.ts'
import {openBook} from '../../../src/epub/book.ts'
import {readPack} from '../../../src/host/pack.ts'
import {titleFontRules, titleFonts, titleFontsFor} from '../../../src/themes/ebook-fonts.ts'
import {bind} from '../../../src/outputs/epub/epub.ts'
import {css, inputOf} from './fixture.ts'
import {findings} from './judges.ts'
import {textIn, unzip} from './unzip.ts'

const pack = await readPack()
const families = (headings: string) => titleFontsFor(headings, pack).map(({family}) => family)

describe('titleFontsFor', () => {
  it('takes the files whose letters the headings have', () => {
    expect(families('Sleep')).toEqual(['Atkinson Hyperlegible Next'])
    expect(families('Źle śpię')).toEqual([
      'Atkinson Hyperlegible Next',
      'Atkinson Hyperlegible Next Extended',
    ])
    expect(families('نوم أهدأ')).toEqual(['Vazirmatn'])
    expect(families('שינה')).toEqual(['Noto Sans Hebrew'])
    expect(families('眠り')).toEqual([])
  })
  it('gives fonts of WOFF 1 with outlines of TrueType, of less than 30 kB each', () => {
    const fonts = titleFontsFor('aąع ש', pack)
    expect(fonts).toHaveLength(titleFonts.length)
    for (const {bytes} of fonts) {
      expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('wOFF\x00\x01\x00\x00')
      expect(bytes.length).toBeLessThan(30_000)
    }
  })
  it('says when a file is missing', () => {
    expect(() => titleFontsFor('Sleep', new Map())).toThrow('missing from the package')
  })
})

describe('a book with fonts', () => {
  const fonts = titleFontsFor('Źle', pack)
  it('lists them, names them and their licence, and is valid', async () => {
    const bound = await bind(inputOf({css: titleFontRules(fonts) + css, fonts}))
    const {bytes} = await bound.write(undefined)
    const names = unzip(bytes).map(({name}) => name)
    for (const {path} of fonts) expect(names).toContain(`OEBPS/${path}`)
    const opf = textIn(bytes, 'OEBPS/content.opf')
    expect(opf.match(/media-type="font\/woff"/gu)).toHaveLength(2)
    expect(opf).toContain('<meta property="ibooks:specified-fonts">true</meta>')
    const colophon = textIn(bytes, 'OEBPS/colophon.xhtml')
    expect(colophon.match(/SIL Open Font License 1.1/gu)).toHaveLength(1)
    expect(await findings(bytes)).toEqual([])
    const found: string[] = []
    checkStyles(openBook(bound.files), (rule, reason) => found.push(`${rule} ${reason}`))
    expect(found).toEqual([])
  })
  it('has none when none is asked for', async () => {
    const bound = await bind(inputOf())
    const opf = Buffer.from(bound.files.get('OEBPS/content.opf') ?? []).toString()
    expect(opf).not.toContain('font')
    expect(titleFontRules([])).toBe('')
  })
})
