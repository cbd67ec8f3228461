import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Resource} from '../base/artifact.ts'

/** A larger drawing stays a file: it would make each chapter that shows it slow to open. */
const MOST_LETTERS = 40_000

/** From this width to height on, a drawing takes the whole line. */
const WIDE = 1.5

/**
 * Gives a drawing that takes its colour from the text as part of the page: as a file it would stay black,
 * and vanish when the reader makes the page dark. Drawings with styles or ids of their own give nothing,
 * for these would meet others on the page.
 */
export function inlineDrawing({mediaType, bytes}: Resource, alt: string): Element | undefined {
  if (mediaType !== 'image/svg+xml' || bytes.length > MOST_LETTERS) return undefined
  const source = new TextDecoder().decode(bytes)
  if (!/\bcurrentcolor\b/i.test(source) || /<style|\s(?:id|style|xml:id)\s*=/i.test(source))
    return undefined
  const drawing = fromHtml(source, {fragment: true}).children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'svg',
  )
  if (!drawing) return undefined
  const {width: _w, height: _h, className: _c, ...properties} = drawing.properties
  const wide = ratioOf(properties.viewBox) >= WIDE
  drawing.properties = {
    ...properties,
    className: wide ? ['hp-drawing', 'hp-wide'] : ['hp-drawing'],
    ...(alt ? {role: 'img', ariaLabel: alt} : {ariaHidden: 'true'}),
  }
  return properties.viewBox ? drawing : undefined
}

function ratioOf(viewBox: unknown): number {
  const [, , width = 0, height = 0] = String(viewBox)
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return height > 0 ? width / height : 0
}
