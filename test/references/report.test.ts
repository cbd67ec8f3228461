import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import type {ReferenceGraph} from '../../src/references/graph.ts'
import {linkReferences} from '../../src/references/link.ts'
import {reportReferences} from '../../src/references/report.ts'
import {link, parse} from './read.ts'

/** Reason and help of each message. */
function said(markdown: string): string[] {
  const {note, messages} = notebook('a.md', false)
  linkReferences([{path: 'a.md', tree: parse(markdown)}], () => note)
  return messages.map((one) => `${one.reason} ${one.note}`)
}

/** Every entry is cited once, so that only the mentions before are spoken of. */
const LIST = `(Porges, 2011; Porges, 2001; Georgiadis & Kringelbach, 2012; van der Kolk, 2014; World Health Organization, 2019)

## References

- Porges, S. W. (2011). *The polyvagal theory*. Norton.
- Porges, S. W. (2001). Earlier. *J Psychophysiol*, 42, 123–146.
- Georgiadis, J. R., & Kringelbach, M. L. (2012). The cycle. *Prog Neurobiol*, 98(1), 49–81.
- van der Kolk, B. A. (2014). *The body keeps the score*. Viking.
- World Health Organization. (2019). Sleep. https://example.org/
`

describe('a mention without an entry', () => {
  it.each([
    ['(Porges, 2012)', '"Porges, 2011" or "Porges, 2001"'],
    ['(Porges, 2000)', '"Porges, 2001" or "Porges, 2011"'],
    ['(Porgess, 2011)', '"Porges, 2011" or "Porges, 2001"'],
    ['(Kolk et al., 2013)', '"van der Kolk, 2014"'],
    ['Georgiades et al. (2012)', '"Georgiadis and Kringelbach, 2012"'],
  ])('%s may mean %s', (mention, named) => {
    expect(said(`${mention}\n\n${LIST}`)).toEqual([
      `Unexpected citation "${mention.replace(/^\((.*)\)$/u, '$1')}", expected one of 5 references. Did you mean ${named}?`,
    ])
  })
  it.each(['(Nemo & Moe, 2012)', '(Kringelbach et al., 2013)'])('%s comes near none', (mention) => {
    expect(said(`${mention}\n\n${LIST}`)).toEqual([
      expect.stringMatching(/ Add the work to the list, or correct the name and the year\.$/u),
    ])
  })
})

describe('a number without an entry', () => {
  const list = (...numbers: number[]) =>
    `## References\n\n${numbers.map((n) => `[${n}] Roe A. Title ${n}. J Rest. 200${n};1:1-9.\n\n`).join('')}`
  it('is told the range', () => {
    expect(said(`[1] [2] [3] [9]\n\n${list(1, 2, 3)}`)).toEqual([
      'Unexpected citation "9", expected one of 1 to 3. Correct the number, or add the work to the list.',
    ])
  })
  it('is told the count when the list has gaps', () => {
    expect(said(`[1] [2] [3] [4]\n\n${list(1, 2, 4)}`)).toEqual([
      'Unexpected citation "3", expected one of the 3 numbers of the list. Correct the number, or add the work to the list.',
    ])
  })
})

describe('a mention that fits several works', () => {
  it.each([
    [
      '(Lee, 2020)',
      '- Lee, A. (2020a). One. Press.\n- Lee, B. (2020b). Two. Press.\n',
      'Write 2020a or 2020b.',
    ],
    [
      '(Lee et al., 2020)',
      '- Lee, A., Kim, B., & Roe, C. (2020). One. Press.\n- Lee, A., Poe, B., & Roe, C. (2020). Two. Press.\n',
      'Add letters to the years in the list (2020a, 2020b), and write the same letter here.',
    ],
  ])('%s: says what tells them apart', (mention, list, help) => {
    expect(said(`${mention}\n\n## References\n\n${list}`)).toEqual([
      `"${mention.slice(1, -1)}" fits 2 works. ${help}`,
    ])
  })
})

describe('a work that nothing cites', () => {
  const {graph} = link('Text.\n\n## References\n\n- Lee, A. (2020). One. Press.\n')
  const [work] = graph.works.values()
  const reported = (changed: ReferenceGraph): string[] => {
    const {note, messages} = notebook('a.md', false)
    reportReferences(changed, () => note)
    return messages.map((one) => `${one.reason} ${one.note}`)
  }
  it('of a typed list is named', () => {
    expect(reported(graph)).toEqual([
      'No sentence cites the reference. Write (Lee, 2020) where it is used.',
    ])
  })
  it('of a bibliography file is not', () => {
    if (!work) throw new Error('There is no work.')
    expect(reported({...graph, works: new Map([[work.id, {...work, key: 'lee'}]])})).toEqual([])
  })
  it('may have neither author nor year', () => {
    expect(said('Text.\n\n## References\n\n- <https://example.org/a/b>\n')).toEqual([
      'No sentence cites the reference. Write (author, year) where it is used.',
    ])
  })
  it('is no matter of keys that no work has', () => {
    const position = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
    const key = {path: 'a.md', position, text: '@lee', method: 'key' as const, fits: []}
    expect(reported({...graph, works: new Map(), unresolved: [key]})).toEqual([])
  })
})
