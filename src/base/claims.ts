/**
 * What may be said of a publication's accessibility, in the order of the evidence. Names are values of the Schema.org
 * Accessibility Properties for Discoverability Vocabulary; `textualSufficient` is its access mode `textual` alone.
 */
export const claimNames = [
  'textual',
  'visual',
  'mathOnVisual',
  'textualSufficient',
  'displayTransformability',
  'alternativeText',
  'longDescription',
  'readingOrder',
  'structuralNavigation',
  'tableOfContents',
  'pageBreakMarkers',
  'pageNavigation',
  'index',
  'MathML',
  'describedMath',
  'ARIA',
  'rubyAnnotations',
  'ttsMarkup',
  'noFlashingHazard',
  'noMotionSimulationHazard',
  'noSoundHazard',
] as const

export type ClaimName = (typeof claimNames)[number]

/** What speaks against the claim to keep a standard. */
export type Obstacle = 'findings' | 'claims' | 'signature' | 'seal'
