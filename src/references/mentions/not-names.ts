import {is} from '../typed/authors.ts'
import type {Token} from '../tokens.ts'

/** Capitalised words that stand before a year without being authors. */
const NOT_NAMES = new Set(
  [
    // Months, days and seasons
    'january february march april may june july august september october november december',
    'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday',
    'saturday sunday spring summer autumn fall winter easter christmas',
    'januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet',
    'aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto',
    'septiembre octubre noviembre diciembre',
    // Parts of a text or of a study
    'section chapter table figure appendix part volume vol equation box study experiment phase',
    'version edition wave round update updated published copyright revised retrieved accessed',
    'tabelle abbildung kapitel abschnitt tableau chapitre tabla capitulo',
    // Places that sentences date
    'london paris berlin vienna wien rome roma madrid geneva brussels amsterdam dublin edinburgh',
    'oxford cambridge manchester boston chicago washington toronto sydney melbourne tokyo york',
    'england scotland wales ireland britain france germany deutschland austria switzerland italy',
    'spain portugal netherlands belgium sweden norway denmark finland europe america australia',
    'canada china japan india brazil africa asia uk usa us eu',
    // Words that begin a sentence
    'the a an in as since however see also although while when for by and but both according',
    'after before from at on of this that these those selon nach with work research studies',
    'review following unlike like he she they it was were is about until between during',
  ]
    .join(' ')
    .split(' '),
)

/** Says whether a word before a year is a month, a place, a part of the text or a connecting word. */
export function isNoName(token: Token | undefined): boolean {
  return is(token, 'word') && NOT_NAMES.has(token?.folded ?? '')
}
