import type {Draft} from '../draft.ts'
import type {Packing} from '../zip.ts'

/** A deliberate breakage of the good book, by what is wrong with it. */
export interface Fault {
  readonly name: string
  /** Puts it into the files. */
  readonly change?: (draft: Draft) => void
  /** Puts it into the archive. */
  readonly packing?: Packing
}

export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCB9jwqeAAAAABJRU5ErkJggg==',
  'base64',
)
