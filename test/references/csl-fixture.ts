import type {CiteInput, ClusterInput} from '../../src/references/processor/engine.ts'
import type {CslItem} from '../../src/references/item.ts'

/** A cluster with the ids and note numbers of the clusters before and after it. */
export type Step = readonly [
  cluster: ClusterInput,
  before: readonly [string, number][],
  after: readonly [string, number][],
]

/** One case of the official CSL test suite. Source: README.md of citation-style-language/test-suite. */
export interface Fixture {
  readonly mode: string
  readonly style: string
  readonly result: string
  readonly items: readonly CslItem[]
  readonly clusters: readonly Step[] | undefined
  readonly groups: readonly (readonly CiteInput[])[] | undefined
  readonly updates: readonly (readonly string[])[] | undefined
  readonly section: unknown
  readonly abbreviations: Abbreviations | undefined
  readonly options: Readonly<Record<string, boolean>>
}

/** Short forms by jurisdiction, kind of field and full form. */
export type Abbreviations = Readonly<
  Record<string, Readonly<Record<string, Record<string, string>>>>
>

/** Reads the sections `>>==== NAME ====>> … <<==== NAME ====<<` of a case. */
export function readFixture(text: string): Fixture {
  const sections = sectionsOf(text)
  const json = <T>(key: string): T | undefined => {
    const found = sections.get(key)
    return found ? (JSON.parse(found) as T) : undefined
  }
  return {
    mode: sections.get('MODE') ?? '',
    style: sections.get('CSL') ?? '',
    result: sections.get('RESULT') ?? '',
    items: json('INPUT') ?? [],
    clusters: json('CITATIONS'),
    groups: json('CITATION-ITEMS'),
    updates: json('BIBENTRIES'),
    section: json('BIBSECTION'),
    abbreviations: json('ABBREVIATIONS'),
    options: json('OPTIONS') ?? {},
  }
}

function sectionsOf(text: string): Map<string, string> {
  const sections = new Map<string, string>()
  let open: string | undefined
  let lines: string[] = []
  for (const line of text.replaceAll('\r', '').split('\n')) {
    const [, sign, key = ''] = /^(>>|<<)=+ ?([A-Z0-9-]+) ?=+\1$/.exec(line.trim()) ?? []
    if (sign === '>>') {
      open = key
      lines = []
    } else if (sign === '<<' && key === open) {
      sections.set(key, lines.join('\n').trim())
      open = undefined
    } else if (open !== undefined) lines.push(line)
  }
  return sections
}
