import {describe, expect, it} from 'vitest'
import {repairTags} from '../../../../src/outputs/pdf/finish/tags.ts'
import {shown, tagged} from './tagged.ts'

function repaired(typed: string): string {
  const draft = tagged(typed)
  repairTags(draft)
  return shown(draft)
}

describe('a list item', () => {
  it('gets a body that holds all but its label', () => {
    expect(repaired('L:en(LI(Lbl(0) P(1) P(2)) LI(P(3)))')).toBe(
      'L:en(LI(Lbl(0) LBody(P(1) P(2))) LI(LBody(P(3))))',
    )
  })
  it('has a plain wrapper as its body', () => {
    expect(repaired('L:en(LI(Lbl(0) NonStruct(1)) LI(NonStruct(2) L(LI(NonStruct(3)))))')).toBe(
      'L:en(LI(Lbl(0) LBody(1)) LI(LBody(NonStruct(2) L(LI(LBody(3))))))',
    )
  })
  it('keeps a body that it has, and needs none when it is empty', () => {
    expect(repaired('L:en(LI(Lbl(0) LBody(1)) LI(Lbl(2)))')).toBe(
      'L:en(LI(Lbl(0) LBody(1)) LI(Lbl(2)))',
    )
  })
  it('takes in what it paints itself', () => {
    expect(repaired('L:en(LI(Lbl(0) 5 P(1)))')).toBe('L:en(LI(Lbl(0) LBody(5 P(1))))')
  })
})

describe('a figure', () => {
  it('without a description is a group when it holds others, and stays one picture when it does not', () => {
    expect(repaired('Document:en(Figure(Figure(0) Caption(1)) Figure(NonStruct(2)))')).toBe(
      'Document:en(Div(Figure(0) Caption(1)) Figure(NonStruct(2)))',
    )
  })
})

it('types of HTML are mapped to those of PDF', () => {
  const draft = tagged('Document:en(Aside(0))')
  repairTags(draft)
  expect(draft.text(2)).toContain('/RoleMap <</Aside /Sect\n/Em /Span\n/Strong /Span>>')
})
