import {fromHtml} from 'hast-util-from-html'
import {describe, expect, test} from 'vitest'
import {inlineDrawing} from '../../../src/themes/drawing.ts'
import {bookPictures, settlePictures} from '../../../src/outputs/epub/pictures.ts'
import {toXhtml} from '../../../src/outputs/epub/xhtml.ts'
import {pixel} from './fixture.ts'

const svg = (source: string) => ({
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(source),
})
const lines = svg(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" stroke="currentColor"><path d="M0 0"/></svg>',
)

describe('pictures that are files', () => {
  const files = bookPictures(
    new Map([
      ['a/x.png', pixel],
      ['b/y.png', pixel],
      ['c.bmp', {...pixel, mediaType: 'image/bmp'}],
    ]),
  )

  test('are named after their bytes, so equal ones are one file', () => {
    expect(files.get('a/x.png')?.path).toMatch(/^images\/img-[\da-f]{16}\.png$/)
    expect(files.get('b/y.png')?.path).toBe(files.get('a/x.png')?.path)
    expect(files.has('c.bmp')).toBe(false)
  })

  test('are shown from there, with whole sizes only', () => {
    const tree = fromHtml('<p><img src="a/x.png" alt="A dot" width="40" height="50%"></p>', {
      fragment: true,
    })
    const used = settlePictures(tree, files)
    expect(used.map((one) => one.path)).toEqual([files.get('a/x.png')?.path])
    expect(toXhtml(tree)).toContain(`<img src="${used[0]?.path}" alt="A dot" width="40"/>`)
  })

  test('leave their description where they are missing', () => {
    const tree = fromHtml('<p><img src="gone.png" alt="A dot"></p>', {fragment: true})
    expect(settlePictures(tree, files)).toEqual([])
    expect(toXhtml(tree)).toContain('<span class="hp-missing">A dot</span>')
  })
})

describe('drawings in the colour of the text', () => {
  test('become part of the page, with their description', () => {
    const tree = fromHtml('<figure><img src="l.svg" alt="Two lines" id="l"></figure>', {
      fragment: true,
    })
    expect(settlePictures(tree, bookPictures(new Map([['l.svg', lines]])))).toEqual([])
    expect(toXhtml(tree)).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" stroke="currentColor" class="hp-drawing" role="img" aria-label="Two lines" id="l"><path d="M0 0"/></svg>',
    )
  })

  test('are passed over by screen readers when they only decorate', () => {
    expect(inlineDrawing(lines, '')?.properties).toMatchObject({ariaHidden: 'true'})
  })

  test('take the whole line when they are wide', () => {
    const wide = svg('<svg viewBox="0 0 30 20" fill="currentColor"></svg>')
    expect(inlineDrawing(wide, 'x')?.properties.className).toEqual(['hp-drawing', 'hp-wide'])
    expect(inlineDrawing(lines, 'x')?.properties.className).toEqual(['hp-drawing'])
  })

  test.each([
    ['has colours of its own', '<svg viewBox="0 0 1 1" fill="red"></svg>'],
    ['has styles', '<svg viewBox="0 0 1 1" fill="currentColor"><style>p{}</style></svg>'],
    ['has ids', '<svg viewBox="0 0 1 1" fill="currentColor"><g id="a"/></svg>'],
    ['has no size', '<svg fill="currentColor"></svg>'],
    ['is none', '<p>currentColor</p>'],
    [
      'is large',
      `<svg viewBox="0 0 1 1" fill="currentColor"><path d="${'M0 0'.repeat(12_000)}"/></svg>`,
    ],
  ])('stay files when the drawing %s', (_, source) => {
    expect(inlineDrawing(svg(source), 'x')).toBeUndefined()
  })

  test('are SVG', () => {
    expect(inlineDrawing({...lines, mediaType: 'image/png'}, 'x')).toBeUndefined()
  })
})
