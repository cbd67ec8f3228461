import {deflateSync} from 'node:zlib'
import type {PdfDraft} from '../../../src/pdf/draft.ts'
import {reference} from '../../../src/pdf/objects.ts'
import {contentNumber, readPages, readStream} from '../../../src/pdf/pages.ts'
import {readTags, type Tag} from '../../../src/pdf/tags.ts'

/** Breaks a file in one place. */
export type Edit = (file: PdfDraft) => void

/** Puts other words into an object; both must be there, or nothing would be planted. */
export function replaceIn(file: PdfDraft, number: number, from: string | RegExp, to: string): void {
  const before = file.text(number)
  const after = before.replace(from, () => to)
  if (after === before) throw new Error(`Nothing like ${from} in object ${number}: ${before}`)
  file.set(number, after)
}

/** Every element of a type, in reading order. */
export function tagsOf(file: PdfDraft, type: string): Tag[] {
  return [...readTags(file).values()].filter((tag) => tag.type === type)
}

function nth(file: PdfDraft, type: string, at: number): number {
  const tag = tagsOf(file, type).at(at)
  if (!tag) throw new Error(`No ${type} ${at} in the sample`)
  return tag.number
}

/** Edits one element: the first of a type, or the one at `at`. */
export function tag(type: string, from: string | RegExp, to: string, at = 0): Edit {
  return (file) => replaceIn(file, nth(file, type, at), from, to)
}

/** Gives an element another type. */
export function rename(type: string, to: string, at = 0): Edit {
  return tag(type, `/S /${type}\n`, `/S /${to}\n`, at)
}

export function catalog(from: string | RegExp, to: string): Edit {
  return (file) => replaceIn(file, file.root, from, to)
}

/** Edits the root of the tree of tags. */
export function treeRoot(from: string | RegExp, to: string): Edit {
  return (file) => replaceIn(file, reference(file.text(file.root), 'StructTreeRoot') ?? 0, from, to)
}

/** Edits the first object that holds some words. */
export function object(holds: string, from: string | RegExp, to: string): Edit {
  return (file) => {
    const number = file.order.find((one) => file.text(one).includes(holds))
    if (number === undefined) throw new Error(`No object with ${holds}`)
    replaceIn(file, number, from, to)
  }
}

export function info(from: string | RegExp, to: string): Edit {
  return (file) => replaceIn(file, file.info, from, to)
}

function restream(file: PdfDraft, number: number, from: string | RegExp, to: string): void {
  const before = readStream(file, number).toString('latin1')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`Nothing like ${from} in stream ${number}`)
  const stream = deflateSync(Buffer.from(after, 'latin1'))
  file.setStream(number, '/Filter /FlateDecode', stream)
}

/** Edits what the first page paints; `$1` stands for what a pattern holds. */
export function content(from: string | RegExp, to: string): Edit {
  return (file) => restream(file, contentNumber(file, readPages(file)[0] ?? 0), from, to)
}

export function toUnicode(from: string | RegExp, to: string): Edit {
  return (file) => {
    const font = file.order.find((one) => file.text(one).includes('\n/ToUnicode ')) ?? 0
    restream(file, reference(file.text(font), 'ToUnicode') ?? 0, from, to)
  }
}

export function xmp(from: string | RegExp, to: string): Edit {
  return (file) => {
    const number = reference(file.text(file.root), 'Metadata') ?? 0
    const before = readStream(file, number).toString('utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`Nothing like ${from} in the metadata`)
    file.setStream(number, '/Type /Metadata\n/Subtype /XML', Buffer.from(after, 'utf8'))
  }
}

/** Puts the rows of the table into groups: `rows('THead 1', 'TBody 2')`. */
export function rows(...groups: readonly string[]): Edit {
  return (file) => {
    const table = nth(file, 'Table', 0)
    let at = 0
    for (const group of groups) {
      const [type = '', count = ''] = group.split(' ')
      const taken = tagsOf(file, 'TR').slice(at, at + Number(count))
      at += taken.length
      const kids = taken.map(({number}) => `${number} 0 R`).join(' ')
      const added = file.add(`<</Type /StructElem\n/S /${type}\n/P ${table} 0 R\n/K [${kids}]>>`)
      replaceIn(file, table, kids, `${added} 0 R`)
      for (const {number} of taken) replaceIn(file, number, `/P ${table} 0 R`, `/P ${added} 0 R`)
    }
  }
}

/** Adds an empty element at the end of another. */
export function addTo(type: string, added: string): Edit {
  return (file) => {
    const parent = nth(file, type, 0)
    const number = file.add(`<</Type /StructElem\n/S /${added}\n/P ${parent} 0 R>>`)
    replaceIn(file, parent, /\](?=\n\/A|>>\nendobj)/u, ` ${number} 0 R]`)
  }
}

/** Several edits, one after the other. */
export function both(...edits: readonly Edit[]): Edit {
  return (file) => {
    for (const edit of edits) edit(file)
  }
}
