import {expect, test} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {checkReadyCover} from '../../src/checks/ready-cover.ts'

/** The first lines of a JPEG, which say its size and its colours. */
function jpeg(width: number, height: number, parts = 3, before = ''): Buffer {
  const word = (value: number) => value.toString(16).padStart(4, '0')
  const rows = '012200021101031101041101'.slice(0, parts * 6)
  const length = word(8 + parts * 3)
  const body = `ffd8ffe0000400 00${before}ffc0${length}08${word(height)}${word(width)}0${parts}${rows}ffd9`
  return Buffer.concat([Buffer.from(body.replace(/\s/gu, ''), 'hex'), Buffer.alloc(64)])
}
const ICC = `ffe20012${Buffer.from('ICC_PROFILE\0').toString('hex')}01010000`

function said(bytes: Buffer): string[] {
  const {note, messages} = notebook('handpress.yaml', false)
  checkReadyCover('cover.jpg', {mediaType: 'image/jpeg', bytes}, note)
  return messages.map((one) => `${one.ruleId} ${one.reason}`)
}

test.each([
  ['what KDP asks for', jpeg(1600, 2560)],
  ['what Kobo asks for', jpeg(1800, 2400)],
  ['the smallest', jpeg(1400, 2240)],
  ['the largest', jpeg(4500, 7200)],
  ['grey without a profile', jpeg(1600, 2560, 1)],
])('takes %s', (_name, bytes) => {
  expect(said(bytes)).toEqual([])
})

test.each([
  [
    jpeg(2000, 2000),
    'cover/ratio The cover "cover.jpg" has 2,000 by 2,000 pixels, a height of 1.00 times the width; shops expect 1.6, and take 1.3 to 1.65.',
  ],
  [
    jpeg(1400, 2500),
    'cover/ratio The cover "cover.jpg" has 1,400 by 2,500 pixels, a height of 1.79 times the width; shops expect 1.6, and take 1.3 to 1.65.',
  ],
  [
    jpeg(600, 960),
    'cover/pixels The shorter side of the cover "cover.jpg" has 600 pixels; the limit is 1,400.',
  ],
  [
    jpeg(5000, 8000),
    'cover/pixels The longer side of the cover "cover.jpg" has 8,000 pixels; the limit is 7,200.',
  ],
  [
    jpeg(1600, 2560, 4),
    'cover/colour Unexpected colours in the cover "cover.jpg": the inks of a press (CMYK), expected red, green and blue. They were changed.',
  ],
  [
    jpeg(1600, 2560, 1, ICC),
    'cover/colour Unexpected colours in the cover "cover.jpg": grey with a profile, expected red, green and blue. They were changed.',
  ],
])('notes %#', (bytes, reason) => {
  expect(said(bytes)).toEqual([reason])
})
