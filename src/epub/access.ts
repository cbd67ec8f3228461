/** What an ebook says of its own accessibility, each claim proved by a look at the finished pages; names are those of schema.org. */
export interface AccessClaims {
  readonly accessMode: readonly string[]
  /** Each is a set of modes that is enough to read everything: `textual`, or `textual,visual`. */
  readonly accessModeSufficient: readonly string[]
  readonly accessibilityFeature: readonly string[]
  readonly accessibilityHazard: readonly string[]
  readonly accessibilitySummary: string
}
