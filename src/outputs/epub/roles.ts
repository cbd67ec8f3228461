import type {Element, Root} from 'hast'
import {visit} from '../../base/visit.ts'

/** What an element means in an ebook. `''` takes away what stands there. */
interface Meaning {
  readonly tagName?: string
  readonly type?: string
  readonly role?: string
  /** The meaning belongs to the link inside, with nothing between link and words: readers need that for pop-ups. */
  readonly onLink?: true
  /** A named section is a landmark of the page; many of them are noise. */
  readonly unnamed?: true
}

/** Meanings by class: `epub:type` for reading systems, the ARIA role for screen readers. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  'hp-noteref': {onLink: true, type: 'noteref', role: 'doc-noteref'},
  'hp-note-back': {type: 'backlink', role: 'doc-backlink'},
  'hp-footnote': {tagName: 'aside', type: 'footnote', role: 'doc-footnote'},
  'hp-notes': {type: 'footnotes'},
  'hp-cite': {type: 'biblioref', role: 'doc-biblioref'},
  'hp-glossref': {type: 'glossref', role: 'doc-glossref'},
  'hp-back': {type: 'backlink', role: 'doc-backlink'},
  'hp-references': {type: 'bibliography', role: 'doc-bibliography'},
  // The type `index` asks for the markup of EPUB Indexes, with one flat list of entries.
  'hp-index': {role: 'doc-index'},
  'hp-key': {type: 'abstract', role: 'doc-abstract'},
  'hp-note': {role: 'note'},
  'hp-evidence': {role: 'note'},
  'hp-tip': {type: 'tip', role: 'doc-tip'},
  'hp-warning': {tagName: 'section', type: 'notice', role: 'doc-notice'},
  'hp-urgent': {type: 'notice', role: 'doc-notice'},
  'hp-pullquote': {type: 'pullquote', role: 'doc-pullquote'},
  'hp-faq': {tagName: 'section', type: 'qna', role: 'doc-qna'},
  'hp-qa': {unnamed: true},
  'hp-figure': {role: ''},
}

/** Says what each part of a chapter is, from its class. */
export function setRoles(tree: Root): void {
  visit(tree, 'element', (node) => {
    for (const name of classesOf(node)) {
      const meaning = Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : undefined
      if (meaning) apply(meaning, meaning.onLink ? linkIn(node) : node)
    }
  })
}

function apply(meaning: Meaning, node: Element | undefined): void {
  if (!node) return
  if (meaning.tagName) node.tagName = meaning.tagName
  if (meaning.type) node.properties['epub:type'] = meaning.type
  if (meaning.role) node.properties.role = meaning.role
  if (meaning.role === '') delete node.properties.role
  if (meaning.unnamed) delete node.properties.ariaLabelledBy
}

function linkIn(node: Element): Element | undefined {
  return node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'a',
  )
}

export function classesOf(node: Element): string[] {
  const classes = node.properties.className
  return Array.isArray(classes) ? classes.map(String) : []
}
