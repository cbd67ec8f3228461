import {expect, it} from 'vitest'
import {withGround} from '../../../src/outputs/epub/ground.ts'
import {pixel} from './fixture.ts'

const svg = (source: string) => ({
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(source),
})
const grounded = (source: string) => new TextDecoder().decode(withGround(svg(source)).bytes)

it.each([
  [
    '<svg viewBox="0 0 10 20"><path/></svg>',
    '<svg viewBox="0 0 10 20"><rect x="0" y="0" width="10" height="20" fill="#fff" stroke="none"/><path/></svg>',
  ],
  [
    "<?xml version='1.0'?><svg viewBox='-1,-2 3.5 4'></svg>",
    '<rect x="-1" y="-2" width="3.5" height="4" fill="#fff" stroke="none"/>',
  ],
  [
    '<svg width="3"><path/></svg>',
    '<svg width="3"><rect width="100%" height="100%" fill="#fff" stroke="none"/><path/></svg>',
  ],
  ['<svg viewBox="0 0 auto 1"></svg>', '<rect width="100%" height="100%"'],
  ['<svg aria-label="a > b" viewBox="0 0 1 1"></svg>', 'viewBox="0 0 1 1"><rect x="0"'],
])('puts paper below %j', (source, expected) => {
  expect(grounded(source)).toContain(expected)
})

it('leaves alone what shows nothing, and what is no drawing', () => {
  expect(grounded('<svg viewBox="0 0 1 1"/>')).toBe('<svg viewBox="0 0 1 1"/>')
  expect(withGround(pixel)).toBe(pixel)
})
