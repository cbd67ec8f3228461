import {fingerprint} from '../../base/fingerprint.ts'
import type {CslItem} from '../item.ts'
import {
  type Citeproc,
  type CiteInput,
  type ClusterInput,
  type Engine,
  loadCiteproc,
} from './engine.ts'
import {classOf, type StyleClass} from './style.ts'

/** One citation to be written: its works in the order they were typed. */
export interface ClusterRequest {
  readonly cites: readonly CiteInput[]
  readonly narrative: boolean
  /** Number of the note it stands in; 0 in the text. */
  readonly note: number
}

export interface ProcessRequest {
  /** The CSL style, as XML. */
  readonly style: string
  /** CSL locales as XML, by language; en-US is always there. */
  readonly locales: Readonly<Record<string, string>>
  readonly lang: string
  readonly items: readonly CslItem[]
  readonly clusters: readonly ClusterRequest[]
  /** Ids of works to be listed without a citation. */
  readonly uncited: readonly string[]
}

/** Stand around each work of a citation: `OPEN id MIDDLE html CLOSE`. */
export const OPEN = '\uE000'
export const MIDDLE = '\uE001'
export const CLOSE = '\uE002'

/** What a style makes of a publication; plain data, so that it can be kept. Texts are HTML of citeproc. */
export interface Processed {
  readonly class: StyleClass
  /** One text for each cluster of the request. */
  readonly clusters: readonly string[]
  /** Stand around a citation in the text. */
  readonly prefix: string
  readonly suffix: string
  /** Works by the number a numeric style gave them. */
  readonly numbers: Readonly<Record<string, string>>
  /** Entries in the order of the style: id and text. */
  readonly entries: readonly (readonly [id: string, html: string])[]
}

/** Writes citations and list in a style, all of a publication at once: later works change earlier citations. */
export type CitationProcessor = (request: ProcessRequest) => Promise<Processed>

/** Gives the name a request is kept under; `version` is that of the processor. */
export function requestKey(request: ProcessRequest, version: string): string {
  return fingerprint('citations 1', version, JSON.stringify(request))
}

/** A style that citeproc cannot use. */
export class StyleFault extends Error {}

/** Asks citeproc; throws a StyleFault where the style makes it fail. */
export const processCitations: CitationProcessor = async (request) => {
  const citeproc = await loadCiteproc()
  try {
    return processWith(citeproc, request)
  } catch (cause) {
    throw new StyleFault(String(cause), {cause})
  }
}

function processWith(citeproc: Citeproc, request: ProcessRequest): Processed {
  const engine = engineOf(citeproc, request)
  const clusters = request.clusters.map(clusterInput)
  const texts = engine.rebuildProcessorState(clusters, 'html', request.uncited)
  const byId = new Map(texts.map(([id, , html]) => [id, html]))
  const {layout_prefix: prefix = '', layout_suffix: suffix = ''} = engine.citation.opt
  engine.opt.development_extensions.wrap_url_and_doi = true
  return {
    class: classOf(request.style),
    clusters: clusters.map(({citationID}) => byId.get(citationID) ?? ''),
    prefix,
    suffix,
    numbers: numbersOf(engine),
    entries: entriesOf(engine),
  }
}

function engineOf(citeproc: Citeproc, {style, locales, lang, items}: ProcessRequest): Engine {
  // Without `system_id` the wrapper is never called.
  const byId = new Map(items.map((item) => [item.id, {...item, system_id: item.id}]))
  const engine = new citeproc.Engine(
    {
      retrieveLocale: (wanted) => locales[wanted] ?? locales['en-US'] ?? false,
      retrieveItem: (id) => byId.get(id),
      wrapCitationEntry: (text, id) => `${OPEN}${id ?? ''}${MIDDLE}${text}${CLOSE}`,
    },
    style,
    lang,
    true,
  )
  engine.opt.development_extensions.apply_citation_wrapper = true
  return engine
}

function clusterInput({cites, narrative, note}: ClusterRequest, at: number): ClusterInput {
  const mode = narrative ? {mode: 'composite'} : {}
  return {citationID: `c${at}`, citationItems: cites, properties: {noteIndex: note, ...mode}}
}

function numbersOf(engine: Engine): Record<string, string> {
  const rows = Object.entries(engine.registry.registry)
  return Object.fromEntries(rows.map(([id, {seq}]) => [String(seq), id]))
}

function entriesOf(engine: Engine): [string, string][] {
  const made = engine.makeBibliography()
  if (!made) return []
  const [{entry_ids: ids}, texts] = made
  return texts.map((html, i) => [ids[i]?.[0] ?? '', html.trim()])
}
