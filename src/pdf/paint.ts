import type {Box, Matrix} from './box.ts'
import {type PdfFont, readFont} from './fonts.ts'
import type {PaintedPage} from './painted.ts'
import {paintStream} from './painter.ts'
import type {Sink} from './painting.ts'
import type {PrintedPdf} from './printed.ts'

/** Reads what every page of a printed PDF paints, and where. */
export function paintPages(printed: PrintedPdf): PaintedPage[] {
  const {objects} = printed
  const fonts = new Map<number, PdfFont>()
  const fontOf = (number: number) => {
    const known = fonts.get(number) ?? readFont(objects, number)
    fonts.set(number, known)
    return known
  }
  return printed.pages.map((object, at) => {
    const dictionary = objects.text(object)
    const {box, matrix} = paperOf(dictionary)
    const sink: Sink = {texts: [], areas: [], area: undefined}
    paintStream(
      {objects, fontOf, sink, depth: 0},
      {
        stream: object,
        dictionary,
        source: printed.content(object),
        state: {matrix, clip: box, colour: 0, alpha: 1, group: 1},
        owner: {stream: object, content: -1},
      },
    )
    const {texts, areas, area} = sink
    return {number: at + 1, object, paper: box, area: area ?? box, texts, areas}
  })
}

/** PDF counts from the left and the bottom of the page, upwards. */
function paperOf(dictionary: string): {box: Box; matrix: Matrix} {
  const numbers = /\/MediaBox \[([^\]]*)\]/u.exec(dictionary)?.[1]?.trim().split(/\s+/u)
  const [left = 0, bottom = 0, right = 0, top = 0] = (numbers ?? []).map(Number)
  return {
    box: {left: 0, top: 0, right: right - left, bottom: top - bottom},
    matrix: [1, 0, 0, -1, -left, top],
  }
}
