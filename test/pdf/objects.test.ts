import {expect, test} from 'vitest'
import {reference} from '../../src/pdf/objects.ts'

test('a key begins a line or the dictionary; words that look like one are words', () => {
  const element = '7 0 obj\n<</S /Figure\n/Alt (see /P 99 0 R)\n/P 5 0 R\n/Pg 3 0 R>>'
  expect(reference(element, 'P')).toBe(5)
  expect(reference(element, 'Pg')).toBe(3)
  expect(reference('<</Font 8 0 R>>', 'Font')).toBe(8)
  expect(reference('<</Alt (/K 9 0 R)>>', 'K')).toBeUndefined()
})
