import type {Element, ElementContent, Root as Hast} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import type {
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  Nodes,
  Root as Mdast,
  Parents,
  Table,
} from 'mdast'
import remarkRehype, {type Options} from 'remark-rehype'
import {unified} from 'unified'
import {element, text} from '../base/element.ts'
import type {Words} from '../base/words.ts'
import {blocks} from '../manuscript/blocks.ts'
import type {AnyMath} from '../manuscript/dialect/math.ts'
import type {Span} from '../manuscript/dialect/span-syntax.ts'
import type {Block, DefinitionList} from '../manuscript/nodes.ts'
import type {CitationNode, ReferenceEntry, ReferenceList} from '../references/nodes.ts'
import type {} from './formulas.ts'
import {headingId} from './ids.ts'
import {spanHtml} from './index-marks.ts'
import {kindOfClasses} from './kinds.ts'
import './marks.ts'
import {tableHtml} from './table.ts'

type Handlers = NonNullable<Options['handlers']>
type State = Parameters<NonNullable<Handlers['paragraph']>>[0]

/** A chapter's own names for what the tree only counts. */
export interface ConvertContext {
  readonly words: Words
  /** Ids that begin with this are unique in the publication. */
  readonly prefix: string
}

/** Gives the semantic HTML of one manuscript; ids, numbers, notes and links are settled afterwards. */
export function toHtml(
  tree: Mdast,
  context: ConvertContext,
): {tree: Hast; notes: Map<string, ElementContent[]>} {
  const notes = new Map<string, ElementContent[]>()
  const handlers = handlersFor(context, notes)
  const processor = unified().use(remarkRehype, {allowDangerousHtml: true, handlers})
  const root = processor.runSync(tree) as Hast
  return {tree: root, notes}
}

function handlersFor(context: ConvertContext, notes: Map<string, ElementContent[]>): Handlers {
  let level = 1
  let labels = 0
  return {
    heading: (state: State, node: Heading) => {
      level = node.depth
      return headingHtml(state, node)
    },
    block: (state: State, node: Block) => {
      const outer = level
      const html = blockHtml(state, node, context, outer, `${context.prefix}-label-${++labels}`)
      // Headings inside a block do not count for what follows it.
      level = outer
      return html
    },
    table: (state: State, node: Table) =>
      tableHtml(state.all(node), node, captionHtml(state, node)),
    definitionList: (state: State, node: DefinitionList) =>
      element('dl', {className: ['hp-terms']}, state.all(node)),
    definitionTerm: (state: State, node: Parents) => element('dt', {}, state.all(node)),
    definitionDescription: (state: State, node: Parents) => element('dd', {}, state.all(node)),
    footnoteReference: (_: State, node: FootnoteReference) => noteMark(node),
    footnoteDefinition: (state: State, node: FootnoteDefinition) => {
      notes.set(node.identifier, state.all(node))
    },
    citation: citationHtml,
    referenceList: referencesHtml,
    image: imageHtml,
    link: linkHtml,
    span: (state: State, node: Span) => spanHtml(node, state.all(node)),
    math: formulaHtml,
    inlineMath: formulaHtml,
  }
}

function headingHtml(state: State, node: Heading): Element {
  const attributes = node.data?.attributes
  const result = element(`h${node.depth}`, {}, state.all(node))
  const id = attributes?.id || headingId(plainText(result))
  result.properties.id = id
  const index = attributes?.classes.includes('index') || attributes?.id === 'index'
  const kind = kindOfClasses(attributes?.classes ?? [])
  if (attributes?.id || index || kind)
    result.marks = {
      ...(attributes?.id ? {typedId: id} : {}),
      ...(index ? {index} : {}),
      ...(kind ? {kind} : {}),
    }
  return placed(state, node, result)
}

