import {fromHtml} from 'hast-util-from-html'
import {toString as textIn} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import {wordsOf} from '../../../src/base/words.ts'
import {evidencePage} from '../../../src/outputs/evidence/page.ts'
import {ebook, inLanguage, pack, print, signed} from './fixture.ts'

const page = evidencePage([print, ebook], pack, 'calm')
const said = (html: string) => textIn(fromHtml(html)).replace(/\s+/gu, ' ')

describe('the page of evidence', () => {
  test('asks for no other file', () => {
    expect(page).not.toMatch(/(?:src|href|srcset|action)=|url\(|@import|<script/u)
    expect(page.match(/<style>/gu)).toHaveLength(1)
  })

  test('is one document with a language, a title and headings in order', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr">/u)
    expect(page).toContain('<title>Accessibility of “Rest &#x26; &#x3C;sleep>”</title>')
    const levels = [...page.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true)
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
    for (const [, id] of page.matchAll(/aria-labelledby="([^"]+)"/gu)) expect(ids).toContain(id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says of a printed edition what it claims and how many conditions were looked at', () => {
    const words = said(page)
    expect(words).toContain('The file says that it keeps PDF/UA-1.')
    expect(words).toContain('Conditions that a program can check: 89; kept: 89.')
    expect(words).toContain('The checks found nothing.')
    const broken = {...print, kept: false, conditions: {good: 87, all: 89}}
    const other = said(evidencePage([broken], pack, 'calm'))
    expect(other).toContain('The file does not say that it keeps PDF/UA-1.')
    expect(other).toContain('check: 89; kept: 87.')
  })

  test('says of an ebook what bears a statement out, and why another is not made', () => {
    const words = said(page)
    expect(words).toContain('Table of contents')
    expect(words).toContain('Links that lead to their place: 9 of 9')
    expect(words).toContain('Such as: toc.xhtml: One')
    expect(words).toMatch(/Not said, for not everything bears it out\s*Has alternative text/u)
    expect(words).toContain('1 of 3Such as: <b>.xhtml')
    expect(words).toMatch(/Not said, for the file has nothing of the kind\s*Math as MathML/u)
    expect(words).toContain('No person has signed for it.')
    expect(words).toContain('A level is missing. a.md:3:1, epub/heading')
    expect(words).not.toContain('signed for it. Credential')
  })

  test('names who signed, and the seal they signed under', () => {
    const words = said(evidencePage([signed], pack, 'calm'))
    expect(words).toContain('The file says that it keeps EPUB Accessibility 1.1')
    expect(words).toContain('Ada Penn looked at it on 20 November 2026 and signed for it.')
    expect(words).toContain('Credential: CPACC')
    expect(words).toContain('Report: https://example.org/report')
    expect(words).toContain('Seal of this text: 0123456789ab')
    expect(words).not.toContain('No person has signed')
  })

  test('names the files by their bytes, and dates nothing but the publication', () => {
    const words = said(page)
    for (const part of [
      'rest.pdf',
      'rest.epub',
      'ab12',
      'cd34',
      '1234',
      'Checked withHandpress 1.0.0, epubcheck-ts 0.7.0',
    ])
      expect(words).toContain(part)
    expect(words).toContain('Made with Handpress 1.0.0 for the publication of 22 November 2026.')
  })

  test('takes its colours from the theme', () => {
    expect(page).toContain('--accent: #0b5563')
    expect(evidencePage([print], pack, 'ink')).not.toContain('--accent: #0b5563')
  })

  test.each(['en', 'de', 'fr', 'es', 'ar', 'he'])(
    'is whole in %s, with no place left to fill',
    (lang) => {
      const html = evidencePage(
        [print, signed].map((one) => inLanguage(one, lang)),
        pack,
        'calm',
      )
      const words = said(html.replace(/<style>.*?<\/style>/su, ''))
      expect(words).not.toMatch(/\{\w+\}|undefined/u)
      const {page: own, claims} = wordsOf(lang).access
      expect(words).toContain(own.person)
      expect(words).toContain(claims.tableOfContents[0])
      expect(html).toContain(
        `<html lang="${lang}" dir="${lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr'}">`,
      )
    },
  )
})
