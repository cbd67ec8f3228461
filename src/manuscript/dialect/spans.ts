import {toString as plainText} from 'mdast-util-to-string'
import type {Definition, LinkReference, Paragraph, Parents, PhrasingContent, Root} from 'mdast'
import type {} from 'remark-parse'
import type {Processor} from 'unified'
import {visit} from '../../base/visit.ts'
import {nearest} from '../../base/nearest.ts'
import type {Note} from '../../base/note.ts'
import {type Span, spanFromMarkdown, spanSyntax} from './span-syntax.ts'

/** Adds `[words]{.class key=value}` to the parser. */
export function bracketedSpans(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), spanSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), spanFromMarkdown]
}

/** Attributes of any span, and those of the mark of an index. */
const COMMON = ['lang', 'dir']
const OF_INDEX = ['term', 'see', 'seealso']

/** Says which classes and attributes of spans are not known, and gives each mark of an index its term. */
export function readSpans(tree: Root, note: Note): void {
  const defined = new Map<string, Definition>()
  visit(tree, 'definition', (one) => {
    if (!defined.has(one.identifier)) defined.set(one.identifier, one)
  })
  visit(tree, 'span', (span) => {
    checkNames(span, note)
    keepLink(span, defined)
    if (isMark(span)) giveTerm(span, note)
  })
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const hidden = paragraph.children.length > 0 && paragraph.children.every(isHidden)
    if (!parent || index === undefined || !hidden) return
    return moveMarks(paragraph, parent, index) ? index : undefined
  })
}

/** Brackets that are a link by a definition, `[sleep]: https://…`, stay one. */
function keepLink(span: Span, defined: ReadonlyMap<string, Definition>): void {
  const words = plainText(span).trim().replace(/\s+/gu, ' ').toLowerCase()
  const found = defined.get(words)
  if (!found) return
  const {identifier} = found
  const link: LinkReference = {
    type: 'linkReference',
    identifier,
    label: identifier,
    referenceType: 'shortcut',
    children: span.children,
  }
  span.children = [link]
}

function isMark(span: Span): boolean {
  return span.data?.attributes?.classes.includes('index') ?? false
}

function checkNames(span: Span, note: Note): void {
  const {classes = [], pairs = {}} = span.data?.attributes ?? {}
  for (const name of classes)
    if (name !== 'index') unknown(`.${name}`, ['.index', ...COMMON], span, note)
  const known = isMark(span) ? [...OF_INDEX, ...COMMON] : COMMON
  for (const name of Object.keys(pairs)) if (!known.includes(name)) unknown(name, known, span, note)
}

function unknown(name: string, known: readonly string[], span: Span, note: Note): void {
  const near = nearest(name, known)
  note(
    'text/attribute',
    `Unexpected "${name}" in the braces after these words.`,
    span,
    near ? `Did you mean "${near}"?` : `There may be: ${known.join(', ')}.`,
  )
}

/** Entry, sub-entry and one below: nobody finds a word in deeper ones. */
const MOST_LEVELS = 3

/** The words are the term where no other is given. They are read here, before a citation is written into them. */
function giveTerm(span: Span, note: Note): void {
  const {term = '', see = '', seealso = ''} = span.data?.attributes?.pairs ?? {}
  const words = plainText(span, {includeHtml: false}).replace(/\s+/gu, ' ').trim()
  const whole = term.trim() ? pathOf(term) : [words].filter(Boolean)
  const path = whole.slice(0, MOST_LEVELS)
  if (whole.length > MOST_LEVELS)
    note(
      'index/term',
      `This term of the index has ${whole.length} levels; the limit is ${MOST_LEVELS}.`,
      span,
      'Join the last ones with commas, or leave them out.',
    )
  if (path.length) span.data = {...span.data, term: {path, see: pathOf(see), also: pathOf(seealso)}}
  else
    note(
      'index/term',
      'This mark of the index has neither words nor a term.',
      span,
      'Write [oxytocin]{.index}, or []{.index term="oxytocin"} where nothing is to be printed.',
    )
}

/** Cuts `attachment!secure` into entry and sub-entry; a "!" with nothing behind it belongs to the name. */
function pathOf(typed: string): string[] {
  const path: string[] = []
  for (const part of typed.split('!').map((one) => one.replace(/\s+/gu, ' ').trim())) {
    const before = path.pop()
    if (before !== undefined) path.push(part ? before : `${before}!`)
    if (part) path.push(part)
  }
  return path
}

function isHidden(node: PhrasingContent): boolean {
  if (node.type === 'text') return !node.value.trim()
  return node.type === 'span' && isMark(node) && node.children.length === 0
}

/** Marks in a paragraph of their own would print an empty line: they go to the text that follows, or to that before. */
function moveMarks(paragraph: Paragraph, parent: Parents, index: number): boolean {
  const marks = paragraph.children.filter(({type}) => type === 'span')
  const [next, last] = [parent.children[index + 1], parent.children[index - 1]]
  if (next?.type === 'paragraph' || next?.type === 'heading') next.children.unshift(...marks)
  else if (last?.type === 'paragraph' || last?.type === 'heading') last.children.push(...marks)
  else return false
  parent.children.splice(index, 1)
  return true
}
