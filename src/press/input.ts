/** A file that went into an output. */
export interface Input {
  readonly path: string
  readonly sha256: string
}
