import type {Element, ElementContent, Root} from 'hast'
import {eachElement, element, levelOf} from '../base/element.ts'
import type {Span} from '../manuscript/dialect/span-syntax.ts'
import type {IndexTerm} from '../manuscript/nodes.ts'
import {headingText} from './headings.ts'
import {headingId} from './ids.ts'
import './marks.ts'

/** A mark where it stands in the publication. */
export interface IndexMark {
  readonly id: string
  readonly term: IndexTerm
  /** Title of the chapter, or of the section in a single text. */
  readonly title: string
  readonly node: Element
}

/** Gives the HTML of `[words]{…}`: nothing but the words where the braces say nothing known. */
export function spanHtml(node: Span, children: ElementContent[]): ElementContent[] {
  const {id = '', pairs = {}} = node.data?.attributes ?? {}
  const {lang = '', dir = ''} = pairs
  const term = node.data?.term
  if (!term && !id && !lang && !dir) return children
  const result = element(
    'span',
    {
      ...(term ? {className: ['hp-index-term']} : {}),
      id: id || (term ? `ix-${headingId(term.path.join(' '))}` : ''),
      lang,
      dir,
    },
    children,
  )
  result.marks = {...(id ? {typedId: id} : {}), ...(term ? {term} : {})}
  if (node.position) result.position = node.position
  return [result]
}

/** Gives the marks of all chapters in reading order. */
export function indexMarks(trees: readonly Root[]): IndexMark[] {
  const marks: IndexMark[] = []
  const deepest = trees.length > 1 ? 1 : 2
  for (const tree of trees) {
    let title = ''
    eachElement(tree, (node) => {
      const level = levelOf(node)
      if (level > 0 && level <= deepest) title = headingText(node).trim()
      const term = node.marks?.term
      if (term) marks.push({id: String(node.properties.id ?? ''), term, title, node})
    })
  }
  return marks
}
