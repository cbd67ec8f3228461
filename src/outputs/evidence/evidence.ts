import * as v from 'valibot'
import {claimNames} from '../../base/claims.ts'

const signature = v.object({
  checkedBy: v.string(),
  checkedOn: v.string(),
  credential: v.string(),
  report: v.string(),
  seal: v.string(),
})

const proof = v.object({
  claim: v.picklist(claimNames),
  verdict: v.picklist(['claimed', 'refused', 'absent']),
  good: v.number(),
  all: v.number(),
  examples: v.array(v.string()),
  onix196: v.string(),
})

const access = v.object({
  claims: v.object({
    accessMode: v.array(v.string()),
    accessModeSufficient: v.array(v.string()),
    accessibilityFeature: v.array(v.string()),
    accessibilityHazard: v.array(v.string()),
    accessibilitySummary: v.string(),
    conformsTo: v.string(),
  }),
  proofs: v.array(proof),
  obstacles: v.array(v.picklist(['findings', 'claims', 'signature', 'seal'])),
  seal: v.string(),
})

/** What was seen in a finished file before it was written, as JSON can hold it. */
export const evidenceSchema = v.object({
  publication: v.object({
    title: v.string(),
    lang: v.string(),
    dir: v.picklist(['ltr', 'rtl']),
    /** ISO day. */
    date: v.string(),
  }),
  edition: v.string(),
  /** Name of the file in the output folder. */
  path: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  tool: v.string(),
  /** Names and versions of what looked at the file. */
  checkedWith: v.array(v.string()),
  /** The standard in question, and whether the file says that it keeps it. */
  standard: v.string(),
  kept: v.boolean(),
  /** Conditions of the standard that a program can check; none for an ebook, which has proofs instead. */
  conditions: v.nullable(v.object({good: v.number(), all: v.number()})),
  access: v.nullable(access),
  signature,
  /** What the checks found in the file: a reason, and the place in the manuscript. */
  findings: v.array(v.object({rule: v.string(), reason: v.string(), place: v.string()})),
})

export type Evidence = v.InferOutput<typeof evidenceSchema>
