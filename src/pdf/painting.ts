import type {Box, Matrix} from './box.ts'
import type {PdfObjects} from './objects.ts'
import type {Area, TextRun} from './painted.ts'
import type {FontOf} from './resources.ts'

/** What all streams of one page paint into. */
export interface Sink {
  readonly texts: TextRun[]
  readonly areas: Area[]
  /** The largest rectangle anything is cut to. */
  area: Box | undefined
}

/** What a stream is painted with. */
export interface Setting {
  readonly objects: PdfObjects
  readonly fontOf: FontOf
  readonly sink: Sink
  /** How many forms this one stands in. */
  readonly depth: number
}

/** What the stream begins with. */
export interface Beginning {
  /** Object number of the page or the form it belongs to, with the text of its dictionary. */
  readonly stream: number
  readonly dictionary: string
  readonly source: string
  readonly state: State
  /** Marked content that all of it stands in. */
  readonly owner: Owner
}

export interface State {
  readonly matrix: Matrix
  readonly clip: Box
  readonly colour: number
  readonly alpha: number
  /** Opacity of the group all of it stands in. */
  readonly group: number
}

export interface Owner {
  readonly stream: number
  readonly content: number
}
