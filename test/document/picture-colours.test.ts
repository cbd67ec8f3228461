import {expect, test} from 'vitest'
import {coloursOf} from '../../src/document/picture-colours.ts'

const hex = (digits: string) => Buffer.from(digits.replace(/\s/gu, ''), 'hex')

/** The markers of a JPEG up to its frame header; `parts` is the number of its colours. */
function jpeg(parts: number, frame = 'c0', before = ''): Buffer {
  return hex(
    `ffd8 ffe0 0004 0000 ${before} ff${frame} 0011 08 0010 000a 0${parts} 012200 021101 031101 ffda`,
  )
}
const ICC = `ffe2 0012 ${Buffer.from('ICC_PROFILE\0').toString('hex')} 0101 0000`

/** The beginning of a PNG. */
function png(type: number, chunk = ''): Buffer {
  const idat = '00000001 49444154 00 00000000'
  return hex(
    `89504e470d0a1a0a 0000000d 49484452 0000000a 00000010 08 0${type} 000000 00000000 ${chunk} ${idat}`,
  )
}
const ICCP = '00000002 69434350 0000 00000000'

test.each([
  ['a grey JPEG', jpeg(1), 'grey', false],
  ['a JPEG', jpeg(3), 'rgb', false],
  ['a progressive JPEG', jpeg(3, 'c2'), 'rgb', false],
  ['a JPEG of four inks', jpeg(4), 'cmyk', false],
  ['a JPEG with a profile', jpeg(1, 'c0', ICC), 'grey', true],
  ['a JPEG with tables before its frame', jpeg(3, 'c0', 'ffc4 0003 01 ffcc 0003 01'), 'rgb', false],
  ['a JPEG with fill bytes', jpeg(4, 'c0', 'ffff'), 'cmyk', false],
  ['a grey PNG', png(0), 'grey', false],
  ['a PNG', png(2), 'rgb', false],
  ['a PNG with a palette', png(3), 'rgb', false],
  ['a grey PNG that lets through, with a profile', png(4, ICCP), 'grey', true],
  ['a PNG that lets through', png(6), 'rgb', false],
  ['a cut JPEG', jpeg(3).subarray(0, 10), '', false],
  ['a JPEG with an odd byte', jpeg(3, 'c0', '00'), '', false],
  ['a cut PNG', png(2).subarray(0, 20), '', false],
  ['text', Buffer.from('no picture at all, but a text of some length'), '', false],
  ['nothing', Buffer.alloc(0), '', false],
])('%s', (_name, bytes, model, profile) => {
  expect(coloursOf(bytes)).toEqual({model, profile})
})

test('a JPEG of markers only ends', () => {
  const bytes = Buffer.alloc(100_000, 0xff)
  bytes.writeUInt16BE(0xffd8)
  expect(coloursOf(bytes).model).toBe('')
})
