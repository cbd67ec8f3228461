import type {PdfFont} from './fonts.ts'
import {type PdfObjects, reference} from './objects.ts'

/** Gives a font by its object number; each is read once for a file. */
export type FontOf = (number: number) => PdfFont

/** What the names in a stream of content stand for. */
export interface Resources {
  font(name: string): PdfFont | undefined
  /** Opacity of fills that a graphics state sets. */
  opacity(name: string): number
  /** A form or picture by its object number, with its dictionary. */
  object(name: string): {readonly number: number; readonly dictionary: string} | undefined
}

/** Opens the resources of a page or a form, which their dictionary holds or points to. */
export function openResources(objects: PdfObjects, dictionary: string, fontOf: FontOf): Resources {
  const apart = reference(dictionary, 'Resources')
  const text = apart === undefined ? dictionary : objects.text(apart)
  const fonts = namedObjects(text, 'Font')
  const states = namedObjects(text, 'ExtGState')
  const others = namedObjects(text, 'XObject')
  const opacities = new Map<string, number>()
  return {
    font: (name) => {
      const number = fonts.get(name)
      return number === undefined ? undefined : fontOf(number)
    },
    opacity: (name) => {
      const known = opacities.get(name)
      if (known !== undefined) return known
      const number = states.get(name)
      const found = number === undefined ? 1 : opacityIn(objects.text(number))
      opacities.set(name, found)
      return found
    },
    object: (name) => {
      const number = others.get(name)
      return number === undefined ? undefined : {number, dictionary: dictionaryOf(objects, number)}
    },
  }
}

function opacityIn(state: string): number {
  return Number(/\/ca (-?[\d.]+)/u.exec(state)?.[1] ?? 1)
}

/** The part of a stream's object that stands before its bytes. */
export function dictionaryOf(objects: PdfObjects, number: number): string {
  const bytes = objects.bytes(number)
  const end = bytes.indexOf('>> stream\n')
  return bytes.toString('latin1', 0, end < 0 ? bytes.length : end + 2)
}

/** Object numbers by the names that resources of one kind have, such as `Font`. */
export function namedObjects(text: string, key: string): Map<string, number> {
  const start = text.indexOf(`/${key} <<`)
  const list = start < 0 ? '' : text.slice(start + key.length + 4, text.indexOf('>>', start))
  return new Map(
    [...list.matchAll(/\/(\S+) (\d+) 0 R/gu)].map(([, name = '', number]) => [
      name,
      Number(number),
    ]),
  )
}
