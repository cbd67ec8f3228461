import type {Root} from 'mdast'
import type {Node} from 'unist'
import type {Note} from '../../base/note.ts'
import type {Citation, ReferenceGraph, Work} from '../graph.ts'
import type {CitationProcessor, Processed, ProcessRequest} from '../processor/citations.ts'
import {classOf} from '../processor/style.ts'
import {authorWords} from './author.ts'
import {entryNode} from './entry.ts'
import {placeList} from './place.ts'
import {raiseMarks} from './raise.ts'
import {type Collected, collectClusters, isCluster} from './request.ts'
import {replaceInOrder} from './walk.ts'
import {type Written, writeCluster} from './write.ts'

/** How the citations of an edition are written. */
export interface Setting {
  readonly process: CitationProcessor
  /** The CSL style, as XML. */
  readonly style: string
  /** CSL locales by language; that of the publication and en-US. */
  readonly locales: Readonly<Record<string, string>>
  readonly lang: string
  /** Title of a list that has no place of its own. */
  readonly heading: string
  readonly noteFor: (path: string) => Note
}

interface Text {
  readonly path: string
  readonly tree: Root
}

/**
 * Writes the keyed citations of the texts of one edition in its style, and lists the works they cite.
 * The trees are changed in place. Gives the citations as they are printed.
 */
export async function setCitations(
  texts: readonly Text[],
  graph: ReferenceGraph,
  setting: Setting,
): Promise<readonly Citation[]> {
  const keyed = [...graph.works.values()].filter(({key}) => key)
  const byText = keyed.some(({group}) => group)
  const groups = byText ? texts.map(({path}) => path) : ['']
  let {citations} = graph
  for (const group of groups) {
    const own = group ? texts.filter(({path}) => path === group) : texts
    const through = await setGroup(
      own,
      keyed.filter((work) => work.group === group),
      graph,
      setting,
    )
    citations = citations.map((one) => ({...one, through: through.get(one.id) ?? one.through}))
  }
  return citations
}

async function setGroup(
  texts: readonly Text[],
  works: readonly Work[],
  graph: ReferenceGraph,
  setting: Setting,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const collected = collectClusters(texts, classOf(setting.style))
  const request = requestOf(collected, works, graph, setting)
  if (!request.items.length) return new Map()
  const processed = await setting.process(request)
  const through = writeAll(texts, collected, processed, graph, setting)
  const listed = new Map(works.map((work) => [work.id, work]))
  const entries = processed.entries.flatMap(([id, html]) => {
    const work = listed.get(id)
    return work ? [entryNode(work, html, processed.class)] : []
  })
  placeList(texts, entries, {
    numbered: processed.class === 'numeric',
    heading: setting.heading,
  })
  return through
}

/** Works that no text of the publication cites were asked for by `nocite`. */
function requestOf(
  {clusters}: Collected,
  works: readonly Work[],
  graph: ReferenceGraph,
  {style, locales, lang}: Setting,
): ProcessRequest {
  const cited = new Set(graph.citations.map(({work}) => work))
  const uncited = works.filter(({id}) => !cited.has(id)).map(({id}) => id)
  const ids = new Set([...clusters.flatMap(({cites}) => cites.map(({id}) => id)), ...uncited])
  const items = [...ids].flatMap((id) => graph.works.get(id)?.item ?? [])
  return {style, locales, lang, items, clusters, uncited}
}

function writeAll(
  texts: readonly Text[],
  {placed, own}: Collected,
  processed: Processed,
  graph: ReferenceGraph,
  {locales, lang, noteFor}: Setting,
): ReadonlyMap<string, readonly string[]> {
  const words = authorWords(locales[lang] ?? '')
  const through = new Map<string, readonly string[]>()
  const written = new Map<Node, Written>()
  for (const [at, {node, path, inNote}] of placed.entries()) {
    const html = processed.clusters[at] ?? ''
    const result = writeCluster(node, html, {processed, works: graph.works, words, own, inNote, at})
    for (const [id, passed] of result.through) through.set(id, passed)
    if (result.missing.length)
      noteFor(path)(
        'ref/style-link',
        `The style prints no place for a link to ${result.missing.length === 1 ? 'one work' : `${result.missing.length} works`} here.`,
        node,
        'Cite these works one by one, or choose another style.',
      )
    written.set(node, result)
  }
  for (const {tree} of texts) {
    const notes: Node[] = []
    replaceInOrder(tree, (node) => {
      const result = isCluster(node) ? written.get(node) : undefined
      if (result?.note) notes.push(result.note)
      return result?.nodes
    })
    for (const note of notes) tree.children.push(note as Root['children'][number])
    raiseMarks(tree)
  }
  return through
}
