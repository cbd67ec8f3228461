import * as v from 'valibot'
import type {Artifact} from '../base/artifact.ts'
import type {Finding} from '../base/finding.ts'
import {sha256} from '../base/fingerprint.ts'
import type {AccessVerdict} from '../epub/access.ts'
import {type Evidence, evidenceSchema} from '../outputs/evidence/evidence.ts'
import type {Plan} from './plan.ts'
import type {Ports} from './ports.ts'

/** What a check saw in a made file. */
export interface Seen {
  readonly standard: string
  readonly kept: boolean
  readonly conditions: {readonly good: number; readonly all: number} | undefined
  readonly access: AccessVerdict | undefined
}

/** Gives the evidence about a file that is made: what was seen in it, and which bytes that is true of. */
export async function evidenceOf(
  {standard, kept, conditions, access}: Seen,
  {path, bytes}: Pick<Artifact, 'path' | 'bytes'>,
  findings: readonly Finding[],
  {edition, document: {meta}}: Plan,
  {tool, validator}: Pick<Ports, 'tool' | 'validator'>,
): Promise<Evidence> {
  const {title, lang, dir, date} = meta
  // In the order of the schema, as it will come back from what is kept, so that both give one key.
  return v.parse(evidenceSchema, {
    publication: {title, lang, dir, date},
    edition: edition.id,
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
    tool,
    checkedWith: access ? [tool, await validator()] : [tool],
    standard,
    kept,
    conditions: conditions ?? null,
    access: access ?? null,
    signature: edition.signature,
    findings: findings.map(({rule, reason, path: file, at}) => ({
      rule,
      reason,
      place: at ? `${file}:${at.line}:${at.column}` : file,
    })),
  })
}
