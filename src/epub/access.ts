import type {ClaimName, Obstacle} from '../base/claims.ts'
import type {Signature} from '../base/signature.ts'

/** What an ebook says of its own accessibility, each claim proved by a look at the finished pages; names are those of schema.org. */
export interface AccessClaims {
  readonly accessMode: readonly string[]
  /** Each is a set of modes that is enough to read everything: `textual`, or `textual,visual`. */
  readonly accessModeSufficient: readonly string[]
  readonly accessibilityFeature: readonly string[]
  readonly accessibilityHazard: readonly string[]
  readonly accessibilitySummary: string
  /** The standard that is kept, or ''. */
  readonly conformsTo: string
  /** Who stands for that; all '' when no standard is claimed. */
  readonly signature: Signature
}

/** The standard an ebook may claim to keep, in the words of EPUB Accessibility 1.1. */
export const ACCESS_STANDARD = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

/** How many of the places that matter bear a claim out. */
export interface Tally {
  readonly good: number
  readonly all: number
  /** The first few places that speak against it; where none does, the first few that bear it out. */
  readonly examples: readonly string[]
}

/** What was seen about one claim. `absent` means that the book has nothing it could be true of. */
export interface Proof extends Tally {
  readonly claim: ClaimName
  readonly verdict: 'claimed' | 'refused' | 'absent'
  /** Code of ONIX list 196 for the same, or ''. */
  readonly onix196: string
}

/** What a book may say of itself, and what was seen of all it might have said. */
export interface AccessVerdict {
  readonly claims: AccessClaims
  readonly proofs: readonly Proof[]
  /** Empty when the standard is claimed. */
  readonly obstacles: readonly Obstacle[]
  /** Seal of the text as it stands. */
  readonly seal: string
}
