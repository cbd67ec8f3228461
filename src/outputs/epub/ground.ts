import type {Resource} from '../../base/artifact.ts'

/** The start tag of a drawing, in which a bracket may stand in quotation marks. */
const START = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/u

/**
 * Puts white paper below a drawing that keeps its own colours: most are made for white, and a reader that turns the page
 * dark would show their dark lines on black.
 */
export function withGround(picture: Resource): Resource {
  if (picture.mediaType !== 'image/svg+xml') return picture
  const source = new TextDecoder().decode(picture.bytes)
  const start = START.exec(source)
  if (!start || start[0].endsWith('/>')) return picture
  const at = start.index + start[0].length
  const paper = `<rect${sizeOf(start[0])} fill="#fff" stroke="none"/>`
  const bytes = new TextEncoder().encode(source.slice(0, at) + paper + source.slice(at))
  return {...picture, bytes}
}

/** The paper is as large as what the drawing shows, which may begin anywhere. */
function sizeOf(tag: string): string {
  const typed = /\sviewBox\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1] ?? ''
  const numbers = typed.trim().split(/[\s,]+/u)
  if (numbers.length !== 4 || numbers.some((one) => !/^-?[\d.]+(?:e-?\d+)?$/iu.test(one)))
    return ' width="100%" height="100%"'
  const [x = '', y = '', width = '', height = ''] = numbers
  return ` x="${x}" y="${y}" width="${width}" height="${height}"`
}
