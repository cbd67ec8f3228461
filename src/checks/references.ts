import type {Note} from '../base/note.ts'
import {checkNewest} from './references/age.ts'
import type {Audit, Check} from './references/audit.ts'
import {checkClaims} from './references/claims.ts'
import {checkDois} from './references/doi.ts'
import {checkDuplicates} from './references/duplicates.ts'
import {checkFields} from './references/fields.ts'
import {checkIsbns} from './references/isbn.ts'
import {checkOrcids} from './references/orcid.ts'

const CHECKS: readonly Check[] = [
  checkIsbns,
  checkOrcids,
  checkDois,
  checkFields,
  checkDuplicates,
  checkNewest,
  checkClaims,
]

/** Notes what does not add up inside the references of a publication, and claims that cite none. */
export function checkReferences(audit: Audit, noteFor: (path: string) => Note): void {
  for (const check of CHECKS) check(audit, noteFor)
}
