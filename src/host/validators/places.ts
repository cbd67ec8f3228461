import type {EpubFiles} from '../../epub/book.ts'
import type {BookFault} from '../../epub/fault.ts'
import {elementAt} from '../../epub/tags.ts'

/** A fault with the place a validator gives: a line of a file, sometimes with the column. */
export interface PlacedFault extends Omit<BookFault, 'element'> {
  readonly line: number | undefined
  readonly column: number | undefined
}

export function isPage(path: string): boolean {
  return path.endsWith('.xhtml')
}

/** Finds the element that a line and a column of a page belong to. */
export function located(fault: PlacedFault, files: EpubFiles): BookFault {
  const {line, column, ...rest} = fault
  const bytes = isPage(fault.path) ? files.get(fault.path) : undefined
  const known = bytes && line !== undefined && line > 0 && column !== undefined && column > 0
  return {...rest, element: known ? elementAt(textOf(bytes), line, column) : undefined}
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
