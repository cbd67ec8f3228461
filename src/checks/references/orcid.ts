import {orcidDigit} from '../../base/check-digits.ts'
import {findIdentifiers} from '../../references/typed/identifiers.ts'
import {type Check, worksIn} from './audit.ts'

/** Notes ORCIDs of authors whose last sign does not fit the others. */
export const checkOrcids: Check = ({graph}, noteFor) => {
  for (const work of worksIn(graph))
    for (const {kind, value} of findIdentifiers(work.text)) {
      const wanted = kind === 'orcid' ? orcidDigit(value) : ''
      const found = value.slice(-1).toUpperCase()
      if (wanted && found !== wanted)
        noteFor(work.path)(
          'ref/orcid',
          `Unexpected last sign ${found} in this ORCID, expected ${wanted}.`,
          work.position.start,
          'Compare it with the page of the author at orcid.org.',
        )
    }
}
