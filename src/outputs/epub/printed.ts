import type {Element, ElementContent} from 'hast'
import {element} from '../../base/element.ts'
import type {PageStart} from '../../base/page-start.ts'

/** A place in the book where a page of the printed edition begins. */
export interface PageMark {
  readonly label: string
  readonly href: string
}

/** A file of the book in the making. */
interface File {
  readonly path: string
  readonly content: readonly ElementContent[]
}

/** Elements among whose children an empty mark may stand. */
const HOLDERS: ReadonlySet<string> = new Set(
  'section aside div figure li blockquote td th dd details'.split(' '),
)

/** Elements that take the mark as their first child: nothing may stand between their likes. */
const INSIDE: ReadonlySet<string> = new Set('li td th dt dd caption figcaption summary'.split(' '))

/** Elements inside a line. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark math q s samp small span strong sub sup svg var'.split(
    ' ',
  ),
)

/**
 * Sets a mark at the block in which each printed page begins, and gives the marks in reading order.
 * A page that begins with what the ebook does not show is marked at the next block of that text.
 */
export function markPages(files: readonly File[], starts: readonly PageStart[]): PageMark[] {
  const blocks = starts.length ? files.flatMap(blocksIn) : []
  const places = new Set(blocks.map(({place}) => place))
  const ids = new Set(blocks.map(({id}) => id).filter(Boolean))
  let waiting = starts
  const marks: PageMark[] = []
  const taken = new Set<string>()
  for (const block of blocks) {
    const begins = (start: PageStart): boolean => {
      if (ids.has(start.id)) return start.id === block.id
      if (places.has(placeOf(start))) return placeOf(start) === block.place
      return isBefore(start, block)
    }
    const due = waiting.filter(begins)
    if (due.length) waiting = waiting.filter((start) => !due.includes(start))
    for (const {label} of due) {
      const id = idFor(label, taken)
      setMark(block, id, label)
      marks.push({label, href: `${block.file}#${id}`})
    }
  }
  return marks
}

interface Block {
  /** File in the book. */
  readonly file: string
  /** Path of the manuscript. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly place: string
  readonly id: string
  readonly node: Element
  /** What it stands in, from the outside in. */
  readonly around: readonly Element[]
}

function blocksIn({path: file, content}: File): Block[] {
  const blocks: Block[] = []
  const enter = (node: Element, around: readonly Element[]): void => {
    const {line, column} = node.position?.start ?? {line: 0, column: 0}
    const path = node.data?.path ?? ''
    const id = String(node.properties.id ?? '')
    if (path && (line || id) && !INLINE.has(node.tagName)) {
      const place = placeOf({path, line, column})
      blocks.push({file, path, line, column, place, id, node, around})
    }
    for (const child of node.children) if (child.type === 'element') enter(child, [...around, node])
  }
  for (const node of content) if (node.type === 'element') enter(node, [])
  return blocks
}

type Place = Pick<PageStart, 'path' | 'line' | 'column'>

function placeOf({path, line, column}: Place): string {
  return `${path}\n${line}:${column}`
}

function isBefore(start: Place, block: Place): boolean {
  if (start.path !== block.path || !start.line || !block.line) return false
  return start.line < block.line || (start.line === block.line && start.column <= block.column)
}

/** Two pages of a reprint may have one number. */
function idFor(label: string, taken: Set<string>): string {
  let id = `printed-page-${label.replace(/[^\w.-]/g, '-')}`
  while (taken.has(id)) id += '-again'
  taken.add(id)
  return id
}

function setMark({node, around}: Block, id: string, label: string): void {
  const mark = element('span', {
    id,
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    ariaLabel: label,
  })
  const taker = node.tagName === 'tr' ? firstCell(node) : node
  if (INSIDE.has(taker.tagName)) {
    taker.children.unshift(mark)
    return
  }
  const line = [...around, node]
  const at = line.findLastIndex((_, i) => i > 0 && isHolder(line[i - 1], line[i - 2]))
  const [parent, block] = [line[at - 1], line[at]]
  if (parent && block) parent.children.splice(parent.children.indexOf(block), 0, mark)
}

function firstCell(row: Element): Element {
  return row.children.find((child): child is Element => child.type === 'element') ?? row
}

function isHolder(node: Element | undefined, parent: Element | undefined): boolean {
  return node !== undefined && HOLDERS.has(node.tagName) && parent?.tagName !== 'dl'
}
