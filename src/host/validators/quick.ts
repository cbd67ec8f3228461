import type {EpubFiles} from '../../epub/book.ts'
import type {BookFault} from '../../epub/fault.ts'
import {elementAt, oneTagALine} from '../../epub/tags.ts'
import type {PackedBook} from '../../press/ports.ts'
import type {RawFault} from './judge.ts'
import {isPage, located, textOf} from './places.ts'
import type {JudgeThread} from './thread.ts'

/**
 * Asks EPUBCheck's TypeScript port about a packed book. It knows lines only, and a page of a book is one
 * long line, so a book with faults is asked about once more, with a line for each tag.
 */
export async function quickCheck(
  {bytes, files}: PackedBook,
  thread: JudgeThread,
): Promise<BookFault[]> {
  const faults = await thread.judge({packed: bytes})
  if (!faults.some(lacksPlace)) return faults.map((one) => placed(one, files))
  const spread = spreadPages(files)
  const again = (await thread.judge({files: spread})).filter(lacksPlace)
  const rest = faults.filter((one) => !lacksPlace(one))
  return [...rest.map((one) => placed(one, files)), ...again.map((one) => atLine(one, spread))]
}

/** Says whether a fault stands somewhere in a page, and the column is missing. */
function lacksPlace({path, column}: RawFault): boolean {
  return isPage(path) && column === undefined
}

function placed(fault: RawFault, files: EpubFiles): BookFault {
  return located({...fault, from: 'epubcheck', more: ''}, files)
}

function spreadPages(files: EpubFiles): Map<string, Uint8Array> {
  const rows = [...files].map(([path, bytes]) => {
    if (!isPage(path)) return [path, bytes] as const
    return [path, new TextEncoder().encode(oneTagALine(textOf(bytes)))] as const
  })
  return new Map(rows)
}

/** The line of an element begins within its tag. */
function atLine({line, column, ...fault}: RawFault, spread: EpubFiles): BookFault {
  const text = textOf(spread.get(fault.path) ?? new Uint8Array())
  const element = line === undefined ? undefined : elementAt(text, line, 1)
  return {...fault, from: 'epubcheck', more: '', element}
}
