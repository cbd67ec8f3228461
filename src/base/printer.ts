import type {Resources} from './artifact.ts'

/** One self-contained HTML document and everything it may load. */
export interface PrintJob {
  readonly html: string
  readonly resources: Resources
}

/** What is taken of a document. */
export interface Shot {
  /** Size of the window in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Pixels of a picture to each CSS pixel; one picture for each scale. */
  readonly scales: readonly number[]
  /** Bytes that no picture should have; the quality is lowered for it, but not below what looks well. */
  readonly most: number
}

/** A browser that prints; the host owns it, nobody above sees more than this. */
export interface Printer {
  /** Name and version, such as `HeadlessChrome/147.0.7727.50`. */
  version(): Promise<string>
  /**
   * Prints the document as tagged PDF with an outline.
   * With `layoutOnly` nothing is painted and nothing tagged: enough to read where each id stands.
   */
  print(job: PrintJob, layoutOnly?: boolean): Promise<Uint8Array>
  /** Takes JPEG pictures of the document, one at each scale. */
  picture(job: PrintJob, shot: Shot): Promise<readonly Uint8Array[]>
}
