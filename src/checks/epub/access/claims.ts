import type {ClaimName} from '../../../base/claims.ts'
import type {OpenBook} from '../../../epub/book.ts'
import {contents, index, pageList} from './links.ts'
import {silent, still} from './moving.ts'
import {
  descriptions,
  longDescriptions,
  mathPictures,
  pictures,
  textAlternatives,
} from './pictures.ts'
import {adjustable, order} from './sheets.ts'
import {
  formulaPictures,
  formulas,
  headings,
  pageMarks,
  roles,
  ruby,
  text,
  voiceHints,
} from './structure.ts'
import type {Watch} from './tally.ts'

interface Claim {
  /** The property of schema.org it is a value of. */
  readonly property: 'mode' | 'sufficient' | 'feature' | 'hazard'
  /** Code of ONIX list 196 for the same, or ''. */
  readonly onix196: string
  /** True for what holds as well where there is nothing it could be untrue of. */
  readonly byAbsence: boolean
  readonly watch: (book: OpenBook) => Watch
}

const mode = {property: 'mode', onix196: '', byAbsence: false} as const
const feature = {property: 'feature', byAbsence: false} as const
const hazard = {property: 'hazard', onix196: '', byAbsence: true} as const

/**
 * What may be claimed, and what must be seen first. Names and meanings are those of the Schema.org Accessibility
 * Properties for Discoverability Vocabulary; the codes are those of W3C's crosswalk to ONIX.
 */
export const claims: Readonly<Record<ClaimName, Claim>> = {
  textual: {...mode, watch: text},
  visual: {...mode, watch: pictures},
  mathOnVisual: {...mode, watch: mathPictures},
  textualSufficient: {
    property: 'sufficient',
    onix196: '52',
    byAbsence: true,
    watch: textAlternatives,
  },
  displayTransformability: {...feature, onix196: '36', watch: adjustable},
  alternativeText: {...feature, onix196: '14', watch: descriptions},
  longDescription: {...feature, onix196: '15', watch: longDescriptions},
  readingOrder: {...feature, onix196: '13', watch: order},
  structuralNavigation: {...feature, onix196: '29', watch: headings},
  tableOfContents: {...feature, onix196: '11', watch: contents},
  pageBreakMarkers: {...feature, onix196: '19', watch: pageMarks},
  pageNavigation: {...feature, onix196: '41', watch: pageList},
  index: {...feature, onix196: '12', watch: index},
  MathML: {...feature, onix196: '17', watch: formulas},
  describedMath: {...feature, onix196: '53', watch: formulaPictures},
  ARIA: {...feature, onix196: '30', watch: roles},
  rubyAnnotations: {...feature, onix196: '', watch: ruby},
  ttsMarkup: {...feature, onix196: '21', watch: voiceHints},
  noFlashingHazard: {...hazard, watch: still},
  noMotionSimulationHazard: {...hazard, watch: still},
  noSoundHazard: {...hazard, watch: silent},
}
