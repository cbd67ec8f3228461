import {describe, expect, it} from 'vitest'
import {dayInWords, wordsOf} from '../../src/base/words.ts'

describe('wordsOf', () => {
  it('gives the words of a language in any of its regions', () => {
    expect(wordsOf('EN-gb')).toBe(wordsOf('en'))
    expect(wordsOf('en').references).toBe('References')
  })
  it('falls back on English', () => {
    expect(wordsOf('xx')).toBe(wordsOf('en'))
    expect(wordsOf('')).toBe(wordsOf('en'))
  })
  it.each(['ar', 'de', 'en', 'es', 'fr', 'he', 'ja'])(
    'has twelve months and no empty word in %s',
    (lang) => {
      const words = wordsOf(lang)
      if (lang !== 'en') expect(words).not.toBe(wordsOf('en'))
      expect(words.months).toHaveLength(12)
      for (const word of Object.values(words).filter((one) => typeof one === 'string'))
        expect(word.trim()).not.toBe('')
    },
  )
})

describe('dayInWords', () => {
  const words = wordsOf('en')
  it('prints a day in words', () => {
    expect(dayInWords('2028-11-22', words)).toBe('22 November 2028')
    expect(dayInWords('2024-01-02', words)).toBe('2 January 2024')
  })
  it('prints a day as the language says it', () => {
    expect(dayInWords('2028-11-22', wordsOf('ar'))).toBe('22 نوفمبر 2028')
    expect(dayInWords('2028-11-22', wordsOf('he'))).toBe('22 בנובמבר 2028')
    expect(dayInWords('2028-01-02', wordsOf('ja'))).toBe('2028年1月2日')
  })
  it.each(['', 'next spring', '2028-13-01', '2028-1-2'])('leaves %j as it is', (day) => {
    expect(dayInWords(day, words)).toBe(day)
  })
})
