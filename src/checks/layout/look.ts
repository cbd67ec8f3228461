import {coverage} from '../../themes/coverage.ts'
import {fontFiles, type Pack} from '../../themes/pack.ts'
import type {TemplateName} from '../../themes/theme.ts'
import type {LayoutLook} from './layout.ts'

/** Smallest type of each template, in points: a leaflet is read without glasses, a book like other books. */
const MIN_SIZES: Readonly<Record<TemplateName, LayoutLook['minSize']>> = {
  handout: {text: 12, fine: 10},
  book: {text: 9, fine: 8},
}

/** The British Dyslexia Association asks for 60 to 70 characters; WCAG 2.2, 1.4.8, for 80 at most. */
const MAX_MEASURE = 75

/** Gives what an edition of a template promises of its look. */
export function lookOf(template: TemplateName, pack: Pack): LayoutLook {
  let known: ((code: number) => boolean) | undefined
  return {
    families: [...new Set(fontFiles.map(({family}) => family))],
    hasSign: (code) => {
      known ??= coverage(pack)
      return known(code)
    },
    minSize: MIN_SIZES[template],
    maxMeasure: MAX_MEASURE,
  }
}
