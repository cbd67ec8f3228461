import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readPack} from '../../src/host/pack.ts'
import {coverage} from '../../src/themes/coverage.ts'
import {cmapOfWoff2} from '../../src/themes/woff2.ts'

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

const pack = await readPack()
const hasAll = coverage(pack)

test.each([...'شپچژگکیےٹڈڑںھہۃښڕێ٪؟،אבג𝐱⏞ℒ'])(
  '%s of another script or a formula can be printed',
  (sign) => {
    expect(hasAll(sign.codePointAt(0)!)).toBe(true)
  },
)

test('fonts for other scripts do not claim what they lack', () => {
  for (const sign of '中日🥇') expect(hasAll(sign.codePointAt(0)!), sign).toBe(false)
})

test('a packed font without a character map is a fault', () => {
  const empty = Buffer.alloc(48)
  expect(() => cmapOfWoff2(empty)).toThrow('the font has no table cmap')
})
