import {expect, test} from 'vitest'
import {pageNames, sizeOf} from '../../../../src/base/page-size.ts'
import {geometryOf} from '../../../../src/outputs/pdf/book/geometry.ts'

const pages = [...pageNames, '170x240mm', '90x90mm', '90x450mm', '450x90mm', '450x450mm']
const POINT = 25.4 / 72
/** Page counts around each step of the printer's table, with its least margin at the spine in inches. */
const STEPS = [
  [24, 0.375],
  [150, 0.375],
  [151, 0.5],
  [300, 0.5],
  [301, 0.625],
  [500, 0.625],
  [501, 0.75],
  [700, 0.75],
  [701, 0.875],
  [828, 0.875],
] as const

test('A5 is the page that was set by eye', () => {
  const {top, bottom, inner, outer, measure, height, text, line} = geometryOf(sizeOf('a5'), 14)
  expect([text, line]).toEqual([10.6, 15.5])
  expect(height).toBeCloseTo(30 * 15.5 * POINT, 6)
  for (const [found, wanted] of [
    [top, 18],
    [bottom, 28],
    [inner, 20],
    [outer, 18],
    [measure, 110],
  ] as const)
    expect(Math.abs(found - wanted)).toBeLessThan(0.5)
})

test.each(pages)('on %s the parts of a page add up to the sheet', (page) => {
  const {width, height} = sizeOf(page)
  const one = geometryOf({width, height}, 100)
  expect(one.inner + one.measure + one.outer).toBeCloseTo(width, 6)
  const depth = one.top + one.height + one.bottom
  expect(depth).toBeGreaterThan(height - 0.5)
  expect(depth).toBeLessThan(height)
  const lines = one.height / (one.line * POINT)
  expect(Math.abs(lines - Math.round(lines))).toBeLessThan(1e-6)
})

test.each(pages)('on %s a full line has at most 64 letters in the mean', (page) => {
  const {measure, text} = geometryOf(sizeOf(page), 100)
  // A letter of Source Serif 4 takes 0.4986 em in the mean.
  expect(measure / (0.4986 * text * POINT)).toBeLessThan(64)
  expect(text).toBeGreaterThanOrEqual(9.5)
  expect(text).toBeLessThanOrEqual(12)
})

test.each(pages)(
  'on %s the spine keeps what the printer asks for, and so does the edge',
  (page) => {
    const size = sizeOf(page)
    for (const [count, inches] of STEPS) {
      const {inner, outer} = geometryOf(size, count)
      expect(inner).toBeGreaterThanOrEqual(inches * 25.4 - 1e-9)
      expect(outer).toBeGreaterThanOrEqual(0.25 * 25.4 - 1e-9)
    }
  },
)

test('a thick book moves its text toward the edge and breaks no line anew', () => {
  const [thin, ...thicker] = [100, 200, 400, 600, 800].map((count) =>
    geometryOf(sizeOf('6x9'), count),
  )
  let spine = thin?.inner ?? 0
  for (const one of thicker) {
    expect(one.inner).toBeGreaterThan(spine + 1)
    expect({...one, inner: 0, outer: 0}).toEqual({...thin, inner: 0, outer: 0})
    spine = one.inner
  }
})

test('notes have a column beside the text where the page is wide enough, and nowhere else', () => {
  for (const page of pages) {
    const size = sizeOf(page)
    const one = geometryOf(size, 100, 'side')
    if (one.side === 0) expect(one).toEqual(geometryOf(size, 100))
    else {
      expect(one.inner + one.measure + 6 + one.side + one.outer).toBeCloseTo(size.width, 6)
      expect(one.side).toBeGreaterThanOrEqual(36)
      expect(one.measure).toBeGreaterThan(110)
    }
  }
  const wide = pages.filter((page) => geometryOf(sizeOf(page), 100, 'side').side > 0)
  expect(wide).toEqual(['a4', 'letter', '450x90mm', '450x450mm'])
})
