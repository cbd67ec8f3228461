import type {Matter} from '../base/matter.ts'
import type {Citing} from './project.ts'

/** Style of citations where none is named. */
const USUAL_STYLE = 'apa'

/** Settles how works are cited; every text may name bibliographies and works of its own. */
export function citingOf(given: Matter, matters: readonly Matter[]): Citing {
  const all = [given, ...matters]
  return {
    bibliography: [...new Set(all.flatMap(({bibliography = []}) => bibliography))],
    csl: given.csl ?? USUAL_STYLE,
    nocite: [...new Set(all.flatMap(({nocite = []}) => nocite))].map((key) =>
      key.replace(/^@/u, ''),
    ),
    scope: given.references?.scope ?? 'book',
    nameOnly: given.references?.nameOnly ?? 'report',
  }
}
