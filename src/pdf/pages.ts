import {promisify} from 'node:util'
import {inflate, inflateSync} from 'node:zlib'
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

/** Gives the packed bytes of a stream, and how they are packed. */
export function streamOf(
  objects: PdfObjects,
  number: number,
): {readonly bytes: Buffer; readonly packed: boolean} {
  const object = objects.bytes(number)
  const start = object.indexOf('>> stream\n') + '>> stream\n'.length
  const head = object.toString('latin1', 0, start)
  const length = Number(/\/Length (\d+)/u.exec(head)?.[1])
  if (!(start + length <= object.length))
    throw unlike(`object ${number}`, 'a stream with its length')
  return {bytes: object.subarray(start, start + length), packed: head.includes('/FlateDecode')}
}

/** Gives the bytes of a stream, unpacked. */
export function readStream(objects: PdfObjects, number: number): Buffer {
  const {bytes, packed} = streamOf(objects, number)
  return packed ? inflateSync(bytes) : bytes
}

/** Unpacks what the pages paint, several at a time; the object number of each stream leads to it, one character a byte. */
export async function readContents(
  objects: PdfObjects,
  pages: readonly number[],
): Promise<Map<number, string>> {
  const read = async (page: number): Promise<[number, string]> => {
    const number = contentNumber(objects, page)
    const {bytes, packed} = streamOf(objects, number)
    return [number, (packed ? await unpack(bytes) : bytes).toString('latin1')]
  }
  return new Map(await Promise.all(pages.map(read)))
}

const unpack = promisify<Buffer, Buffer>(inflate)
