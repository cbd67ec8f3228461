import type {Element} from 'hast'
import {visit} from '../base/visit.ts'
import {element, hasClass, levelOf, text} from '../base/element.ts'
import type {Words} from '../base/words.ts'
import {headingText} from './headings.ts'
import type {Draft} from './place.ts'

/** What a cross-reference to an id prints. */
export interface Target {
  /** "Figure 2", "Table 1", "Section 3"; '' when it has no number. */
  readonly label: string
  readonly title: string
}

export type Targets = ReadonlyMap<string, Target>

/**
 * Counts figures and tables that have captions, and sections where a link names one by number.
 * Section numbers are printed only then, so that "Section 3" can be found on the page.
 */
export function numberTargets(drafts: readonly Draft[], words: Words, single: boolean): Targets {
  const targets = new Map<string, Target>()
  const counts = {figure: 0, table: 0}
  for (const draft of drafts)
    visit(draft.tree, 'element', (node) => {
      const kind = node.marks?.counted
      if (kind) count(node, kind, ++counts[kind], words, targets)
      else if (node.properties.id)
        targets.set(String(node.properties.id), {label: '', title: titleOf(node)})
    })
  const levels = levelsNamed(drafts)
  if (levels.size) numberSections(drafts, words, single, levels, targets)
  return targets
}

function count(
  node: Element,
  kind: 'figure' | 'table',
  at: number,
  words: Words,
  targets: Map<string, Target>,
): void {
  const label = `${words[kind]} ${at}`
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && /caption$/u.test(child.tagName),
  )
  if (!caption) return
  const title = headingText(caption)
  caption.children = [
    element('span', {className: ['hp-caption-label']}, [text(`${label}.`)]),
    text(' '),
    ...caption.children,
  ]
  if (node.properties.id) targets.set(String(node.properties.id), {label, title})
}

/** A block is called by its own heading or label. */
function titleOf(node: Element): string {
  if (levelOf(node)) return headingText(node).trim()
  const first = node.children.find((child): child is Element => child.type === 'element')
  const named = first && (levelOf(first) || hasClass(first, 'hp-label'))
  return named ? headingText(first).trim() : ''
}

/** Gives the levels of the headings that a link names by number. */
function levelsNamed(drafts: readonly Draft[]): ReadonlySet<number> {
  const named = new Set<unknown>()
  for (const draft of drafts)
    visit(draft.tree, 'element', (node) => {
      if (node.marks?.reference === 'number') named.add(targetOf(node, draft, drafts))
    })
  const levels = new Set<number>()
  for (const {tree} of drafts)
    for (const node of tree.children)
      if (node.type === 'element' && named.has(node.properties.id)) levels.add(levelOf(node))
  levels.delete(0)
  return levels
}

function targetOf(link: Element, draft: Draft, drafts: readonly Draft[]): string | undefined {
  const typed = String(link.properties.href).slice(1)
  return [draft, ...drafts].map((one) => one.ids.get(typed)).find((id) => id !== undefined)
}

/**
 * Numbers chapters 1, 2 … and, when a link names one, their sections 1.1; in a single text the sections
 * 1, 2 … and 1.1. A list of references has no number.
 */
function numberSections(
  drafts: readonly Draft[],
  words: Words,
  single: boolean,
  levels: ReadonlySet<number>,
  targets: Map<string, Target>,
): void {
  const top = single ? 2 : 1
  const deepest = Math.min(Math.max(...levels), top + 1)
  const counters: [number, number] = [0, 0]
  for (const node of drafts.flatMap(numberable)) {
    const level = levelOf(node)
    if (level < top || level > deepest) continue
    const upper = level === top
    counters[0] += upper ? 1 : 0
    counters[1] = upper ? 0 : counters[1] + 1
    const number = upper ? String(counters[0]) : counters.join('.')
    const word = upper && !single ? words.chapter : words.section
    const label = `${word} ${number}`
    targets.set(String(node.properties.id ?? ''), {label, title: headingText(node).trim()})
    node.children = [
      element('span', {className: ['hp-number']}, [text(number)]),
      text(' '),
      ...node.children,
    ]
  }
}

/** Headings of the text itself, without those over the references and the index, and those of parts. */
function numberable({tree}: Draft): Element[] {
  const elements = tree.children.filter((node): node is Element => node.type === 'element')
  return elements.filter(
    (node, i) =>
      levelOf(node) > 0 &&
      !node.marks?.index &&
      node.marks?.kind !== 'part' &&
      !isReferences(elements[i + 1]),
  )
}

function isReferences(node: Element | undefined): boolean {
  return node !== undefined && hasClass(node, 'hp-references')
}
