import {expect, test} from 'vitest'
import {pageKey, pageNames, pageSize, sizeOf} from '../../src/base/page-size.ts'

test('papers and trims by name, in millimetres', () => {
  const sizes = pageNames.map((name) => {
    const {width, height} = sizeOf(name)
    return `${name}: ${width.toFixed(1)} × ${height.toFixed(1)}`
  })
  expect(sizes).toEqual([
    'a4: 210.0 × 297.0',
    'letter: 215.9 × 279.4',
    'a5: 148.0 × 210.0',
    'half-letter: 139.7 × 215.9',
    '5x8: 127.0 × 203.2',
    '5.5x8.5: 139.7 × 215.9',
    '6x9: 152.4 × 228.6',
  ])
})

test.each([
  ['170x240mm', 170, 240],
  ['17x24cm', 170, 240],
  ['6.14x9.21in', 155.956, 233.934],
  ['90x450mm', 90, 450],
])('%s is a size of its own', (page, width, height) => {
  expect(pageSize(page)?.width).toBeCloseTo(width, 6)
  expect(pageSize(page)?.height).toBeCloseTo(height, 6)
})

test.each([
  '89x240mm',
  '170x451mm',
  '170x240',
  'x',
  '',
  '170mm',
  '1e2x240mm',
  'constructor',
  '-170x240mm',
])('%j is no size', (page) => {
  expect(pageSize(page)).toBeUndefined()
  expect(() => sizeOf(page)).toThrow('unknown page size')
})

test('a size is kept in one way of writing', () => {
  expect(pageKey('170 × 240 MM')).toBe('170x240mm')
  expect(pageKey('A4')).toBe('a4')
})
