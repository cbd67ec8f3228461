import type {Element, ElementContent, Root} from 'hast'
import {EXIT, visit} from '../base/visit.ts'
import {hasClass, levelOf} from '../base/element.ts'
import type {Note} from '../base/note.ts'
import type {Ids} from './ids.ts'

/** A manuscript on its way to be a chapter. */
export interface Draft {
  readonly path: string
  /** Name of the text in the publication; ids that only count begin with it. */
  readonly name: string
  readonly tree: Root
  readonly footnotes: Map<string, ElementContent[]>
  readonly note: Note
  /** Ids as links in this manuscript name them, and as they are in the publication. */
  readonly ids: Map<string, string>
}

/** Every tree of a manuscript: the text, then its footnotes. */
export function treesOf(draft: Draft): Root[] {
  return [
    draft.tree,
    ...[...draft.footnotes.values()].map((children): Root => ({type: 'root', children})),
  ]
}

/** Settles ids the author typed; of two alike the second gets a number and is noted. */
export function takeTypedIds(draft: Draft, ids: Ids): void {
  eachElement(draft, (node) => {
    if (node.tagName === 'a' && node.properties.name && !node.properties.id)
      node.properties.id = node.properties.name
    if (node.tagName === 'a') delete node.properties.name
    const typed = node.marks?.typedId
    if (!typed) return
    const id = ids.take(typed)
    if (draft.ids.has(typed))
      draft.note(
        'id/duplicate',
        `The name "#${typed}" is given twice in this text.`,
        node,
        'Give one of them another name.',
      )
    else draft.ids.set(typed, id)
    node.properties.id = id
  })
}

/**
 * Gives the ids that more than one text wants. Such an id is called after its text in each of them, so that none
 * changes when a text comes in between.
 */
export function sharedIds(drafts: readonly Draft[], settled: ReadonlySet<string>): Set<string> {
  const seen = new Map<string, Draft>()
  const shared = new Set<string>()
  for (const draft of drafts)
    eachElement(draft, (node) => {
      const id = openId(node, settled)
      if (!id) return
      const first = seen.get(id)
      if (first && first !== draft) shared.add(id)
      // A term is marked in one text today and in two tomorrow.
      if (node.marks?.term && drafts.length > 1) shared.add(id)
      seen.set(id, first ?? draft)
    })
  return shared
}

/** Settles all other ids in reading order; `settled` ids (works and citations) stay as they are. */
export function takeOtherIds(
  draft: Draft,
  ids: Ids,
  settled: ReadonlySet<string>,
  shared: ReadonlySet<string>,
): void {
  eachElement(draft, (node) => {
    const wanted = openId(node, settled)
    if (!wanted) return
    const before = shared.has(wanted) ? `${draft.name}.` : ''
    const id = ids.take(before + wanted)
    // The second of two alike is `name-1`, and links written for GitHub say so.
    for (const name of [wanted, id, id.slice(before.length)])
      if (!draft.ids.has(name)) draft.ids.set(name, id)
    node.properties.id = id
  })
  eachElement(draft, (node) => {
    if (node.properties.ariaLabelledBy) relabel(node)
    const {ariaDetails} = node.properties
    if (ariaDetails) node.properties.ariaDetails = draft.ids.get(String(ariaDetails)) ?? ''
  })
}

/** Gives an id that is neither typed nor settled, or ''. */
function openId(node: Element, settled: ReadonlySet<string>): string {
  const {id} = node.properties
  return typeof id === 'string' && !node.marks?.typedId && !settled.has(id) ? id : ''
}

/** Gives what has a caption and no id one by its number in its text, so that lists can lead to it. */
export function takeCaptionIds(drafts: readonly Draft[], ids: Ids): void {
  for (const draft of drafts) {
    const counts = {figure: 0, table: 0}
    eachElement(draft, (node) => {
      const kind = node.marks?.counted
      if (!kind) return
      counts[kind] += 1
      if (!node.properties.id)
        node.properties.id = ids.take(`${kind}-${draft.name}-${counts[kind]}`)
    })
  }
}

/** A part is named by the first heading or label in it, whatever id that has now. */
function relabel(part: Element): void {
  delete part.properties.ariaLabelledBy
  visit(part, 'element', (node) => {
    const id = node.properties.id
    const label = levelOf(node) > 0 || hasClass(node, 'hp-label')
    if (!label || node === part || typeof id !== 'string') return
    part.properties.ariaLabelledBy = [id]
    return EXIT
  })
}

function eachElement(draft: Draft, use: (node: Element) => void): void {
  for (const tree of treesOf(draft)) visit(tree, 'element', use)
}
