import {describe, expect, it} from 'vitest'
import {type Notebook, notebook} from '../../../src/base/note.ts'
import {messageOf} from '../../../src/base/message.ts'
import type {ReferenceGraph} from '../../../src/references/graph.ts'
import {type Answer, type Lock, NO_METADATA} from '../../../src/references/online/answer.ts'
import {findingsOf, lockFindings, markOf} from '../../../src/references/online/findings.ts'
import {questionsFor} from '../../../src/references/online/questions.ts'
import {link} from '../read.ts'
import {answerWith, workOf} from './works.ts'

const ENTRY =
  'Lee, A. (2020). Sleep and rest in adults. Sleep, 43(2), 49–81. https://doi.org/10.1000/lee'
const LEE = {title: 'Sleep and rest in adults', author: 'Lee', year: 2020}

/** Rule and reason of what an answer says about an entry. */
function said(fields: Partial<Answer>, entry = ENTRY): string[] {
  return findingsOf(workOf(entry), answerWith({...LEE, ...fields})).map(
    ({rule, reason}) => `${rule} ${reason}`,
  )
}

const retraction = {kind: 'retraction', date: '2022-03-04', doi: '10.1000/notice'}

describe('what an answer says about an entry', () => {
  it('is nothing when all is well', () => {
    expect(said({})).toEqual([])
  })
  it('is nothing about a work of which nothing is registered', () => {
    expect(said({...NO_METADATA})).toEqual([])
  })
  it('says that a DOI does not exist', () => {
    expect(said({exists: false})).toEqual([
      'ref/doi-missing The DOI of reference 1 (Lee, 2020) does not exist: doi.org knows no "10.1000/lee".',
    ])
  })
  it('speaks of another paper only when title and author differ', () => {
    const other = {title: 'Knees of runners', author: 'Brandt', year: 2004}
    expect(said(other)).toEqual([
      'ref/doi-other-work The DOI of reference 1 (Lee, 2020) leads to another paper: "Knees of runners" (Brandt, 2004).',
    ])
    expect(said({...other, type: 'dataset'})[0]).toContain('another work: ')
    expect(said({title: other.title})).toEqual([
      'ref/doi-differs Registered for the DOI of reference 1 (Lee, 2020): the title "Knees of runners".',
    ])
    expect(said({author: other.author, year: 2004})).toEqual([
      'ref/doi-differs Registered for the DOI of reference 1 (Lee, 2020): the first author "Brandt" and the year 2004.',
    ])
  })
  it.each([
    ['retraction', 'was retracted on 2022-03-04'],
    ['withdrawal', 'was withdrawn on 2022-03-04'],
    ['removal', 'was removed by its publisher on 2022-03-04'],
    ['partial_retraction', 'was retracted in part on 2022-03-04'],
  ])('says that a work was taken back: %s', (kind, words) => {
    expect(said({retracted: {...retraction, kind}})).toEqual([
      `ref/retracted Reference 1 (Lee, 2020) ${words}.`,
    ])
  })
  it('names the notice, and the day as far as it is known', () => {
    const [month] = findingsOf(
      workOf(ENTRY),
      answerWith({...LEE, retracted: {...retraction, date: '2022-03'}}),
    )
    expect(month?.reason).toMatch(/ in 2022-03\.$/u)
    expect(month?.help).toContain('Read https://doi.org/10.1000/notice.')
    const [bare] = findingsOf(
      workOf(ENTRY),
      answerWith({...LEE, retracted: {...retraction, date: '', doi: ''}}),
    )
    expect(bare?.reason).toMatch(/was retracted\.$/u)
    expect(bare?.help).toContain('Read the page of the publisher.')
  })
  it('only mentions it when the entry says so itself', () => {
    const entry = ENTRY.replace('adults.', 'adults [Retracted].')
    expect(said({retracted: retraction}, entry)).toEqual([
      'ref/updated Reference 1 (Lee, 2020) was retracted on 2022-03-04.',
    ])
  })
  it('tells the DOI of a notice from that of a work', () => {
    const retracted = {kind: 'notice', date: '2022', doi: '10.1000/work'}
    expect(said({title: 'Retraction: Sleep and rest in adults', retracted})).toEqual([
      'ref/retracted The DOI of reference 1 (Lee, 2020) is that of a notice, which takes back 10.1000/work.',
    ])
    const entry = ENTRY.replace('Sleep and', 'Retraction: Sleep and')
    expect(said({title: 'Notice', author: 'Editors', year: 2022, retracted}, entry)).toEqual([])
  })
  it('does not say of an entry what is true of another work', () => {
    const other = {title: 'Knees of runners', author: 'Brandt', retracted: retraction}
    const notices = [{kind: 'erratum', date: '2021', doi: ''}]
    expect(said({...other, notices}).map((one) => one.slice(0, 70))).toEqual([
      'ref/retracted The work that the DOI of reference 1 (Lee, 2020) leads t',
      'ref/doi-other-work The DOI of reference 1 (Lee, 2020) leads to another',
    ])
  })
  it.each([
    ['correction', 'A correction'],
    ['corrigendum', 'A correction'],
    ['erratum', 'A correction'],
    ['expression_of_concern', 'An expression of concern'],
    ['new_version', 'A new version'],
    ['some_new_kind', 'A notice ("some new kind")'],
  ])('mentions a notice: %s', (kind, words) => {
    expect(said({notices: [{kind, date: '2021-05-06', doi: '10.1000/n'}]})).toEqual([
      `ref/updated ${words} was published for reference 1 (Lee, 2020) on 2021-05-06.`,
    ])
  })
})

