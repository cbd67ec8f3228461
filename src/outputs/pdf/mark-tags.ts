import type {Element, Root} from 'hast'
import {eachElement, element, hasClass, isElement} from '../../base/element.ts'
import {markedLanguage, type TagMark} from '../../pdf/tag-marks.ts'

/** Marks that lead to what stands elsewhere. */
const REFERENCES = ['hp-noteref', 'hp-reference', 'hp-linkref']

/** What elements are to be called in the tree of tags, by class or name; the first row that fits counts. */
const ROWS: readonly (readonly [
  (node: Element, parent: Element | undefined) => boolean,
  TagMark,
])[] = [
  [(node) => hasClass(node, 'hp-footnote'), 'note'],
  [(node) => REFERENCES.some((name) => hasClass(node, name)), 'ref'],
  [(node) => hasClass(node, 'hp-work'), 'work'],
  [(node, parent) => isContents(node, parent), 'toc'],
  [(node) => hasClass(node, 'hp-index'), 'index'],
  [(node) => hasClass(node, 'hp-math') || hasClass(node, 'hp-math-display'), 'math'],
  [(node) => node.tagName === 'dl', 'terms'],
  [(node) => node.tagName === 'dt', 'term'],
  [(node) => node.tagName === 'dd', 'meaning'],
  [(node) => node.tagName === 'abbr', 'words'],
  // Chromium keeps a tag for each section that has a name.
  [(node) => node.tagName === 'section' && node.properties.ariaLabelledBy !== undefined, 'section'],
]

/** Elements of running text that Chromium gives no tag, so that their language would be lost. */
const UNTAGGED = new Set([
  'span',
  'a',
  'b',
  'i',
  'cite',
  'q',
  's',
  'u',
  'small',
  'sub',
  'sup',
  'bdi',
  'bdo',
  'ins',
  'del',
])

/** Marks in the printed page what the tree of tags is to call its elements, and hides what only decorates. */
export function markTags(root: Root, lang: string): void {
  wrapReferences(root)
  eachElement(root, (node) => {
    if (node.tagName === 'hr') node.properties.ariaHidden = 'true'
    if (hasClass(node, 'hp-references')) nameEntries(node)
  })
  const walk = (node: Root | Element, language: string): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      const own = String(child.properties.lang ?? '') || language
      const parent = node.type === 'element' ? node : undefined
      const mark = ROWS.find(([fits]) => fits(child, parent))?.[1]
      if (mark) child.properties.lang = markedLanguage(own, mark)
      walk(child, own)
    }
  }
  walk(root, lang)
}

/** A link to a work stands in an element of its own, which can be tagged; so do words in another language. */
function wrapReferences(root: Root): void {
  eachElement(root, (node, at, parent) => {
    if (hasClass(node, 'hp-cite') && !(isElement(parent) && hasClass(parent, 'hp-reference'))) {
      parent.children[at] = element('abbr', {className: ['hp-reference']}, [node])
      return
    }
    const {lang} = node.properties
    if (!lang || !UNTAGGED.has(node.tagName)) return
    node.children = [element('abbr', {lang: String(lang)}, node.children)]
    delete node.properties.lang
  })
}

/** The first paragraph of an entry describes the work; those behind it say where it is cited. */
function nameEntries(list: Element): void {
  eachElement(list, (node) => {
    if (node.tagName !== 'li') return
    const [first] = node.children.filter(isElement)
    if (first?.tagName === 'p') addClass(first, 'hp-work')
  })
}

function addClass(node: Element, name: string): void {
  const classes = node.properties.className
  node.properties.className = [...(Array.isArray(classes) ? classes : []), name]
}

/** The outer list of contents. */
function isContents(node: Element, parent: Element | undefined): boolean {
  return node.tagName === 'ol' && parent !== undefined && hasClass(parent, 'hp-contents')
}
