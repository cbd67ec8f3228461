import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {element, text} from '../base/element.ts'
import type {Words} from '../base/words.ts'
import {headingText, levelOf} from './headings.ts'
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
  if (wantsSections(drafts, targets)) numberSections(drafts, words, single, targets)
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
  const classes = first?.properties.className
  const named =
    first && (levelOf(first) || (Array.isArray(classes) && classes.includes('hp-label')))
  return named ? headingText(first).trim() : ''
}

function wantsSections(drafts: readonly Draft[], targets: Targets): boolean {
  let wanted = false
  for (const draft of drafts)
    visit(draft.tree, 'element', (node) => {
      if (node.tagName !== 'a' || node.marks?.reference !== 'number') return
      const id = draft.ids.get(String(node.properties.href).slice(1)) ?? ''
      if (targets.get(id)?.label === '' && drafts.some((one) => isHeading(one.tree, id)))
        wanted = true
    })
  return wanted
}

function isHeading(tree: Root, id: string): boolean {
  let found = false
  visit(tree, 'element', (node) => {
    if (node.properties.id === id && levelOf(node)) found = true
  })
  return found
}

/** Numbers chapters 1, 2 … and their sections 1.1; in a single text the sections 1, 2 … and 1.1. */
function numberSections(
  drafts: readonly Draft[],
  words: Words,
  single: boolean,
  targets: Map<string, Target>,
): void {
  const top = single ? 2 : 1
  const counters: [number, number] = [0, 0]
  const sections = drafts.flatMap((draft) =>
    draft.tree.children.filter((node) => node.type === 'element'),
  )
  for (const node of sections) {
    const level = levelOf(node)
    if (level !== top && level !== top + 1) continue
    const upper = level === top
    if (upper) {
      counters[0]++
      counters[1] = 0
    } else counters[1]++
    const number = upper ? String(counters[0]) : counters.join('.')
    const word = upper && !single ? words.chapter : words.section
    targets.set(String(node.properties.id ?? ''), {
      label: `${word} ${number}`,
      title: headingText(node).trim(),
    })
    node.children = [
      element('span', {className: ['hp-number']}, [text(number)]),
      text(' '),
      ...node.children,
    ]
  }
}
