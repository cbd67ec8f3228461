import {describe, expect, it} from 'vitest'
import {compare} from '../../../src/references/online/compare.ts'
import {answerWith, workOf} from './works.ts'

const ENTRY =
  'Kiecolt-Glaser, J. K., & Oei, N. (2012). Sleep, stress and the rhythm of inflammation. Brain, 4(2), 11–19.'

const likeness = (entry: string, title: string, author: string, year: number): string => {
  const found = compare(workOf(entry), answerWith({title, author, year}))
  return `${found.title} ${found.author} ${found.year}`
}

describe('an entry and what is registered for its DOI', () => {
  it.each([
    ['Sleep, stress and the rhythm of inflammation', 'Kiecolt-Glaser', 2012, 'same same same'],
    ['SLEEP, STRESS AND THE RHYTHM OF INFLAMMATION', 'Kiecolt Glaser', 2013, 'same same same'],
    ['Sleep, stress and the rhythm of inflammation: a review', 'Oei', 2011, 'same same same'],
    ['Knees of runners after surgery', 'Kiecolt-Glaser', 2012, 'other same same'],
    ['Knees of runners after surgery', 'Brandt', 2004, 'other other other'],
    ['Sleep, stress and the rhythm of inflammation', 'Brandt', 2014, 'same other other'],
    ['', '', 0, 'unknown unknown unknown'],
    ['The of and', 'Oei', 2012, 'unknown same same'],
  ])('"%s", %s %i: %s', (title, author, year, expected) => {
    expect(likeness(ENTRY, title, author, year)).toBe(expected)
  })
  it('knows the main title of a long one', () => {
    const entry = 'Lee, A. (2020). Sleep and rest in adults. Press.'
    const title =
      'Sleep and rest in adults: results of a large controlled prospective study from four European countries'
    expect(likeness(entry, title, 'Lee', 2020)).toBe('same same same')
  })
  it.each([
    ['Stoléru, S. (1999). Brain areas of arousal. Press.', 'Stoleru'],
    ['van der Berg, S. (1999). Brain areas of arousal. Press.', 'Berg'],
    ['Berg, S. (1999). Brain areas of arousal. Press.', 'van der Berg'],
    ['MacDonald, S. (1999). Brain areas of arousal. Press.', 'Mac Donald'],
    ['O’Neil, S. (1999). Brain areas of arousal. Press.', "O'Neil"],
    ['WHO (1999). Brain areas of arousal. Press.', 'World Health Organization'],
    [
      'World Health Organization. (1999). Brain areas of arousal. Press.',
      'World Health Organization',
    ],
  ])('takes the author of %s for %s', (entry, author) => {
    expect(likeness(entry, 'Brain areas of arousal', author, 1999)).toBe('same same same')
  })
  it('does not take a short name within a long one', () => {
    expect(likeness('Lipton, S. (1999). Arousal. Press.', 'Arousal', 'Kipp', 1999)).toBe(
      'same other same',
    )
  })
  it.each([
    ['Lee, A. (n.d.). Arousal. Press.', 'unknown'],
    ['Lee, A. (2012a). Arousal. Press.', 'other'],
    ['Lee, A. (1999b). Arousal. Press.', 'same'],
    ['Lee, A. (in press). Arousal. Press.', 'unknown'],
  ])('compares the year of %s', (entry, year) => {
    expect(likeness(entry, 'Arousal', 'Lee', 1999)).toBe(`same same ${year}`)
  })
  it('does not compare different scripts', () => {
    const entry = '王伟 (2012). 睡眠与压力的研究. 医学杂志, 4(2), 11–19.'
    expect(likeness(entry, 'A study of sleep and stress', 'Wang', 2012)).toBe(
      'unknown unknown same',
    )
    expect(likeness(entry, '睡眠与压力的研究', '王伟', 2012)).toBe('same same same')
    expect(likeness(entry, '膝关节手术后的康复效果', '李明', 2012)).toBe('other other same')
  })
  it('compares the title of a bibliography entry, not its short form', () => {
    const work = {
      ...workOf(ENTRY),
      key: 'kg',
      text: 'Kiecolt-Glaser 2012',
      item: {id: 'kg', type: 'chapter', title: 'Rhythm', 'container-title': 'Handbook of sleep'},
    }
    expect(
      compare(work, answerWith({title: 'Handbook of Sleep', author: 'Roe', year: 2012})),
    ).toEqual({
      title: 'same',
      author: 'other',
      year: 'same',
    })
  })
  it('compares a typed entry whole, whatever was taken for its title', () => {
    const work = workOf(ENTRY)
    const odd = {...work, item: {...work.item, title: 'Brain'}}
    const title = 'Sleep, stress and the rhythm of inflammation'
    expect(compare(odd, answerWith({title})).title).toBe('same')
  })
  it('is linear', () => {
    const long = `${'sleep '.repeat(20_000)}`
    const before = process.cpuUsage().user
    compare({...workOf(ENTRY), text: long}, answerWith({title: 'Sleep', author: 'a '.repeat(9)}))
    expect(process.cpuUsage().user - before).toBeLessThan(200_000)
  })
})
