import type {ElementContent} from 'hast'
import type {Note} from '../../base/note.ts'
import type {Words} from '../../base/words.ts'
import type {Block} from '../nodes.ts'

/** A block whose content is HTML already; what its row of the table has to lay out. */
export interface BlockShape {
  /** Id of the block, '' when it needs none. */
  readonly id: string
  /** Id for the label, unique in the publication. */
  readonly labelId: string
  /** The author's own label, or nothing. */
  readonly label: readonly ElementContent[]
  /** Caption with its number, or nothing. */
  readonly caption: readonly ElementContent[]
  readonly children: readonly ElementContent[]
  /** Level for a heading of the block's own: one below the section it stands in, 2 to 6. */
  readonly level: number
  readonly words: Words
}

/** A row of the table of blocks. */
export interface BlockKind {
  /** Attributes beside `#id` and `.class`. */
  readonly attributes?: readonly string[]
  /** Puts the parsed block in order and says what is missing; runs once, before anything else sees it. */
  readonly prepare?: (block: Block, note: Note) => void
  /** Gives the HTML of the block. */
  readonly html: (shape: BlockShape) => ElementContent[]
}
