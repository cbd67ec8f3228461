import type {Resources} from './artifact.ts'

/** One self-contained HTML document and everything it may load. */
export interface PrintJob {
  readonly html: string
  readonly resources: Resources
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
  /** Takes a JPEG picture of the document, in CSS pixels. */
  picture(
    job: PrintJob,
    size: {readonly width: number; readonly height: number},
  ): Promise<Uint8Array>
}
