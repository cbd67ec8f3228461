import type {Root} from 'mdast'
import type {Position} from 'unist'
import {copyTree} from '../base/copy.ts'
import type {Note} from '../base/note.ts'
import type {ReferenceGraph} from './graph.ts'
import {linkIdentifiers} from './typed/identify.ts'
import {linkMentions, type NameOnly} from './mentions/link-mentions.ts'
import {reportNames} from './name-only.ts'
import {type KeyOptions, linkKeys, NO_KEYS} from './keyed/link.ts'
import {takeLists} from './typed/list.ts'
import {reportReferences} from './report.ts'
import {type Known, Naming} from './known.ts'

/** A text and its tree; whatever else a caller's value holds is kept. */
export interface Text {
  readonly path: string
  readonly tree: Root
}

export interface LinkOptions extends KeyOptions {
  readonly nameOnly: NameOnly
}

/**
 * Finds the work of every citation: typed lists are recognised, their entries get ids and links, mentions are linked
 * to them, and keys to the works of the bibliographies. Trees are copied before they are changed.
 */
export function linkReferences<T extends Text>(
  texts: readonly T[],
  noteFor: (path: string) => Note,
  wishes: Partial<LinkOptions> = {},
): {texts: readonly T[]; graph: ReferenceGraph} {
  const options: LinkOptions = {...NO_KEYS, nameOnly: 'report', ...wishes}
  const copies = texts.map((text) => ({...text, tree: copyTree(text.tree)}))
  const naming = new Naming()
  const known = takeWorks(copies, naming)
  const typed = known.map(({work}) => work)
  const keyed = linkKeys(copies, typed, options, naming, noteFor)
  const {citations, unresolved, soft} = linkMentions(copies, known, options.nameOnly)
  const graph: ReferenceGraph = {
    works: new Map([...typed, ...keyed.works].map((work) => [work.id, work])),
    citations: inOrder([...keyed.citations, ...citations], texts),
    unresolved: inOrder([...keyed.unresolved, ...unresolved], texts),
    soft,
  }
  reportReferences(graph, noteFor)
  reportNames(graph, noteFor)
  return {texts: copies, graph}
}

/** Takes the works of typed lists; the lists stay in the trees, with ids and links. */
function takeWorks(texts: readonly Text[], naming: Naming): Known[] {
  return texts.flatMap(({path, tree}) => {
    const lists = takeLists(tree)
    for (const {node} of lists) linkIdentifiers(node)
    return naming.name(lists, path)
  })
}

/** Sorts what was found by text and place. */
function inOrder<F extends {readonly path: string; readonly position: Position}>(
  found: readonly F[],
  texts: readonly Text[],
): readonly F[] {
  const paths = texts.map(({path}) => path)
  return found.toSorted(
    ({path: a, position: {start: from}}, {path: b, position: {start: to}}) =>
      paths.indexOf(a) - paths.indexOf(b) || from.line - to.line || from.column - to.column,
  )
}