function blockHtml(
  state: State,
  node: Block,
  context: ConvertContext,
  level: number,
  labelId: string,
): ElementContent[] {
  const {words} = context
  const kind = blocks[node.name]
  const children = state.all(node).filter((child) => child.type !== 'text' || child.value.trim())
  if (!kind) return [element('div', {className: ['hp-unknown']}, children)]
  const {id = '', lang, dir} = node.attributes
  const shape = {
    id,
    labelId,
    label: inline(state, node.data?.label),
    caption: captionHtml(state, node),
    children,
    level: Math.min(level + 1, 6),
    words,
  }
  const result = kind.html(shape)
  for (const one of result)
    if (one.type === 'element')
      dress(one, {id, lang, dir, figure: node.name === 'figure' && shape.caption.length > 0})
  const first = result.find((one) => one.type === 'element')
  if (first) placed(state, node, first)
  return result
}

function dress(
  one: Element,
  typed: {id: string; lang: string | undefined; dir: string | undefined; figure: boolean},
): void {
  if (typed.lang) one.properties.lang = typed.lang
  if (typed.dir) one.properties.dir = typed.dir
  if (typed.id && one.properties.id === typed.id) one.marks = {...one.marks, typedId: typed.id}
  if (typed.figure && one.tagName === 'figure') one.marks = {...one.marks, counted: 'figure'}
}

function captionHtml(state: State, node: Block | Table): ElementContent[] {
  return inline(state, node.data?.caption)
}

function inline(state: State, children: Nodes[] | undefined): ElementContent[] {
  if (!children) return []
  return state.all({
    type: 'paragraph',
    children: children as Extract<Nodes, {type: 'paragraph'}>['children'],
  })
}

function noteMark(node: FootnoteReference): Element {
  const place = node.position ? {position: node.position} : {}
  const link: Element = {...element('a', {href: '#'}), marks: {footnote: node.identifier}, ...place}
  return {...element('sup', {className: ['hp-noteref']}, [link]), ...place}
}

function citationHtml(state: State, node: CitationNode): Element {
  return element('a', {className: ['hp-cite'], id: node.id, href: `#${node.work}`}, state.all(node))
}

/** The mentions of each work are added once all chapters are known. */
function referencesHtml(state: State, node: ReferenceList): Element {
  const start = node.ordered && node.start !== 1 ? {start: node.start} : {}
  const entries = node.children.map((entry: ReferenceEntry) =>
    element('li', {id: entry.work}, state.all(entry)),
  )
  return placed(
    state,
    node,
    element('section', {className: ['hp-references']}, [
      element(node.ordered ? 'ol' : 'ul', start, entries),
    ]),
  )
}

function imageHtml(state: State, node: Image): Element {
  const {id = '', classes = [], pairs = {}} = node.data?.attributes ?? {}
  const decorative = 'decorative' in pairs || classes.includes('decorative')
  const result = element('img', {src: node.url, id}, [])
  result.properties.alt = decorative ? '' : (node.alt ?? '')
  result.marks = {...(id ? {typedId: id} : {}), ...(decorative ? {decorative} : {})}
  return placed(state, node, result)
}

/** Formulas are set before; one that is not stands as it was typed. */
function formulaHtml(state: State, node: AnyMath): Element {
  return placed(state, node, node.data?.formula ?? element('code', {}, [text(node.value)]))
}

function linkHtml(state: State, node: Extract<Nodes, {type: 'link'}>): Element {
  const children = state.all(node)
  const result = element('a', {href: node.url}, children)
  const classes = node.data?.attributes?.classes ?? []
  const page = classes.includes('page')
  if (classes.includes('qr')) result.properties.className = ['hp-qr']
  const empty = !plainText(result).trim() && !children.some((child) => child.type === 'element')
  if (node.url.startsWith('#') && (page || empty))
    result.marks = {reference: page ? 'page' : 'number'}
  else if (empty) result.children = [text(node.url)]
  return placed(state, node, result)
}

function placed(state: State, node: Nodes, result: Element): Element {
  state.patch(node, result)
  return result
}
