import type {Element} from 'hast'
import jsqr from 'jsqr'
import {expect, test} from 'vitest'
import {isElement} from '../../../src/base/element.ts'
import {qrCode} from '../../../src/outputs/pdf/qr.ts'

/** Pixels of a module. */
const SCALE = 4

interface Drawn {
  readonly side: number
  /** Dark modules as `x,y`. */
  readonly dark: ReadonlySet<string>
}

/** Reads the paths of a code as a reader of SVG does: white ground, then dark rectangles one module high. */
function drawn(svg: Element): Drawn {
  const side = Number(String(svg.properties.viewBox).split(' ')[2])
  const [ground, modules] = svg.children.filter(isElement)
  expect(ground?.properties).toEqual({d: `M0 0h${side}v${side}h-${side}z`, fill: '#fff'})
  expect(modules?.properties.fill).toBe('#000')
  const path = String(modules?.properties.d)
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/gu)]
  expect(runs.map(([run]) => run).join('')).toBe(path)
  const dark = runs.flatMap(([, x, y, width, back]) => {
    expect(width).toBe(back)
    return Array.from({length: Number(width)}, (_, i) => `${Number(x) + i},${y}`)
  })
  expect(new Set(dark).size, 'no module is painted twice').toBe(dark.length)
  return {side, dark: new Set(dark)}
}

function decoded({side, dark}: Drawn): string | undefined {
  const size = side * SCALE
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (dark.has(`${Math.floor(x / SCALE)},${Math.floor(y / SCALE)}`))
        pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
  return jsqr.default(pixels, size, size)?.data
}

test('a code holds the address, and nothing else', () => {
  const addresses = [
    'https://example.org/film',
    'https://example.org/l/HP-014?lang=en&size=large#top',
    'mailto:team@example.org',
    'tel:+441632960099',
    `https://example.org/${'a'.repeat(221)}`,
  ]
  for (const address of addresses) expect(decoded(drawn(qrCode(address, 'x')))).toBe(address)
})

test('letters of other scripts are sent as browsers send them', () => {
  expect(decoded(drawn(qrCode('https://example.org/Müde', 'x')))).toBe(
    'https://example.org/M%C3%BCde',
  )
  expect(decoded(drawn(qrCode('https://müde.example/', 'x')))).toBe('https://xn--mde-hoa.example/')
})

test('four modules around it stay white, and the style knows how many there are', () => {
  const svg = qrCode('https://example.org/l/HP-014', 'QR code for example.org/l/HP-014')
  const {side, dark} = drawn(svg)
  expect(side).toBe(37)
  for (const place of dark)
    for (const at of place.split(',').map(Number)) {
      expect(at).toBeGreaterThanOrEqual(4)
      expect(at).toBeLessThan(side - 4)
    }
  for (const corner of ['4,4', `${side - 5},4`, `4,${side - 5}`]) expect(dark).toContain(corner)
  expect(svg.properties).toMatchObject({
    role: 'img',
    ariaLabel: 'QR code for example.org/l/HP-014',
    style: '--modules:37',
  })
})

test('the longest address that is let through has modules of half a millimetre at 40 mm', () => {
  const {side} = drawn(qrCode(`https://example.org/${'a'.repeat(221)}`, 'x'))
  expect(40 / side).toBeGreaterThan(0.5)
  expect(40 / drawn(qrCode(`https://example.org/${'a'.repeat(222)}`, 'x')).side).toBeLessThan(0.5)
})

test('the same address gives the same code', () => {
  expect(qrCode('https://example.org/a', 'x')).toEqual(qrCode('https://example.org/a', 'x'))
})
