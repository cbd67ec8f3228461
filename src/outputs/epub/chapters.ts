import type {Element, Properties, Root} from 'hast'
import {element, isElement, levelOf} from '../../base/element.ts'
import type {Kind} from '../../document/kinds.ts'
import '../../document/marks.ts'
import type {Page} from './page.ts'
import {classesOf} from './roles.ts'

/** What a chapter is: a text of one of the kinds, or the list or index that fills it. */
export type ChapterKind = Kind | 'bibliography' | 'index' | 'chapter'

/** Names of our own pages, and beginnings that an id cannot have. */
const TAKEN = /^(?:|cover|title|toc|dedication|colophon)$|^[^a-z_]/iu

/** Gives each chapter a name in the book that is no other file's, and fit for an id. */
export function chapterNames(ids: readonly string[]): string[] {
  const taken = new Set<string>()
  return ids.map((id) => {
    let name = id.replace(/[^\w.-]/gu, '-')
    while (TAKEN.test(name) || taken.has(name)) name = `text-${name}`
    taken.add(name)
    return name
  })
}

export function titleOf(tree: Root): Element | undefined {
  return tree.children.filter(isElement).find((node) => node.tagName === 'h1')
}

/** Says what a chapter is; the only one of a book is a chapter, whatever its title says. */
export function kindOf(tree: Root, single: boolean): ChapterKind {
  const kind = titleOf(tree)?.marks?.kind
  if (kind && !single) return kind
  const [only, ...others] = blocksOf(tree)
  if (!only || others.length) return 'chapter'
  if (classesOf(only).includes('hp-references')) return 'bibliography'
  return classesOf(only).includes('hp-index') ? 'index' : 'chapter'
}

function blocksOf(tree: Root): Element[] {
  return tree.children.filter(isElement).filter((node) => node.tagName !== 'h1')
}

/** Kinds that stand in the body of a book; the others stand before or behind it. */
const BODY: ReadonlySet<ChapterKind> = new Set<ChapterKind>([
  'part',
  'prologue',
  'introduction',
  'chapter',
  'conclusion',
  'epilogue',
])

/** Gives the part of the book each chapter belongs to, in reading order. */
export function partsOf(kinds: readonly ChapterKind[]): Page['part'][] {
  const first = kinds.findIndex((kind) => BODY.has(kind))
  return kinds.map((kind, at) => {
    if (BODY.has(kind) || first < 0) return 'bodymatter'
    return at < first ? 'frontmatter' : 'backmatter'
  })
}

/** Gives the content of a chapter as one section that says what it is and how it is called. */
export function chapterSection(tree: Root, kind: ChapterKind): Element {
  const id = titleOf(tree)?.properties.id
  const label: Properties = id ? {ariaLabelledBy: [String(id)]} : {}
  const content = tree.children.filter((node) => node.type === 'element' || node.type === 'text')
  if (kind === 'bibliography' || kind === 'index') return filled(tree, content, label)
  const dressed = kind === 'glossary' ? content.map(glossary) : withEpigraph(content)
  const meaning = {'epub:type': kind, role: `doc-${kind}`}
  return element('section', {...meaning, ...label}, sectionsIn(dressed))
}

/** A list that fills its chapter hands its meaning up, or a reader would hear of two sections with one name. */
function filled(tree: Root, content: readonly Content[], label: Properties): Element {
  const [list] = blocksOf(tree)
  const {'epub:type': type = '', role = ''} = list?.properties ?? {}
  for (const name of ['epub:type', 'role', 'ariaLabelledBy']) delete list?.properties[name]
  return element('section', {'epub:type': type, role, ...label}, content)
}

type Content = Element['children'][number]

/** A quotation between the title and the text is the chapter's epigraph. */
function withEpigraph(content: readonly Content[]): readonly Content[] {
  const [title, first, ...rest] = content.filter(isElement)
  if (title?.tagName === 'h1' && first?.tagName === 'blockquote' && rest.length)
    Object.assign(first.properties, {'epub:type': 'epigraph', role: 'doc-epigraph'})
  return content
}

/** Puts a glossary that stands inside a chapter into a section of its own. */
function sectionsIn(content: readonly Content[]): Content[] {
  const start = content.findIndex(
    (node) => isElement(node) && levelOf(node) > 1 && node.marks?.kind === 'glossary',
  )
  const heading = content[start]
  if (!heading || !isElement(heading)) return [...content]
  const after = content.slice(start + 1)
  const end = after.findIndex((node) => isElement(node) && ends(node, levelOf(heading)))
  const inside = end < 0 ? after : after.slice(0, end)
  const rest = end < 0 ? [] : after.slice(end)
  const properties = {
    'epub:type': 'glossary',
    role: 'doc-glossary',
    ariaLabelledBy: [String(heading.properties.id ?? '')],
  }
  const section = element('section', properties, [heading, ...inside.map(glossary)])
  return [...content.slice(0, start), section, ...sectionsIn(rest)]
}

function ends(node: Element, level: number): boolean {
  const own = levelOf(node)
  const list = classesOf(node).some((name) => name === 'hp-notes' || name === 'hp-references')
  return list || (own > 0 && own <= level)
}

/** Says what is a term and what explains it. */
function glossary(node: Content): Content {
  if (!isElement(node) || !classesOf(node).includes('hp-terms')) return node
  for (const row of node.children.filter(isElement)) {
    if (row.tagName === 'dd') row.properties['epub:type'] = 'glossdef'
    if (row.tagName === 'dt')
      row.children = [element('dfn', {'epub:type': 'glossterm'}, row.children)]
  }
  return node
}

/** Gives the ids of the terms of all glossaries. */
export function termsIn(tree: Root): string[] {
  const lists = tree.children
    .filter(isElement)
    .filter((node) => classesOf(node).includes('hp-terms'))
  return lists.flatMap((list) =>
    list.children
      .filter(isElement)
      .filter((node) => node.marks?.entry)
      .map((node) => String(node.properties.id)),
  )
}
