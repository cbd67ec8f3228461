import type {ClaimName} from '../../../base/claims.ts'
import type {Words} from '../../../base/words.ts'
import type {AccessClaims, Proof} from '../../../epub/access.ts'

const NAVIGATION: readonly ClaimName[] = [
  'tableOfContents',
  'structuralNavigation',
  'pageNavigation',
  'index',
]
const RICH: readonly ClaimName[] = ['MathML', 'describedMath', 'longDescription']

/**
 * Gives the summary that shops and libraries show, in the words and the order of W3C's Accessibility Metadata
 * Display Guide. `linked` says that each link to a note or a work leads back.
 */
export function summaryOf(
  said: Omit<AccessClaims, 'accessibilitySummary'>,
  proofs: readonly Proof[],
  linked: boolean,
  words: Words,
): string {
  const {claims, summary} = words.access
  const claimed = new Set(
    proofs.filter(({verdict}) => verdict === 'claimed').map(({claim}) => claim),
  )
  const name = (claim: ClaimName) => (claimed.has(claim) ? claims[claim][0] : '')
  const list = (title: string, names: readonly ClaimName[]) => {
    const found = names.map(name).filter(Boolean)
    return found.length ? `${title}: ${found.join(words.comma)}` : ''
  }
  const {conformsTo, signature, accessibilityHazard} = said
  return [
    name('displayTransformability'),
    name('textualSufficient') || summary.notFully,
    claimed.has('alternativeText') && claims.alternativeText[0],
    claimed.has('textualSufficient') ? '' : summary.missing,
    conformsTo && summary.meets,
    conformsTo && summary.certifiedBy.replace('{name}', () => signature.checkedBy),
    list(summary.navigation, NAVIGATION),
    list(summary.rich, RICH),
    ...hazardWords(accessibilityHazard, words),
    linked && summary.linked,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}${summary.stop}`)
    .join(' ')
}

function hazardWords(values: readonly string[], {access}: Words): string[] {
  if (values.includes('none')) return [access.summary.noHazards]
  const known = (['noFlashingHazard', 'noMotionSimulationHazard', 'noSoundHazard'] as const)
    .filter((name) => values.includes(name))
    .map((name) => access.claims[name][0])
  return known.length ? known : [access.summary.hazardsUnknown]
}
