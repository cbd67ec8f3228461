/** What is announced as a DOI and is none, in characters of the text it was found in. */
export interface Malformed {
  readonly start: number
  readonly text: string
  /** The DOI that was most likely meant; '' when nothing comes near. */
  readonly meant: string
}

const ADDRESS = /(?<![\p{L}\p{N}.-])(?:https?:\/\/)?(?:dx\.)?doi\.org\/+/giu
const LABEL = /(?<![\p{L}\p{N}/])doi\s?:/giu
/** Prefixes may have parts of their own, as in 10.1000.10/123. */
const WHOLE = /^10\.\d{4,9}(?:\.\d{1,9})*\/.*[\p{L}\p{N}]/u
/** A short DOI is 10/gf2v8k, and in an address gf2v8k alone. */
const SHORT = /^(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{3,8}$/iu
/** In running text these stand for any DOI. */
const PLACEHOLDER = /[xn]{3}|…|\.\.\.|[<{[]/iu
const LONGEST = 200

/**
 * Finds what a text announces as a DOI, by "doi:" or an address of doi.org, and has not its form.
 * `listed` texts are entries, where what follows "doi:" is meant as one; running text may only speak of DOIs.
 */
export function malformedDois(text: string, listed: boolean): Malformed[] {
  const announced = [
    ...[...text.matchAll(ADDRESS)].map((one) => ({one, address: true})),
    ...[...text.matchAll(LABEL)].map((one) => ({one, address: false})),
  ]
  return announced
    .flatMap(({one, address}) => {
      const space = /^\s?/u.exec(text.slice(one.index + one[0].length))?.[0].length ?? 0
      const start = one.index + one[0].length + space
      const rest = text.slice(start, start + LONGEST)
      const found = read(rest, {listed, address})
      return found ? [{start, ...found}] : []
    })
    .sort((a, b) => a.start - b.start)
}

interface Place {
  readonly listed: boolean
  readonly address: boolean
}

function read(rest: string, place: Place): Omit<Malformed, 'start'> | undefined {
  const [, token = '', next = ''] = /^([^\s"“”\uFFFC\u0001]*)(?:\s(\S*))?/u.exec(rest) ?? []
  const typed = withoutTail(token)
  if (/^(?:https?:|(?:dx\.)?doi[.:])/iu.test(typed)) return undefined
  // A DOI may go on with a quote, which no reading of the text can tell.
  if (typed.endsWith('/') && /^["“”\uFFFC]/u.test(rest.slice(token.length))) return undefined
  if (isCut(token, next)) {
    const tail = withoutTail(next)
    return {text: `${token} ${tail}`, meant: sound(`${token}${tail}`)}
  }
  const doi = typed.replace(/%2f/giu, '/')
  if (isSound(doi, place.address) || !isMeant(doi, place)) return undefined
  return {text: typed, meant: repaired(doi)}
}

function isSound(doi: string, address: boolean): boolean {
  if (WHOLE.test(doi) || /^10\/[a-z0-9]{2,12}$/iu.test(doi)) return true
  return address && (SHORT.test(doi) || /\/10\.\d{4,9}\//u.test(doi))
}

/** A space after the prefix, or after "j." with which many DOIs go on. */
function isCut(token: string, next: string): boolean {
  if (!/\d/u.test(next) || /^(?:pm|https?:|doi|\(|\[)/iu.test(next)) return false
  if (/^10\.(?:\d{1,9}\/?)?$/u.test(token)) return true
  return /^10\.\d{4,9}\/[a-z]{1,2}\.$/iu.test(token) && /^[a-z]{2,}\.\d{4}\./u.test(next)
}

function isMeant(doi: string, {listed, address}: Place): boolean {
  if (!/\d/u.test(doi) || (!listed && PLACEHOLDER.test(doi))) return false
  return listed || address || /^1?0[.,]?\d|\/.*\d|\d\//u.test(doi)
}

/** Slips of typing, and what was meant. */
const SLIPS: readonly (readonly [slip: RegExp, put: string])[] = [
  [/^\/+/u, ''],
  [/^10(\d{4,5}\/)/u, '10.$1'],
  [/^1[0oO][.,:;·]+(?=\d)/u, '10.'],
  [/^0\.(\d{4,5}\/)/u, '10.$1'],
  [/^(10\.\d{4,9})[\\|:.](?=[\p{L}\p{N}])/u, '$1/'],
]

function repaired(doi: string): string {
  return SLIPS.map(([slip, put]) => sound(doi.replace(slip, put))).find(Boolean) ?? ''
}

const sound = (doi: string): string => (WHOLE.test(doi) ? doi : '')

/** Gives what was typed without the full stop or bracket after it. */
function withoutTail(typed: string): string {
  let end = typed.length
  while (end && isTail(typed.slice(0, end))) end--
  return typed.slice(0, end)
}

function isTail(typed: string): boolean {
  const last = typed.at(-1) ?? ''
  return last === ')' ? !typed.includes('(') : '.,;:!?\'"”’»*]}>'.includes(last)
}
