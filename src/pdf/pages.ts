import {inflateSync} from 'node:zlib'
import {type PdfObjects, reference, references, unlike} from './objects.ts'

/** Gives the object number of each page, in reading order. */
export function readPages(objects: PdfObjects): number[] {
  const pages: number[] = []
  const walk = (number: number): void => {
    if (objects.head(number).startsWith('<</Type /Page\n')) {
      pages.push(number)
      return
    }
    const kids = /\n\/Kids \[([^\]]*)\]/u.exec(objects.text(number))?.[1]
    if (kids === undefined)
      throw unlike(`object ${number} among the pages`, 'a page or a list of pages')
    for (const kid of references(kids)) walk(kid)
  }
  const top = reference(objects.text(objects.root), 'Pages')
  if (top === undefined) throw unlike('catalog', 'one that names its pages')
  walk(top)
  return pages
}

/** Gives the number of the stream that paints a page. */
export function contentNumber(objects: PdfObjects, page: number): number {
  const contents = reference(objects.text(page), 'Contents')
  if (contents === undefined) throw unlike(`page ${page}`, 'one stream of content')
  return contents
}

/** Gives the bytes of a stream, unpacked. */
export function readStream(objects: PdfObjects, number: number): Buffer {
  const object = objects.bytes(number)
  const start = object.indexOf('>> stream\n') + '>> stream\n'.length
  const head = object.toString('latin1', 0, start)
  const length = Number(/\/Length (\d+)/u.exec(head)?.[1])
  if (!(start + length <= object.length))
    throw unlike(`object ${number}`, 'a stream with its length')
  const bytes = object.subarray(start, start + length)
  return head.includes('/FlateDecode') ? inflateSync(bytes) : bytes
}

/** Gives what every page paints, by the object number of its stream, one character a byte. */
export function readContents(objects: PdfObjects): Map<number, string> {
  return new Map(
    readPages(objects).map((page) => {
      const number = contentNumber(objects, page)
      return [number, readStream(objects, number).toString('latin1')]
    }),
  )
}
