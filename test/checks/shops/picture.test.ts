import {describe, expect, it} from 'vitest'
import {pixelsIn, readPicture} from '../../../src/checks/shops/picture.ts'
import {hasClearPixels} from '../../../src/checks/shops/png.ts'
import {gif, jpeg, palettePng, png, svg, webp} from './pictures.ts'

describe('a picture', () => {
  it('is read by its bytes, whatever its name', () => {
    expect(readPicture('a.png', jpeg(1400, 2240))).toEqual({
      path: 'a.png',
      kind: 'jpeg',
      width: 1400,
      height: 2240,
      bytes: jpeg(1400, 2240).length,
      cmyk: false,
      transparent: false,
      animated: false,
      words: false,
    })
    expect(readPicture('a', png(3, 2))).toMatchObject({kind: 'png', width: 3, height: 2})
    expect(readPicture('a', webp).kind).toBe('webp')
    expect(readPicture('a', Buffer.from('%PDF'))).toMatchObject({kind: 'other', width: 0})
  })

  it('says the inks of a press apart from grey and from light', () => {
    expect([1, 3, 4].map((n) => readPicture('a', jpeg(9, 9, n)).cmyk)).toEqual([false, false, true])
  })

  it('moves when it has a second frame', () => {
    expect([1, 2].map((n) => readPicture('a', gif(n)).animated)).toEqual([false, true])
  })

  it('as a drawing has words, and a size in pixels only where one is given', () => {
    const drawing = readPicture('a', svg('<text>Alarm</text>', 'width="40" height="50%"'))
    expect(drawing).toMatchObject({kind: 'svg', width: 40, height: 0, words: true})
    expect(readPicture('a', svg('<text> </text>')).words).toBe(false)
    expect(['12px', ' 7.5 ', '3em', ''].map(pixelsIn)).toEqual([12, 7.5, 0, 0])
  })

  it('that is cut off is read without a failure', () => {
    for (const whole of [jpeg(9, 9, 4), png(4, 4), gif(2), webp, svg('<text>a</text>')])
      for (let length = 0; length < whole.length; length++)
        expect(readPicture('a', whole.subarray(0, length)).bytes).toBe(length)
  })
})

describe('a PNG with an alpha', () => {
  for (const filter of [0, 1, 2, 3, 4])
    it(`is clear where a pixel is, with filter ${filter}`, () => {
      expect(hasClearPixels(png(6, 5, undefined, {filter}))).toBe(false)
      const last = (x: number, y: number) => (x === 5 && y === 4 ? 254 : 255)
      expect(hasClearPixels(png(6, 5, last, {filter}))).toBe(true)
    })

  it('counts as clear when its rows are not read', () => {
    expect(hasClearPixels(png(2, 2, undefined, {interlaced: true}))).toBe(true)
  })

  it('of a palette is clear by its table', () => {
    expect([false, true].map((clear) => hasClearPixels(palettePng(clear)))).toEqual([false, true])
  })
})
