import type {Element, ElementContent, Root} from 'hast'
import {visit} from '../base/visit.ts'
import {hasClass, isElement} from '../base/element.ts'
import type {Meta} from '../base/meta.ts'
import type {Note} from '../base/note.ts'
import {type Words, wordsOf} from '../base/words.ts'
import {smartPunctuation, smartText} from '../manuscript/dialect/punctuation.ts'
import type {Manuscript} from '../manuscript/manuscript.ts'
import {titleOf} from '../project/slug.ts'
import type {ReferenceGraph} from '../references/graph.ts'
import {fitContentModel} from './content-model.ts'
import {toHtml} from './convert.ts'
import type {Chapter, Document} from './document.ts'
import {checkHeadings, headingText, outlineOf, setTitle} from './headings.ts'
import {settleHtml} from './html.ts'
import {type Ids, makeIds} from './ids.ts'
import {setIndex} from './index-section.ts'
import {markKinds} from './kinds.ts'
import {resolveLinks} from './links.ts'
import {namesOfTexts, uniqueNames} from './names.ts'
import {checkUnused, setNotes} from './notes.ts'
import {numberTargets} from './numbers.ts'
import {type PictureUse, resolvePictures} from './pictures.ts'
import {type Draft, sharedIds, takeCaptionIds, takeOtherIds, takeTypedIds} from './place.ts'
import {hideRepeats} from './pullquotes.ts'
import {settleReferences} from './references.ts'
import {checkSigns} from './signs.ts'
import {splitLong} from './split.ts'
import {settleTasks} from './tasks.ts'

export interface DocumentInput {
  /** As the edition shows them, in reading order; citations are written and linked already. Their trees are used up. */
  readonly manuscripts: readonly Manuscript[]
  readonly references: ReferenceGraph
  readonly meta: Meta
  /** A long single text becomes several chapters. */
  readonly split: boolean
  /** What is wrong is marked on the page. */
  readonly draft: boolean
  readonly noteFor: (path: string) => Note
  /** Index terms make an index at the end where no heading says its place. */
  readonly index?: boolean
  /** Says which characters the page can print; left out where the reader chooses the font. */
  readonly hasSign?: (code: number) => boolean
}

/** Gives the publication as one edition shows it, and the pictures it asks for. */
export function makeDocument(typed: DocumentInput): {document: Document; pictures: PictureUse[]} {
  const input = {...typed, meta: smartMeta(typed.meta)}
  const words = wordsOf(input.meta.lang)
  const names = namesOfTexts(input.manuscripts)
  const drafts = input.manuscripts.map((one, i) => draftOf(one, names[i] ?? '', input))
  const single = drafts.length === 1
  titles(drafts, input, single)
  for (const [i, {tree}] of drafts.entries()) {
    markKinds(tree)
    hideRepeats(tree)
    markLanguage(tree, input.manuscripts[i]?.matter.lang, input.meta.lang)
  }
  const ids = settleIds(drafts, input.references)
  const targets = numberTargets(drafts, words, single)
  resolveLinks({drafts, targets, words, draft: input.draft})
  const pictures = resolvePictures(drafts, input.draft)
  const cuts = drafts.flatMap((one) => cut(one, single && input.split, ids, words))
  const parts = cuts.map(({tree}) => tree)
  const references = mentionsIn(parts, input.references)
  for (const part of parts) settleReferences(part, references, words)
  setIndex(parts, {
    lang: input.meta.lang,
    words,
    ids,
    always: input.index ?? false,
    noteFor: input.noteFor,
  })
  const indexName = cuts.some(({name}) => name === 'index') ? 'index-2' : 'index'
  const chapters = parts.map((tree, i) => chapterOf(tree, cuts[i]?.name ?? indexName))
  const document: Document = {
    meta: input.meta,
    single: chapters.length === 1,
    chapters,
    references,
    pictures: [...new Set(pictures.map((one) => one.path))],
    urgentId: firstUrgent(parts),
  }
  return {document, pictures}
}

/** What settings say is printed with the same quotes and dashes as the text. */
function smartMeta(meta: Meta): Meta {
  const set = (text: string) => smartText(text, meta.lang)
  const {title, subtitle, discreetTitle, audience, description, rights, dedication} = meta
  return {
    ...meta,
    title: set(title),
    subtitle: set(subtitle),
    discreetTitle: set(discreetTitle),
    audience: set(audience),
    description: set(description),
    rights: set(rights),
    dedication: set(dedication),
  }
}

