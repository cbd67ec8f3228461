import type {BookFault} from '../../epub/fault.ts'
import type {PackedBook} from '../../press/ports.ts'

/** What a validator of this computer said of one ebook. */
export interface ToolReport {
  /** Version of the validator, such as `5.3.0`. */
  readonly version: string
  readonly faults: readonly BookFault[]
}

/** A validator of this computer, found and ready. */
export interface Tool {
  readonly name: 'EPUBCheck' | 'Ace'
  /** Asks it about an ebook that lies at `file`; `folder` takes what it writes. */
  examine(file: string, folder: string, book: PackedBook): Promise<ToolReport>
}

/** Reads what a validator wrote; nothing when it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
