import type {CslItem} from '../item.ts'

/** One work of a cluster, as citeproc takes it. */
export interface CiteInput {
  readonly id: string
  readonly locator?: string
  readonly label?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly 'suppress-author'?: boolean
  readonly 'author-only'?: boolean
}

/** One citation of one or more works; `noteIndex` is the number of its note, 0 outside notes. */
export interface ClusterInput {
  readonly citationID: string
  readonly citationItems: readonly CiteInput[]
  readonly properties: {readonly noteIndex: number; readonly mode?: string}
}

/** What the engine asks of its surroundings. */
export interface EngineSystem {
  readonly retrieveLocale: (lang: string) => string | false
  readonly retrieveItem: (id: string) => CslItem | undefined
  readonly getAbbreviation?: (...given: never[]) => unknown
  readonly wrapCitationEntry?: (text: string, id: string | undefined) => string
}

/** The part of `CSL.Engine` that Handpress uses. Source: citeproc-js.readthedocs.io. */
export interface Engine {
  readonly opt: {
    readonly development_extensions: Record<string, boolean>
    readonly xclass: string
  }
  readonly citation: {
    readonly opt: {readonly layout_prefix?: string; readonly layout_suffix?: string}
  }
  readonly registry: {
    readonly registry: Readonly<Record<string, {readonly seq: number}>>
    readonly citationreg: {readonly citationByIndex: readonly {readonly citationID: string}[]}
  }
  setOutputFormat(format: string): void
  updateItems(ids: readonly string[]): void
  updateUncitedItems(ids: readonly string[]): void
  rebuildProcessorState(
    clusters: readonly ClusterInput[],
    format: string,
    uncited: readonly string[],
  ): [id: string, noteIndex: number, text: string][]
  processCitationCluster(
    cluster: ClusterInput,
    before: readonly [string, number][],
    after: readonly [string, number][],
  ): [unknown, [number, string, string][]]
  makeCitationCluster(items: readonly CiteInput[]): string
  makeBibliography(section?: unknown): false | [BibliographyHead, string[]]
}

export interface BibliographyHead {
  readonly entry_ids: readonly (readonly string[])[]
  readonly bibstart: string
  readonly bibend: string
  readonly 'second-field-align': string | false
  readonly [name: string]: unknown
}

export interface Citeproc {
  readonly Engine: new (
    system: EngineSystem,
    style: string,
    lang?: string,
    force?: boolean,
  ) => Engine
  readonly AbbreviationSegments: new () => Record<string, Record<string, string>>
  debug(text: string): void
  error(text: string): void
}

/** Loads citeproc, and keeps it from writing to the console. The only place that names it. */
export async function loadCiteproc(): Promise<Citeproc> {
  const {default: citeproc} = await import('citeproc')
  citeproc.debug = () => {}
  citeproc.error = () => {}
  return citeproc
}
