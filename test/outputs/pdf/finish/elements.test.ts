import {describe, expect, it} from 'vitest'
import {openElements} from '../../../../src/outputs/pdf/finish/elements.ts'
import {shown, TOP, tagged} from './tagged.ts'

describe('the elements of the tree of tags', () => {
  const draft = tagged('Document:en(P(0) L:fr@(LI(1 2)))')
  const elements = openElements(draft)
  const [document, paragraph, list, item] = elements.numbers as [number, number, number, number]

  it('are all found, with what stands in them and around them', () => {
    expect(elements.numbers.map(elements.typeOf)).toEqual(['Document', 'P', 'L', 'LI'])
    expect(document).toBe(TOP)
    expect(elements.numbers.map(elements.langOf)).toEqual(['en', '', 'fr', ''])
    expect(elements.kidsOf(document)).toEqual([`${paragraph} 0 R`, `${list} 0 R`])
    expect(elements.childrenOf(document)).toEqual([paragraph, list])
    expect(elements.kidsOf(item)).toEqual(['1', '2'])
    expect(elements.childrenOf(item)).toEqual([])
    expect([elements.parentOf(item), elements.typeOf(elements.parentOf(document))]).toEqual([
      list,
      '',
    ])
  })
})

describe('an element', () => {
  const changed = (change: (elements: ReturnType<typeof openElements>) => void) => {
    const draft = tagged('Document:en(P:fr@(0 1))')
    const elements = openElements(draft)
    change(elements)
    return [shown(draft), elements.typeOf(TOP + 1)]
  }
  it('can be renamed', () => {
    expect(changed((elements) => elements.rename(TOP + 1, 'Note'))).toEqual([
      'Document:en(Note:fr@(0 1))',
      'Note',
    ])
  })
  it('can change its language, and lose it', () => {
    expect(changed(({setLang}) => setLang(TOP + 1, 'de'))[0]).toBe('Document:en(P:de@(0 1))')
    expect(changed(({setLang}) => setLang(TOP + 1, ''))[0]).toBe('Document:en(P@(0 1))')
  })
  it('can lose its attributes and keep its id', () => {
    expect(
      changed(({setEntry, dropAttributes}) => {
        setEntry(TOP + 1, '/ID (one)')
        dropAttributes(TOP + 1)
      })[0],
    ).toBe('Document:en(P:fr#one(0 1))')
  })
  it('can give what it holds to a new one', () => {
    const [tree, type] = changed(({add, setKids, kidsOf}) => {
      const span = add('Span', TOP + 1, kidsOf(TOP + 1))
      setKids(TOP + 1, [`${span} 0 R`])
    })
    expect([tree, type]).toEqual(['Document:en(P:fr@(Span(0 1)))', 'P'])
  })
})
