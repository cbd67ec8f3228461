import {describe, expect, test} from 'vitest'
import {verdictOf} from './made.ts'

describe('hazards', () => {
  const gif = (pictures: number) => {
    const picture = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 9, 9, 9, 2, 2, 0x44, 1, 0]
    const head = [...Buffer.from('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 9, 9, 9]
    const control = [0x21, 0xf9, 4, 0, 0, 0, 0, 0]
    return Buffer.from([...head, ...control, ...Array(pictures).fill(picture).flat(), 0x3b])
  }
  const webp = (flags: number) =>
    Buffer.from([...Buffer.from('RIFF\0\0\0\0WEBPVP8X'), 10, 0, 0, 0, flags, 0, 0, 0])

  test.each([
    ['a.gif', gif(1), ['none']],
    ['a.gif', gif(2), ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard']],
    ['a.png', Buffer.from('\x89PNG IHDR IDAT acTL'), ['none']],
    [
      'a.png',
      Buffer.from('\x89PNG IHDR acTL IDAT'),
      ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard'],
    ],
    ['a.webp', webp(0), ['none']],
    [
      'a.webp',
      webp(2),
      ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard'],
    ],
    ['a.svg', Buffer.from('<svg><path/></svg>'), ['none']],
    [
      'a.svg',
      Buffer.from('<svg><animate/></svg>'),
      ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard'],
    ],
    [
      'a.css',
      Buffer.from('p { transition: color 1s }'),
      ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard'],
    ],
    [
      'a.mp3',
      Buffer.from('ID3'),
      ['noFlashingHazard', 'noMotionSimulationHazard', 'unknownSoundHazard'],
    ],
  ])('of a book with %s are said one by one where not all is clear', (name, bytes, hazards) => {
    expect(verdictOf({}, {[name]: bytes}).claims.accessibilityHazard).toEqual(hazards)
  })

  test('are unknown when there is film', () => {
    const film = '<h1 id="start">One</h1><video src="a.mp4"/>'
    expect(verdictOf({'one.xhtml': film}).claims.accessibilityHazard).toEqual(['unknown'])
  })
})
