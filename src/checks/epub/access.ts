import {type ClaimName, claimNames, type Obstacle} from '../../base/claims.ts'
import {NOBODY, type Signature} from '../../base/signature.ts'
import type {Words} from '../../base/words.ts'
import {
  ACCESS_STANDARD,
  type AccessClaims,
  type AccessVerdict,
  type Proof,
} from '../../epub/access.ts'
import type {OpenBook, OpenPage} from '../../epub/book.ts'
import {sealOf} from '../../epub/seal.ts'
import {attribute} from '../../epub/xml.ts'
import {summaryOf} from './access/summary.ts'
import {claims} from './access/claims.ts'
import {linkedBack} from './access/linked-back.ts'
import type {Watch} from './access/tally.ts'

/** A look at a book, page by page, that ends with what may be said of it. */
export interface AccessLook {
  look(page: OpenPage): void
  /** `broken` is true when a check found something that stands against the standard. */
  verdict(words: Words, signature: Signature, broken: boolean): AccessVerdict
}

/** Begins to look at a finished book. It may claim only what a look at every page bears out. */
export function lookAtAccess(book: OpenBook): AccessLook {
  const watches = new Map(claimNames.map((name) => [name, claims[name].watch(book)]))
  const links = linkedBack()
  const anchors = new Set<string>()
  return {
    look(page) {
      anchors.add(page.path)
      for (const node of page.elements) {
        const id = attribute(node, 'id')
        if (id) anchors.add(`${page.path}#${id}`)
      }
      for (const watch of watches.values()) watch.look(page)
      links.look(page)
    },
    verdict(words, signature, broken) {
      const proofs = [...watches].map(([name, watch]) => proofOf(name, watch, anchors))
      const {good, all} = links.tally(anchors)
      const seal = sealOf(book.files)
      const obstacles = obstaclesTo(proofs, signature, seal, broken)
      const linked = all > 0 && good === all
      const keeps = obstacles.length === 0
      return {claims: claimsOf(proofs, keeps && signature, linked, words), proofs, obstacles, seal}
    },
  }
}

/** The standard is claimed when there is a signature that counts. */
function claimsOf(
  proofs: readonly Proof[],
  signature: Signature | false,
  linked: boolean,
  words: Words,
): AccessClaims {
  const claimed = claimedAmong(proofs)
  const said: Omit<AccessClaims, 'accessibilitySummary'> = {
    accessMode: valuesOf('mode', claimed),
    accessModeSufficient: sufficientOf(claimed),
    accessibilityFeature: valuesOf('feature', claimed),
    accessibilityHazard: hazardsOf(claimed),
    conformsTo: signature ? ACCESS_STANDARD : '',
    signature: signature || NOBODY,
  }
  return {...said, accessibilitySummary: summaryOf(said, proofs, linked, words)}
}

function proofOf(claim: ClaimName, watch: Watch, anchors: ReadonlySet<string>): Proof {
  const {onix196, byAbsence} = claims[claim]
  const tally = watch.tally(anchors)
  const base = {claim, ...tally, onix196}
  if (tally.good < tally.all) return {...base, verdict: 'refused'}
  return {...base, verdict: tally.all > 0 || byAbsence ? 'claimed' : 'absent'}
}

function claimedAmong(proofs: readonly Proof[]): ReadonlySet<ClaimName> {
  return new Set(proofs.filter(({verdict}) => verdict === 'claimed').map(({claim}) => claim))
}

function valuesOf(property: 'mode' | 'feature', claimed: ReadonlySet<ClaimName>): ClaimName[] {
  return claimNames.filter((name) => claims[name].property === property && claimed.has(name))
}

function sufficientOf(claimed: ReadonlySet<ClaimName>): string[] {
  return [
    ...(claimed.has('textualSufficient') ? ['textual'] : []),
    ...(claimed.has('visual') ? ['textual,visual'] : []),
  ]
}

/** One word where all is clear or nothing is known, as the vocabulary advises; else each by itself. */
function hazardsOf(claimed: ReadonlySet<ClaimName>): string[] {
  const names = claimNames.filter((name) => claims[name].property === 'hazard')
  if (names.every((name) => claimed.has(name))) return ['none']
  if (!names.some((name) => claimed.has(name))) return ['unknown']
  return names.map((name) => (claimed.has(name) ? name : name.replace(/^no/u, 'unknown')))
}

/** What WCAG 2.2 at level AA cannot do without: success criteria 1.1.1, 1.3.1, 1.3.2, 1.4.4, 2.3.1 and 2.4.5. */
const NEEDED: readonly ClaimName[] = [
  'textualSufficient',
  'displayTransformability',
  'readingOrder',
  'structuralNavigation',
  'tableOfContents',
  'noFlashingHazard',
]

function obstaclesTo(
  proofs: readonly Proof[],
  {checkedBy, checkedOn, seal: signed}: Signature,
  seal: string,
  broken: boolean,
): Obstacle[] {
  const claimed = claimedAmong(proofs)
  const someRefused = proofs.some(
    ({claim, verdict}) => verdict === 'refused' && claims[claim].property !== 'mode',
  )
  const hasSignature = Boolean(checkedBy && checkedOn && signed)
  const obstacles: [Obstacle, boolean][] = [
    ['findings', broken],
    ['claims', someRefused || !NEEDED.every((name) => claimed.has(name))],
    ['signature', !hasSignature],
    ['seal', hasSignature && signed.toLowerCase() !== seal],
  ]
  return obstacles.filter(([, stands]) => stands).map(([name]) => name)
}
