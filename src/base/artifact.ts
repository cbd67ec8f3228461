/** One finished output: a file name inside the output folder and its bytes. */
export interface Artifact {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Printed pages; 0 for formats without pages. */
  readonly pages: number
  /** Chapter files of an ebook; 0 for formats without chapters. */
  readonly chapters: number
}

/** A picture, font or style sheet that was read and checked before any maker runs. */
export interface Resource {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Resources by the URL path they are asked for, such as `/a/<sha256>.png`. */
export type Resources = ReadonlyMap<string, Resource>
