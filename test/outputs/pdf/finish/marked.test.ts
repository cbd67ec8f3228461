import {describe, expect, it} from 'vitest'
import {openElements} from '../../../../src/outputs/pdf/finish/elements.ts'
import {nameMarked} from '../../../../src/outputs/pdf/finish/marked.ts'
import {shown, tagged} from './tagged.ts'

function named(typed: string): string {
  const draft = tagged(typed)
  nameMarked(openElements(draft))
  return shown(draft)
}

describe('what was marked in the page', () => {
  it('takes the type of its mark, and no language that is the one around it', () => {
    expect(named('Document:en(NonStruct:en-x-hp-ref(0) NonStruct:en-x-hp-work(1) P(2))')).toBe(
      'Document:en(Reference(0) BibEntry(1) P(2))',
    )
  })
  it('keeps a language of its own', () => {
    expect(named('Document:en(NonStruct:fr-x-hp-words(0) P:de(NonStruct:de-x-hp-ref(1)))')).toBe(
      'Document:en(Span:fr(0) P:de(Reference(1)))',
    )
  })
  it('has the language that is around it, though what stands between has a mark as well', () => {
    expect(named('Document:en(NonStruct:fr-x-hp-section(NonStruct:fr-x-hp-words(0)))')).toBe(
      'Document:en(Sect:fr(Span(0)))',
    )
    expect(named('Document:en(NonStruct:fr-x-hp-section(NonStruct:en-x-hp-words(0)))')).toBe(
      'Document:en(Sect:fr(Span:en(0)))',
    )
  })
  it('keeps its type where the mark is none of ours', () => {
    expect(named('Document:en(P:fr-x-hp-nothing(0) P:fr-CA(1))')).toBe(
      'Document:en(P:fr(0) P:fr-CA(1))',
    )
  })
})

describe('notes', () => {
  it('have an id each, counted in reading order (ISO 14289-1, 7.9)', () => {
    expect(named('Document:en(NonStruct:en-x-hp-note(P(0)) NonStruct:fr-x-hp-note(P(1)))')).toBe(
      'Document:en(Note#note1(P(0)) Note:fr#note2(P(1)))',
    )
  })
})

describe('contents', () => {
  it('are a TOC of TOCI, and so are lists in them', () => {
    expect(
      named('Nav:en(L:en-x-hp-toc@(LI(Link(0) L@(LI(Link(1)) LI(2))) LI(L(3))) L(LI(4)))'),
    ).toBe('Nav:en(TOC(TOCI(Link(0) TOC(TOCI(Link(1)) TOCI(2))) TOCI(TOC(3))) L(LI(4)))')
  })
})

describe('formulas', () => {
  it('have no cells of a table in them', () => {
    expect(named('P:en(NonStruct:en-x-hp-math@(NonStruct(TD@(0) NonStruct@(1))) TD@(2))')).toBe(
      'P:en(Formula@(NonStruct(TD(0) NonStruct(1))) TD@(2))',
    )
  })
})

describe('terms and meanings', () => {
  const term = (id: number) => `NonStruct:en-x-hp-term(${id})`
  const meaning = (id: number) => `NonStruct:en-x-hp-meaning(${id})`
  const list = (...kids: readonly (string | number)[]) =>
    named(`Sect:en(NonStruct:en-x-hp-terms(${kids.join(' ')}))`)

  it('are the items of a list', () => {
    expect(list(term(0), meaning(1), term(2), meaning(3))).toBe(
      'Sect:en(L(LI(Lbl(0) LBody(1)) LI(Lbl(2) LBody(3))))',
    )
  })
  it('stand in one item where several terms mean the same, or one means several things', () => {
    expect(list(term(0), term(1), meaning(2), meaning(3), term(4), meaning(5))).toBe(
      'Sect:en(L(LI(Lbl(0) Lbl(1) LBody(2) LBody(3)) LI(Lbl(4) LBody(5))))',
    )
  })
  it('leave in the list what it paints itself, and a meaning before the first term', () => {
    expect(list(9, meaning(0), term(1), 8, meaning(2))).toBe(
      'Sect:en(L(9 LBody(0) 8 LI(Lbl(1) LBody(2))))',
    )
  })
})
