import {PNG} from 'pngjs'
import {cover} from '../outputs/epub/fixture.ts'

export const CHAPTERS = 40
export const PICTURES = 200

type Files = Record<string, string | Uint8Array>

/** The texts and pictures of a book of 40 chapters with 200 pictures, no two of them alike. */
export function largeBook(): Files {
  const files: Files = {
    'handpress.yaml':
      'title: A long book\ndescription: Forty chapters with five pictures each.\nlang: en-GB\ndate: 2026-11-22\nauthors: Ada Tester\ncode: HP-300\nsample: true\n',
  }
  for (let chapter = 1; chapter <= CHAPTERS; chapter++) {
    const names = Array.from({length: PICTURES / CHAPTERS}, (_, at) =>
      pictureName((chapter - 1) * (PICTURES / CHAPTERS) + at),
    )
    files[`manuscript/${String(chapter).padStart(2, '0')}.md`] = text(chapter, names)
  }
  for (let at = 0; at < PICTURES; at++) files[`manuscript/${pictureName(at)}`] = pictureOf(at)
  return files
}

const ENDINGS = ['png', 'svg', 'jpg', 'svg'] as const

function pictureName(at: number): string {
  return `figures/${String(at).padStart(3, '0')}.${ENDINGS[at % ENDINGS.length]}`
}

function pictureOf(at: number): Uint8Array {
  if (at % 4 === 0) return dots(at)
  if (at % 4 === 2) return photograph(at)
  // Every other drawing takes its colour from the text, and becomes part of the page.
  return Buffer.from(drawing(at, at % 4 === 1 ? 'currentColor' : '#245'))
}

function drawing(at: number, colour: string): string {
  const lines = Array.from(
    {length: 6},
    (_, i) => `<path d="M0 ${i * 10 + 5}H${20 + ((at * 7 + i * 13) % 80)}.${at}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" stroke="${colour}" stroke-width="4">${lines.join('')}</svg>`
}

function dots(at: number): Uint8Array {
  const png = new PNG({width: 24, height: 24})
  for (let i = 0; i < 24 * 24; i++)
    png.data.set([(i * (at + 3)) % 256, (at * 11) % 256, (i * 5) % 256, 255], i * 4)
  return PNG.sync.write(png)
}

/** A JPEG is made another by a comment behind its first two bytes. */
function photograph(at: number): Uint8Array {
  const words = Buffer.from(`picture ${String(at).padStart(4, '0')}`)
  const comment = Buffer.from([0xff, 0xfe, 0, words.length + 2])
  const bytes = Buffer.from(cover.bytes)
  return Buffer.concat([bytes.subarray(0, 2), comment, words, bytes.subarray(2)])
}

function text(chapter: number, pictures: readonly string[]): string {
  const parts = pictures.map(
    (path, at) =>
      `## Part ${at + 1}\n\nA calm hour helps in chapter ${chapter}, as [](#fig-${chapter}-${at}) shows.[^n${at}]\n\n:::figure{#fig-${chapter}-${at}}\n![Picture ${at + 1} of chapter ${chapter}.](${path})\n\nWhat chapter ${chapter} is about.\n:::\n\n[^n${at}]: A note of chapter ${chapter}.\n`,
  )
  return `# Chapter number ${chapter}\n\n${parts.join('\n')}\n| Day | Hours |\n|---|--:|\n| Monday | ${chapter} |\n`
}
