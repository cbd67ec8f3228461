import type {Evidence} from './evidence.ts'

/** A ProductFormFeature of type 09: a value of ONIX list 196, and the words that go with it or ''. */
export interface OnixFeature {
  readonly code: string
  readonly description: string
}

/**
 * Gives what a message to the book trade can say of a file, by ONIX list 196 (E-publication accessibility details).
 * Only what the file itself says, in codes that W3C's crosswalk and EDItEUR's list agree on.
 */
export function onixOf({standard, kept, access, signature}: Evidence): OnixFeature[] {
  if (!access) return standard === 'PDF/UA-1' && kept ? [feature('05')] : []
  return [
    feature('00', access.claims.accessibilitySummary),
    ...(kept ? [feature('04')] : []),
    ...access.proofs
      .filter(({verdict, onix196}) => verdict === 'claimed' && onix196)
      .map(({onix196}) => feature(onix196)),
    ...(kept
      ? [
          feature('82'),
          feature('85'),
          feature('90', signature.checkedBy),
          feature('91', signature.checkedOn.replaceAll('-', '')),
        ]
      : []),
  ].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function feature(code: string, description = ''): OnixFeature {
  return {code, description}
}
