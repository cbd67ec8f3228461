import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {linkReferences} from '../../src/references/link.ts'
import type {NameOnly} from '../../src/references/mentions/link-mentions.ts'
import {link, parse} from './read.ts'

const LIST = `## References

- Roe, B. (2019). Two. Press.
- Lee, A. (2020). One. Press.
- Lee, A., & Kim, C. (2015). Old. Press.
- Doe D, Poe E, Roe F, et al. Three. J Things. 2018;4(2):11-19.
- May, R. (1950). Anxiety. Press.
- World Health Organization. (2020). Sleep. Press.
- van der Kolk, B. (2014). The body. Viking.
`

const namesIn = (text: string): readonly string[] =>
  link(`${text}\n\n${LIST}`).graph.soft.map(({text: typed, fits}) =>
    [typed, ...fits.map((id) => id.replace('ref-', ''))].join(' > '),
  )

describe('authors named without a year', () => {
  it.each([
    ['Dr. Roe says', ['Dr. Roe > roe-2019']],
    ['Dr Roe and Professor Bea Roe', ['Dr Roe > roe-2019', 'Professor Bea Roe > roe-2019']],
    ['Prof. Dr. B. Roe', ['Prof. Dr. B. Roe > roe-2019']],
    ['work by Roe, studies of Roe', ['Roe > roe-2019', 'Roe > roe-2019']],
    ['According to Roe, rest helps.', ['Roe > roe-2019']],
    ['according to Dr. Roe', ['Dr. Roe > roe-2019']],
    ['Doe and colleagues found so.', ['Doe and colleagues > doe-2018']],
    ['Doe et al. found so.', ['Doe et al. > doe-2018']],
    ['Roe’s team, May’s team', ['Roe’s team > roe-2019', 'May’s team > may-1950']],
    ['Roe’s model, Roe’s big study', ['Roe > roe-2019', 'Roe > roe-2019']],
    ['Roe argues that rest helps.', ['Roe > roe-2019']],
    ['Dr. Lee', ['Dr. Lee > lee-2020 > lee-2015']],
    ['Lee and Kim’s study', ['Lee and Kim > lee-2015']],
    ['In 2015 Dr. Lee began.', ['Dr. Lee > lee-2015']],
    ['Dr. May', ['Dr. May > may-1950']],
    ['May’s theory', ['May > may-1950']],
    ['Dr. van der Kolk', ['Dr. van der Kolk > van-der-kolk-2014']],
    ['Dr. Zorn argues that it rains.', ['Dr. Zorn']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })

  it.each([
    'Roe came home.',
    'May and colleagues met in May. May argues.',
    'work by May',
    'Roe’s mother is here.',
    'Dr. Zorn answers the telephone.',
    'Dr. Kim argues that it rains.',
    'The WHO’s work and according to the World Health Organization',
    'Dr. C. Roe says',
    'In 1999 Roe and colleagues met.',
    'Roe (2019) says so, and Dr. Roe says it again.',
    'Dr. Roe (2019)',
    '# Dr. Roe',
    '`Dr. Roe`',
    '[Dr. Roe](https://example.org)',
  ])('is silent: %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })

  it('are never linked unasked, and leave one other message of a list that is not cited', () => {
    const {cites, messages} = link(`Dr. Roe helps.\n\nStudies by Roe, and Dr. Lee.\n\n${LIST}`)
    expect(cites).toEqual([])
    expect(messages).toEqual([
      'ref/uncited-list 7: No sentence cites any of the 7 references.',
      'ref/name-only 1: "Dr. Roe" may be Roe 2019, as in 1 more place.',
      'ref/name-only 3: "Dr. Lee" may be Lee 2020 or Lee and Kim 2015.',
    ])
  })

  it('say what to write, and take the place of the message that the entry is never cited', () => {
    const {note, messages} = notebook('a.md', false)
    const list =
      '## References\n\n- Roe, B. (2019). T.\n- Doe D, Poe E, et al. (2018). V.\n- Lee, A. (2020). W.\n'
    const tree = parse(`Dr. Roe; Doe et al.; Dr. Zorn argues; (Lee, 2020)\n\n${list}`)
    linkReferences([{path: 'a.md', tree}], () => note)
    expect(messages.map((one) => `${one.reason} ${one.note}`)).toEqual([
      '"Dr. Roe" may be Roe 2019. Write "Roe (2019)" to link it.',
      '"Doe et al." may be Doe et al. 2018. Write "Doe et al. (2018)" to link it.',
      '"Dr. Zorn" is the author of no reference. Add the work to the list, and name it with its year.',
    ])
  })

  const linked = (nameOnly: NameOnly) => {
    const tree = parse(`Dr. Roe and Dr. Lee\n\n${LIST}`)
    return linkReferences([{path: 'a.md', tree}], () => () => undefined, {nameOnly}).graph
  }

  it('are linked on request where they fit one work', () => {
    const {citations, soft} = linked('link')
    expect(citations.map(({text, work, method}) => [text, work, method])).toEqual([
      ['Dr. Roe', 'ref-roe-2019', 'name'],
    ])
    expect(soft.map(({text}) => text)).toEqual(['Dr. Lee'])
  })

  it('are passed over on request', () => {
    expect(linked('off')).toMatchObject({citations: [], soft: []})
    expect(linked('report').soft).toHaveLength(2)
  })
})
