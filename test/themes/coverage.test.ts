import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {coverage} from '../../src/themes/coverage.ts'

const font = readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const has = coverage(new Map([['fonts/DejaVuSans.ttf', font]]))

test.each([...'aZ9éŁőßβµΩ≥≤→✓☐€½“”–—…¿'])('%s can be printed', (sign) => {
  expect(has(sign.codePointAt(0)!)).toBe(true)
})

test.each([...'中日한🥇🎉'])('%s cannot', (sign) => {
  expect(has(sign.codePointAt(0)!)).toBe(false)
})

test('a package without its font is a fault', () => {
  expect(() => coverage(new Map())).toThrow('fonts/DejaVuSans.ttf is missing from the package')
})
