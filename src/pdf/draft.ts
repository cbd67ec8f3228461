import {createHash} from 'node:crypto'
import type {PdfObjects} from './objects.ts'

/** A PDF that is being changed: objects can be replaced and added, and what is not touched is copied. */
export interface PdfDraft extends PdfObjects {
  /** Replaces an object; `text` holds one character a byte, from its number to `endobj`. */
  set(number: number, text: string): void
  /** Replaces the dictionary and the stream of an object. `entries` are the keys besides /Length. */
  setStream(number: number, entries: string, stream: Buffer): void
  /** Adds an object and gives its number. */
  add(body: string): number
  addStream(entries: string, stream: Buffer): number
  /** Writes the file. Its /ID is made from its content. */
  write(): Buffer
}

/** The mark of four high bytes tells programs that move files that this one is not text. */
const HEADER = '%PDF-1.7\n%\xd3\xeb\xe9\xe1\n'
/** Characters that tell the type of an object. */
const HEAD = 80
const FREE = '0000000000 65535 f \n'

/** Opens a draft over a file that stays as it is. */
export function openDraft(objects: PdfObjects): PdfDraft {
  const changed = new Map<number, string | Buffer>()
  const order = [...objects.order]
  let size = objects.size
  const bytes = (number: number) => {
    const now = changed.get(number)
    if (now === undefined) return objects.bytes(number)
    return typeof now === 'string' ? Buffer.from(now, 'latin1') : now
  }
  const add = (object: (number: number) => string | Buffer) => {
    const number = size++
    order.push(number)
    changed.set(number, object(number))
    return number
  }
  return {
    root: objects.root,
    info: objects.info,
    get size() {
      return size
    },
    order,
    has: (number) => changed.has(number) || objects.has(number),
    head: (number) => {
      const now = changed.get(number)
      if (now === undefined) return objects.head(number)
      const text = typeof now === 'string' ? now : now.toString('latin1', 0, HEAD)
      return text.slice(text.indexOf('\n') + 1)
    },
    text: (number) => {
      const now = changed.get(number)
      if (now === undefined) return objects.text(number)
      return typeof now === 'string' ? now : now.toString('latin1')
    },
    bytes,
    set: (number, text) => changed.set(number, text),
    setStream: (number, entries, stream) =>
      changed.set(number, streamObject(number, entries, stream)),
    add: (body) => add((number) => `${number} 0 obj\n${body}\nendobj\n`),
    addStream: (entries, stream) => add((number) => streamObject(number, entries, stream)),
    write: () =>
      write(
        order.map((number) => [number, bytes(number)] as const),
        size,
        objects,
      ),
  }
}

function streamObject(number: number, entries: string, stream: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${entries}\n/Length ${stream.length}>> stream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}

function write(
  parts: readonly (readonly [number, Buffer])[],
  size: number,
  {root, info}: PdfObjects,
): Buffer {
  const header = Buffer.from(HEADER, 'latin1')
  const entries: string[] = Array.from({length: size}, () => FREE)
  const hash = createHash('sha256').update(header)
  let at = header.length
  for (const [number, bytes] of parts) {
    entries[number] = `${String(at).padStart(10, '0')} 00000 n \n`
    hash.update(bytes)
    at += bytes.length
  }
  const id = hash.digest('hex').slice(0, 32).toUpperCase()
  const tail = `xref\n0 ${size}\n${entries.join('')}trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([header, ...parts.map(([, bytes]) => bytes), Buffer.from(tail, 'latin1')])
}
