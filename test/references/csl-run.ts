import type {Citeproc, Engine, EngineSystem} from '../../src/references/processor/engine.ts'
import type {Abbreviations, Fixture, Step} from './csl-fixture.ts'

export type Locale = (lang: string) => string | false

/** What the engine gives for a case, in the notation of the suite. Throws what the engine throws. */
export function runFixture(citeproc: Citeproc, locale: Locale, fixture: Fixture): string {
  const engine = new citeproc.Engine(systemOf(citeproc, locale, fixture), fixture.style)
  engine.setOutputFormat('html')
  Object.assign(engine.opt.development_extensions, fixture.options)
  for (const ids of fixture.updates ?? [fixture.items.map(({id}) => id)]) engine.updateItems(ids)
  return fixture.mode.startsWith('citation')
    ? citationsOf(engine, fixture)
    : bibliographyOf(engine, fixture)
}

function systemOf(citeproc: Citeproc, locale: Locale, fixture: Fixture): EngineSystem {
  const items = new Map(fixture.items.map((item) => [String(item.id), item]))
  return {
    retrieveLocale: locale,
    retrieveItem: (id) => items.get(String(id)),
    getAbbreviation: abbreviate(citeproc, fixture.abbreviations),
  }
}

/** citeproc hands over a table by jurisdiction that the answer is written into. */
function abbreviate(citeproc: Citeproc, given: Abbreviations | undefined) {
  return (
    _style: string,
    table: Record<string, Record<string, Record<string, string>>>,
    _jurisdiction: string,
    field: string,
    full: string,
  ): string => {
    const short = given?.default?.[field]?.[full]
    if (short === undefined) return 'default'
    table.default ??= new citeproc.AbbreviationSegments()
    const row = table.default[field]
    if (row) row[full] = short
    return 'default'
  }
}

function citationsOf(engine: Engine, {clusters, groups, items}: Fixture): string {
  if (clusters) return stepsOf(engine, clusters)
  const all = groups ?? [items.map(({id}) => ({id}))]
  return all.map((group) => engine.makeCitationCluster(group)).join('\n')
}

/** `>>` stands before what the last step changed. */
function stepsOf(engine: Engine, steps: readonly Step[]): string {
  const texts = new Map<string, string>()
  let changed = new Set<string>()
  for (const [cluster, before, after] of steps) {
    const [, updates] = engine.processCitationCluster(cluster, before, after)
    for (const [, text, id] of updates) texts.set(id, text)
    changed = new Set(updates.map(([, , id]) => id))
  }
  return engine.registry.citationreg.citationByIndex
    .map(({citationID}, i) => {
      const sign = changed.has(citationID) ? '>>' : '..'
      return `${sign}[${i}] ${texts.get(citationID) ?? ''}`
    })
    .join('\n')
}

/** The values of a bibliography's head that cases in the mode "bibliography-header" do not name. */
const UNNAMED = ['offset', 'done', 'bibliography_errors']

function bibliographyOf(engine: Engine, {clusters, mode, section}: Fixture): string {
  for (const step of clusters ?? []) engine.processCitationCluster(...step)
  const made = section ? engine.makeBibliography(section) : engine.makeBibliography()
  if (!made) return ''
  const [head, entries] = made
  if (mode !== 'bibliography-header') return head.bibstart + entries.join('') + head.bibend
  return Object.entries(head)
    .filter(([key]) => !UNNAMED.includes(key))
    .map(([key, value]) => `${key}: ${String(value)}`)
    .sort()
    .join('\n')
}
