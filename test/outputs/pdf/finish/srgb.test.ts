import {expect, test} from 'vitest'
import {srgbProfile} from '../../../../src/outputs/pdf/finish/srgb.ts'

const profile = srgbProfile()
const tagAt = (name: string) => {
  for (let at = 0; at < profile.readUInt32BE(128); at++) {
    const row = 132 + 12 * at
    if (profile.toString('latin1', row, row + 4) === name)
      return profile.subarray(
        profile.readUInt32BE(row + 4),
        profile.readUInt32BE(row + 4) + profile.readUInt32BE(row + 8),
      )
  }
  return undefined
}
const fixed = (bytes: Buffer | undefined, at: number) => (bytes?.readInt32BE(at) ?? 0) / 65536

test('the profile says how long it is and what it describes', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  expect(tagAt('desc')?.subarray(28).swap16().toString('utf16le').trim()).toContain('sRGB')
})

test('the three colours together are the white of D50', () => {
  for (const [at, white] of [0.9642, 1, 0.8249].entries()) {
    const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce(
      (all, name) => all + fixed(tagAt(name), 8 + 4 * at),
      0,
    )
    expect(sum).toBeCloseTo(white, 3)
  }
})

test('the curve is that of sRGB', () => {
  const [g, a, b, c, d] = [0, 1, 2, 3, 4].map((at) => fixed(tagAt('rTRC'), 12 + 4 * at)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const light = (value: number) => (value >= d ? (a * value + b) ** g : c * value)
  expect(light(0.5)).toBeCloseTo(0.214041, 4)
  expect(light(0.02)).toBeCloseTo(0.02 / 12.92, 5)
  expect(light(1)).toBeCloseTo(1, 4)
})
