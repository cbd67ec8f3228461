import type {PhrasingContent} from 'mdast'

/** Where in a work: `label` is what `value` counts, in the words of CSL. */
export interface Locator {
  readonly label: string
  readonly value: string
}

/** What authors write before a locator, by CSL label. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    page: 'p pp page pages S Seite Seiten pág págs página páginas pag pags',
    chapter: 'ch chs chap chaps chapter chapters Kap Kapitel chapitre capítulo cap',
    section: 'sec secs sect section sections § §§ Abschn Abschnitt sección',
    paragraph: 'para paras paragraph paragraphs ¶ ¶¶ Abs Absatz par',
    figure: 'fig figs figure figures Abb Abbildung figura',
    table: 'tab tabs tbl tbls table tables Tabelle tableau tabla',
    column: 'col cols column columns Sp Spalte',
    line: 'l ll line lines Z Zeile ligne línea',
    note: 'n nn note notes Anm nota',
    volume: 'vol vols volume volumes Bd Band tome',
    issue: 'no nos number numbers issue Nr Heft núm',
    part: 'pt pts part parts Teil partie parte',
    book: 'bk bks book books Buch livre libro',
    verse: 'v vv verse verses',
    folio: 'fol fols folio folios',
    opus: 'op opp opus',
    'sub-verbo': 's.v s.vv',
  }).flatMap(([label, words]) => words.split(' ').map((word): [string, string] => [word, label])),
)

const LABEL = /^([\p{L}§¶]+(?:\.v{1,2})?)\.?\s*/u
const NUMBER = /^[\p{L}]{0,3}\d[\p{L}\d.:]*(?<![.:])/u
const ROMAN = /^(?:[ivxlcdm]+|[IVXLCDM]+)(?![\p{L}\p{N}])/u
const JOINT = /^(?:\s*[-‐‑–—]\s*|,\s*|\s*&\s*)/u

/** Takes a locator from the start of the words behind a key: `, pp. 3–4`, ` ch. 2` or `{any words}`. */
export function takeLocator(suffix: readonly PhrasingContent[]): {
  locator: Locator | undefined
  rest: readonly PhrasingContent[]
} {
  const [first, ...others] = suffix
  if (first?.type !== 'text') return {locator: undefined, rest: suffix}
  const lead = /^\s*,?\s*/u.exec(first.value)?.[0] ?? ''
  const found = read(first.value.slice(lead.length))
  if (!found) return {locator: undefined, rest: suffix}
  const left = found.rest
  return {
    locator: found.locator,
    rest: left ? [{type: 'text', value: left}, ...others] : others,
  }
}

function read(words: string): {locator: Locator; rest: string} | undefined {
  const braced = /^\{([^{}]*)\}/u.exec(words)
  if (braced) {
    const inside = (braced[1] ?? '').trim()
    const label = labelOf(inside)
    const value = label ? inside.slice(label.length).trim() : inside
    const locator = {label: label?.name ?? 'page', value}
    return value ? {locator, rest: words.slice(braced[0].length)} : undefined
  }
  const label = labelOf(words)
  const from = label?.length ?? 0
  const length = numbersIn(words.slice(from), label !== undefined)
  if (!length) return undefined
  const value = words.slice(from, from + length)
  return {locator: {label: label?.name ?? 'page', value}, rest: words.slice(from + length)}
}

function labelOf(words: string): {name: string; length: number} | undefined {
  const found = LABEL.exec(words)
  const typed = found?.[1] ?? ''
  const name = LABELS.get(typed) ?? LABELS.get(typed.toLowerCase())
  return found && name ? {name, length: found[0].length} : undefined
}

/** Gives how many characters from the start are numbers and what joins them; Roman ones only behind a label. */
function numbersIn(words: string, labelled: boolean): number {
  let end = 0
  for (let at = 0; at < words.length; ) {
    const rest = words.slice(at, at + 80)
    const number = NUMBER.exec(rest) ?? (labelled ? ROMAN.exec(rest) : null)
    if (!number) break
    end = at + number[0].length
    const joint = JOINT.exec(words.slice(end, end + 80))
    if (!joint) break
    at = end + joint[0].length
  }
  return end
}