/** Reads a list, and says what a lock file says about it: place, severity, rule and reason. */
function messagesOf(lock: Lock, today: string, plain = false): string[] {
  const {graph} = link(LIST)
  const books = new Map<string, Notebook>()
  lockFindings(graph, lock, today, (path) => {
    const book = books.get(path) ?? notebook(path, plain)
    books.set(path, book)
    return book.note
  })
  return [...books.values()]
    .flatMap(({messages}) => messages.map(messageOf))
    .map(({file, line, severity, rule}) => `${file}:${line} ${severity} ${rule}`)
}

const LIST = `# Title

## References

- ${ENTRY}
- Roe, B. (2019). Two things. Press. ISBN 978-0-393-70700-7
- Poe, C. (2018). Three things of note. Things, 4(2), 11–19. https://doi.org/10.1000/POE
`
const POE = answerWith({title: 'Three things of note', author: 'Poe', year: 2018})

describe('a lock file', () => {
  const graph: ReferenceGraph = link(LIST).graph
  const both: Lock = new Map([
    ['10.1000/lee', answerWith({...LEE, retracted: retraction})],
    ['10.1000/poe', POE],
  ])
  it('repeats what was found, at the entry', () => {
    expect(messagesOf(both, '2026-11-23')).toEqual(['a.md:5 error ref/retracted'])
    expect(messagesOf(both, '2026-11-23', true)).toEqual(['a.md:5 warning ref/retracted'])
  })
  it('says once what is true of one entry in the lists of two chapters', () => {
    const {graph} = link(LIST)
    const [lee] = graph.works.values()
    if (!lee) throw new Error('no work')
    const works = new Map([...graph.works, ['again', {...lee, id: 'again', group: 'b.md'}]])
    const {note, messages} = notebook('a.md', false)
    lockFindings({...graph, works}, both, '', () => note)
    expect(messages).toHaveLength(1)
  })
  it('says once that DOIs are new or answers are old, and nothing without a day', () => {
    expect(messagesOf(new Map([['10.1000/poe', POE]]), '2026-11-23')).toEqual([
      'a.md:5 info ref/unchecked',
    ])
    expect(messagesOf(new Map([['10.1000/poe', POE]]), '')).toEqual([])
    expect(messagesOf(both, '2027-02-20')).toEqual(['a.md:5 error ref/retracted'])
    expect(messagesOf(both, '2027-02-21')).toEqual([
      'a.md:5 error ref/retracted',
      'a.md:5 info ref/unchecked',
    ])
  })
  it('says in a word what is known of each work', () => {
    const works = [...graph.works.values()]
    expect(works.map((work) => markOf(work, both))).toEqual(['retracted', '', 'found'])
    expect(works.map((work) => markOf(work, new Map()))).toEqual([
      'not looked up',
      '',
      'not looked up',
    ])
    const [lee] = works
    if (!lee) throw new Error('no work')
    const mark = (fields: Partial<Answer>) =>
      markOf(lee, new Map([['10.1000/lee', answerWith({...LEE, ...fields})]]))
    expect(mark({exists: false})).toBe('not found')
    expect(mark({...NO_METADATA})).toBe('exists')
    expect(mark({year: 1990})).toBe('differs')
    expect(mark({title: 'Knees of runners', author: 'Brandt'})).toBe('another work')
    expect(mark({notices: [{kind: 'erratum', date: '', doi: ''}]})).toBe('corrected')
  })
})

describe('what is asked', () => {
  const works = [...link(LIST).graph.works.values()]
  const [lee] = works
  if (!lee) throw new Error('no work')
  it('is each DOI without an answer, as it was typed', () => {
    expect(questionsFor(works, new Map(), '2026-11-22')).toEqual([
      {doi: '10.1000/lee', existence: true},
      {doi: '10.1000/POE', existence: true},
    ])
  })
  it.each([
    ['2026-11-22', undefined],
    ['2026-11-28', undefined],
    ['2026-11-29', false],
    ['2026-12-21', false],
    ['2026-12-22', true],
    ['2026-11-21', true],
  ])('on %s of an answer of 2026-11-22: doi.org %s', (today, existence) => {
    const [question] = questionsFor([lee], new Map([['10.1000/lee', answerWith(LEE)]]), today)
    expect(question?.existence).toBe(existence)
  })
  it('is not the retraction of a work that Crossref does not hold', () => {
    const lock: Lock = new Map([['10.1000/lee', answerWith(NO_METADATA)]])
    expect(questionsFor([lee], lock, '2026-12-21')).toEqual([])
    expect(questionsFor([lee], lock, '2026-12-22')).toHaveLength(1)
  })
  it('is on the next day again what was not there', () => {
    const lock: Lock = new Map([['10.1000/lee', answerWith({exists: false})]])
    expect(questionsFor([lee], lock, '2026-11-22')).toEqual([])
    expect(questionsFor([lee], lock, '2026-11-23')).toHaveLength(1)
  })
  it.each([
    '',
    '10.1000/',
    'my secret words',
    '10.1000/a b',
    '10.1/a',
    `10.1000/${'a'.repeat(500)}`,
    '10.1000/\ud800',
    '10.1000/a\u0000',
  ])('is never %j', (doi) => {
    expect(questionsFor([{...lee, doi}], new Map(), '2026-11-22')).toEqual([])
  })
})