/** Turns one manuscript into HTML. */
function draftOf(manuscript: Manuscript, name: string, input: DocumentInput): Draft {
  const {path, tree: mdast, matter} = manuscript
  const lang = matter.lang ?? input.meta.lang
  const words = wordsOf(lang)
  smartPunctuation(mdast, lang)
  const note = input.noteFor(path)
  const {tree, notes} = toHtml(mdast, {words, prefix: name})
  // A long book has no room for all of its texts in two forms.
  mdast.children = []
  const draft: Draft = {path, name, tree, footnotes: notes, note, ids: new Map()}
  settleAll(draft, words)
  checkHeadings(tree, note)
  checkUnused(tree, notes, note)
  if (input.hasSign) checkSigns(draft, input.hasSign)
  return draft
}

function settleAll(draft: Draft, words: Words): void {
  const trees: [string, Root][] = [...draft.footnotes].map(([name, children]) => [
    name,
    {type: 'root', children},
  ])
  for (const [, tree] of [['', draft.tree] as const, ...trees]) {
    settleHtml(tree, draft.note)
    fitContentModel(tree)
    settleTasks(tree, words)
  }
  for (const [name, tree] of trees) draft.footnotes.set(name, tree.children as ElementContent[])
}

/** A text in another language than the publication says so in each of its blocks. */
function markLanguage(tree: Root, lang: string | undefined, around: string): void {
  if (!lang || lang.toLowerCase() === around.toLowerCase()) return
  for (const node of tree.children) if (isElement(node)) node.properties.lang ??= lang
}

/** A single text carries the title of the publication; each of several its own. */
function titles(drafts: readonly Draft[], input: DocumentInput, single: boolean): void {
  for (const draft of drafts) {
    const matter = input.manuscripts.find((one) => one.path === draft.path)?.matter
    const own = single ? input.meta.title : (matter?.title ?? '')
    setTitle(draft.tree, own || (hasTitle(draft.tree) ? '' : titleOf(draft.path)))
  }
}

function hasTitle(tree: Root): boolean {
  return tree.children.some((node) => node.type === 'element' && node.tagName === 'h1')
}

/** Ids of works and mentions are unique already; then come the ids authors typed, then the rest. */
function settleIds(drafts: readonly Draft[], references: ReferenceGraph): Ids {
  const ids = makeIds()
  const settled = new Set([
    ...references.works.keys(),
    ...references.citations.map((one) => one.id),
  ])
  for (const id of settled) ids.take(id)
  for (const draft of drafts) takeTypedIds(draft, ids)
  const shared = sharedIds(drafts, settled)
  for (const draft of drafts) {
    takeOtherIds(draft, ids, settled, shared)
    for (const id of settled) draft.ids.set(id, id)
  }
  takeCaptionIds(drafts, ids)
  return ids
}

interface Part {
  readonly name: string
  readonly tree: Root
}

/** A text that stays whole is called as before; the parts of a long one by their headings. */
function cut(draft: Draft, split: boolean, ids: Ids, words: Words): Part[] {
  const trees = split ? splitLong(draft.tree) : [draft.tree]
  const names = uniqueNames(trees.map((tree, i) => (i ? titleNames(tree) : [draft.name])))
  return trees.map((tree, i): Part => {
    const name = names[i] ?? ''
    setNotes(tree, draft.footnotes, name, ids, words, draft.note)
    visit(tree, 'element', (node) => {
      Object.assign(node, {data: {...node.data, path: draft.path}})
    })
    return {name, tree}
  })
}

function titleNames(tree: Root): string[] {
  const title = tree.children.find(isElement)
  return title ? [title.marks?.typedId ?? '', headingText(title)] : []
}

/** Keeps the mentions that this edition shows, and takes links to works it does not. */
function mentionsIn(parts: readonly Root[], graph: ReferenceGraph): ReferenceGraph {
  const shown = new Set<unknown>()
  const eachElement = (use: (node: Element) => void) => {
    for (const part of parts) visit(part, 'element', use)
  }
  eachElement((node) => shown.add(node.properties.id))
  eachElement((node) => {
    const work = graph.citations.find((one) => one.id === node.properties.id)?.work
    if (work === undefined || shown.has(work)) return
    node.tagName = 'span'
    node.properties = {}
  })
  return {
    ...graph,
    citations: graph.citations.filter((one) => shown.has(one.id) && shown.has(one.work)),
  }
}

function chapterOf(tree: Root, name: string): Chapter {
  const first = tree.children.find(isElement)
  return {
    id: name,
    title: first ? headingText(first).trim() : '',
    tree,
    outline: outlineOf(tree),
  }
}

function firstUrgent(parts: readonly Root[]): string {
  let id = ''
  for (const part of parts)
    visit(part, 'element', (node) => {
      if (id || !hasClass(node, 'hp-urgent')) return
      const label = node.children.find((child): child is Element => child.type === 'element')
      id = String(node.properties.id ?? label?.properties.id ?? '')
    })
  return id
}
