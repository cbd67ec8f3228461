import type {Element} from 'hast'
import {encode} from 'uqr'
import {plainAddress} from '../../base/address.ts'
import {element} from '../../base/element.ts'

/** Modules of white around a code, as ISO/IEC 18004 asks. */
const QUIET = 4

/**
 * Draws the QR code of an address, its quiet zone included: black on white whatever the theme, all modules as
 * one path. Level Q outlives folds and poor copies. The style sheet gives the size and keeps modules from getting small.
 */
export function qrCode(address: string, name: string): Element {
  const {data, size} = encode(plainAddress(address), {ecc: 'Q', border: 0})
  const side = size + 2 * QUIET
  const properties = {
    role: 'img',
    ariaLabel: name,
    viewBox: `0 0 ${side} ${side}`,
    shapeRendering: 'crispEdges',
    style: `--modules:${side}`,
  }
  return element('svg', properties, [
    element('path', {d: `M0 0h${side}v${side}h-${side}z`, fill: '#fff'}),
    element('path', {d: data.map(rowPath).join(''), fill: '#000'}),
  ])
}

/** Draws each run of dark modules of a row as a rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const line = row.map((dark) => (dark ? '1' : '0')).join('')
  return [...line.matchAll(/1+/gu)]
    .map(({index, 0: run}) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`)
    .join('')
}
