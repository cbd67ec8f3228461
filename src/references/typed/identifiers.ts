export type IdentifierKind = 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'orcid' | 'isbn' | 'url'

/** An identifier in a text, and the address it leads to; an ISBN has none. */
export interface Identifier {
  readonly kind: IdentifierKind
  readonly value: string
  readonly href: string
  readonly start: number
  readonly end: number
}

interface Finder {
  readonly kind: IdentifierKind
  /** Finds the identifier; its value is the group `value`. */
  readonly pattern: RegExp
  /** True when the value runs up to a space and may have swallowed a full stop or a bracket. */
  readonly open: boolean
  value(found: string): string
  href(value: string): string
}

const asIs = (found: string): string => found

/** In order of rank: what one finder took, the later ones leave alone. */
const FINDERS: readonly Finder[] = [
  {
    kind: 'doi',
    pattern:
      /(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/ ?(?:doi: ?)?|(?<![\p{L}\p{N}/])(?:(?:dx\.|www\.)?doi\.org\/ ?|doi ?:? ?(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/ ?)?)|(?<![\p{L}\p{N}./=&%?_-]))(?<value>10\.\d{4,9}(?:\.\d{1,9})?\/[^\s“”\uFFFC]+)/giu,
    open: true,
    value: (found) =>
      unescaped(
        found
          .replace(/[‐‑‒–−]/gu, '-')
          .replace(/[\u00AD\u200B\u2060\uFEFF]|\\(?=[\p{P}\p{S}])/gu, ''),
      ),
    href: (value) => `https://doi.org/${percent(value, /[\w\-.~!$&'()*+,;=:@/]/u)}`,
  },
  {
    kind: 'pmcid',
    pattern: /(?<![\p{L}\p{N}/])(?:PMC\s?ID:?\s?)?(?<value>PMC\d{4,9})(?![\p{L}\p{N}])/gu,
    open: false,
    value: asIs,
    href: (value) => `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`,
  },
  {
    kind: 'pmid',
    pattern: /(?<![\p{L}\p{N}])PMID:?\s?(?<value>\d{1,9})(?!\d)/giu,
    open: false,
    value: asIs,
    href: (value) => `https://pubmed.ncbi.nlm.nih.gov/${value}/`,
  },
  {
    kind: 'arxiv',
    pattern:
      /(?:https?:\/\/(?:www\.)?arxiv\.org\/abs\/|(?<![\p{L}\p{N}/.])(?:arxiv\.org\/abs\/|arXiv: ?))(?<value>(?:\d{4}\.\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,4})?(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,2})?)(?![\p{L}\p{N}])/giu,
    open: false,
    value: asIs,
    href: (value) => `https://arxiv.org/abs/${value}`,
  },
  {
    kind: 'orcid',
    pattern:
      /(?:https?:\/\/orcid\.org\/|(?<![\p{L}\p{N}/])(?:orcid\.org\/|ORCID(?: iD)?:? ?))(?<value>(?:\d{4}-){3}\d{3}[\dX])(?![\p{L}\p{N}])/giu,
    open: false,
    value: (found) => found.toUpperCase(),
    href: (value) => `https://orcid.org/${value}`,
  },
  {
    kind: 'isbn',
    pattern:
      /(?<![\p{L}\p{N}])ISBN(?:[- ]?1[03](?![\d-]))?:?\s?(?<value>\d[\d ‐-–-]{8,15}[\dX])(?![\p{L}\p{N}])/giu,
    open: false,
    value: (found) => found.replace(/[^\dX]/giu, '').toUpperCase(),
    href: () => '',
  },
  {
    kind: 'url',
    pattern: /(?<![\p{L}\p{N}])(?<value>(?:https?:\/\/|www\.)[^\s<>"“”\uFFFC]+)/giu,
    open: true,
    value: asIs,
    href: (value) =>
      percent(/^www\./iu.test(value) ? `http://${value}` : value, /[\w\-.~!$&'()*+,;=:@/?#%[\]]/u),
  },
]

/** Finds every DOI, PMID, PMCID, arXiv id, ISBN and web address of a text, in order; none overlap. */
export function findIdentifiers(text: string): Identifier[] {
  const taken = new Uint8Array(text.length)
  const all = FINDERS.flatMap((finder) => {
    const mine: Identifier[] = []
    for (const found of text.matchAll(finder.pattern)) {
      const identifier = read(finder, found)
      if (!identifier || taken.subarray(identifier.start, identifier.end).includes(1)) continue
      taken.fill(1, identifier.start, identifier.end)
      mine.push(identifier)
    }
    return mine
  })
  return all.sort((a, b) => a.start - b.start)
}

function read(finder: Finder, found: RegExpExecArray): Identifier | undefined {
  const typed = found.groups?.value ?? ''
  const kept = finder.open ? typed.slice(0, lengthWithoutTail(withoutGlued(typed))) : typed
  const value = finder.value(kept)
  if (finder.open && !/[\p{L}\p{N}]/u.test(kept.slice(kept.indexOf('/') + 1))) return undefined
  const end = found.index + found[0].length - (typed.length - kept.length)
  return {kind: finder.kind, value, href: finder.href(value), start: found.index, end}
}

/** Takes off the label of another identifier that follows without a space: "10.1000/a.PMID:". */
function withoutGlued(typed: string): string {
  const at = typed.search(/[.;,](?:PMC?ID|Epub|arXiv)(?![\p{L}\p{N}])/u)
  return at > 0 ? typed.slice(0, at) : typed
}

const OPENERS: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{', '>': '<'}
const TAIL = /[.,;:!?'"”’»*]/u

/** Gives the length of an address without the sentence around it: a bracket opened before, a full stop after. */
function lengthWithoutTail(typed: string): number {
  const open: string[] = []
  let end = 0
  for (const sign of typed) {
    const opener = OPENERS[sign]
    if (opener && open.pop() !== opener) break
    if ('([{<'.includes(sign)) open.push(sign)
    end += sign.length
  }
  while (end && TAIL.test(typed[end - 1] ?? '')) end--
  return end
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Resolves percent-escapes, which a DOI copied from an address bar holds. */
function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (escapes) =>
    decoder.decode(Buffer.from(escapes.replaceAll('%', ''), 'hex')),
  )
}

/** Percent-encodes every character but those that `keep` matches. */
function percent(text: string, keep: RegExp): string {
  let made = ''
  for (const sign of text) {
    if (keep.test(sign)) made += sign
    else
      for (const byte of encoder.encode(sign))
        made += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return made
}

const ADDRESSED: ReadonlySet<IdentifierKind> = new Set(['doi', 'arxiv', 'orcid'])

/** Gives the DOI, PMID, PMCID or arXiv id that an address leads to, if it leads to one. */
export function identifierOfAddress(address: string): {kind: IdentifierKind; value: string} {
  const pubmed = /^https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,9})/iu.exec(address)
  if (pubmed?.[1]) return {kind: 'pmid', value: pubmed[1]}
  const central =
    /^https?:\/\/(?:www\.|pmc\.)?ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d{4,9})/iu.exec(
      address,
    )
  if (central?.[1]) return {kind: 'pmcid', value: central[1].toUpperCase()}
  const [found] = findIdentifiers(address)
  if (found?.start === 0 && ADDRESSED.has(found.kind)) return {kind: found.kind, value: found.value}
  const paper = /^https?:\/\/(?:\w+\.)?arxiv\.org\/(?:pdf|html)\/(.{9,24}?)(?:\.pdf)?$/iu.exec(
    address,
  )
  const [arxiv] = paper ? findIdentifiers(`arXiv:${paper[1] ?? ''}`) : []
  return arxiv ? {kind: arxiv.kind, value: arxiv.value} : {kind: 'url', value: address}
}
