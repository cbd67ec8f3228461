import type {Element, ElementContent, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {cloneTree, eachElement, element, hasClass, isElement} from '../../base/element.ts'
import type {Words} from '../../base/words.ts'
import {type Fit, fitOf} from './cell-widths.ts'

/** A table that has one row of heads, and a cell below each of them in every other row. */
interface Grid {
  readonly caption: Element | undefined
  readonly heads: readonly Element[]
  readonly rows: readonly (readonly Element[])[]
}

/**
 * Makes the tables of a chapter fit the page of a phone. One that nearly fits gets smaller type; one that does not
 * becomes a list of its rows, each value with its head beside it; one that cannot be taken apart can be moved sideways.
 */
export function settleTables(tree: Root, words: Words): void {
  eachElement(tree, (node, at, parent) => {
    if (node.tagName !== 'table') return
    if (parent.type === 'element' && hasClass(parent, 'hp-table')) settleTable(parent, node, words)
    // The walk goes on in the box, where the table is settled.
    else parent.children[at] = element('div', {className: ['hp-table']}, [node])
  })
}

function settleTable(box: Element, table: Element, words: Words): void {
  nameHeads(table)
  const grid = gridOf(table)
  const columns = grid ? grid.heads.map((_, i) => cellsOf(grid, i)) : looseColumns(table)
  const fit = fitOf(columns)
  if (fit === 'whole') return
  if (fit === 'rows' && grid && isWhole(grid)) becomeRows(box, table, grid)
  else dress(box, fit, grid?.caption ?? captionOf(table), words)
}

/** Heads that were typed as HTML may not say what they head: in the head of a table columns, elsewhere their row. */
function nameHeads(table: Element): void {
  eachElement(table, (part) => {
    if (part.tagName !== 'thead' && part.tagName !== 'tbody') return
    const scope = part.tagName === 'thead' ? 'col' : 'row'
    eachElement(part, ({tagName, properties}) => {
      if (tagName === 'th') properties.scope ??= scope
    })
  })
}

/** A place that moves sideways must be reached with keys, and have a name. */
function dress(box: Element, fit: Fit, caption: Element | undefined, words: Words): void {
  addClass(box, 'hp-small')
  if (fit !== 'rows') return
  addClass(box, 'hp-scroll')
  const label = caption ? plainText(caption).trim() : words.table
  Object.assign(box.properties, {role: 'region', ariaLabel: label, tabIndex: 0})
}

function addClass(node: Element, name: string): void {
  const {className} = node.properties
  node.properties.className = [...(Array.isArray(className) ? className : []), name]
}

function gridOf(table: Element): Grid | undefined {
  const parts = table.children.filter(isElement)
  const heads = parts.filter(({tagName}) => tagName === 'thead').flatMap(elementsIn)
  const rows = parts.filter(({tagName}) => tagName === 'tbody').flatMap(elementsIn)
  const known = parts.every(({tagName}) => /^(?:caption|thead|tbody)$/u.test(tagName))
  const [head, ...others] = heads
  if (!known || !head || others.length || !rows.length) return undefined
  const grid = {caption: captionOf(table), heads: elementsIn(head), rows: rows.map(elementsIn)}
  const all = [grid.heads, ...grid.rows]
  const square = all.every((row) => row.length === grid.heads.length && !row.some(spans))
  return square && grid.heads.length > 1 ? grid : undefined
}

function captionOf(table: Element): Element | undefined {
  return table.children.filter(isElement).find(({tagName}) => tagName === 'caption')
}

function elementsIn(node: Element): Element[] {
  return node.children.filter(isElement)
}

function spans({properties}: Element): boolean {
  return properties.colSpan !== undefined || properties.rowSpan !== undefined
}

function cellsOf({heads, rows}: Grid, column: number): string[] {
  return [heads, ...rows].map((row) => wordsOf(row[column]))
}

function wordsOf(cell: Element | undefined): string {
  return cell ? plainText(cell) : ''
}

/** Cells that span are counted by where they begin. */
function looseColumns(table: Element): string[][] {
  const columns: string[][] = []
  eachElement(table, (row) => {
    if (row.tagName !== 'tr') return
    for (const [i, cell] of elementsIn(row).entries()) {
      columns[i] = [...(columns[i] ?? []), ...(spans(cell) ? [] : [wordsOf(cell)])]
    }
  })
  return columns
}

/** Each value needs a name, and each head a value that it can stand beside; drawings are no words. */
function isWhole({heads, rows}: Grid): boolean {
  return heads.every(
    (head, i) =>
      (i === 0 || wordsOf(head).trim() !== '') && rows.some((row) => wordsOf(row[i]).trim() !== ''),
  )
}

function becomeRows(box: Element, table: Element, grid: Grid): void {
  const {caption, heads, rows} = grid
  const used = new Set<number>()
  const items = rows.map((row) => rowItem(heads, row, used))
  const {id} = table.properties
  addClass(box, 'hp-rows')
  if (id) box.properties.id = id
  const label = caption && {
    ...element('p', {className: ['hp-caption']}),
    children: caption.children,
  }
  // The box takes the place of the table in the text, so that what is found in it has a line.
  if (table.position) box.position = table.position
  if (table.data) box.data = table.data
  box.children = [...(label ? [label] : []), element('ul', {className: ['hp-row-list']}, items)]
}

/** A row with a head of its own begins with that; its other values stand below it with theirs. */
function rowItem(heads: readonly Element[], row: readonly Element[], used: Set<number>): Element {
  const [first] = row
  const named = first !== undefined && first.properties.scope === 'row'
  const nameless = heads[0] !== undefined && !wordsOf(heads[0]).trim()
  const pairs = row.flatMap((cell, i): Element[] => {
    if ((i === 0 && (named || nameless)) || isEmpty(cell)) return []
    return [element('div', {}, [headFor(heads, i, used), moved('dd', {}, cell)])]
  })
  const title = first && (named || nameless) && !isEmpty(first) ? [rowName(heads, first, used)] : []
  const item = element('li', {}, [
    ...title,
    ...(pairs.length ? [element('dl', {className: ['hp-row']}, pairs)] : []),
  ])
  return first?.data ? {...item, data: first.data, ...placeOf(first)} : item
}

function placeOf({position}: Element): Pick<Element, 'position'> {
  return position ? {position} : {}
}

function rowName(heads: readonly Element[], cell: Element, used: Set<number>): Element {
  const head = heads[0]
  const label =
    head && wordsOf(head).trim() ? moved('span', {className: ['hp-row-head']}, head) : undefined
  const once = label && (used.has(0) ? copyOf(label) : label)
  used.add(0)
  const space: ElementContent[] = once ? [once, {type: 'text', value: ' '}] : []
  return element('p', {className: ['hp-row-name']}, [...space, ...cell.children])
}

function isEmpty(cell: Element): boolean {
  return !wordsOf(cell).trim() && !cell.children.some(isElement)
}

/** The first use of a head keeps its notes and ids; those after it are copies without them. */
function headFor(heads: readonly Element[], column: number, used: Set<number>): Element {
  const head = heads[column]
  if (!head) return element('dt', {})
  const label = moved('dt', {}, head)
  if (!used.has(column)) {
    used.add(column)
    return label
  }
  return copyOf(label)
}

function copyOf(node: Element): Element {
  const [copy] = withoutLinks([cloneTree(node)])
  return copy && isElement(copy) ? copy : node
}

function withoutLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node]
    if (hasClass(node, 'hp-noteref')) return []
    const {id: _, ...properties} = node.properties
    const children = withoutLinks(node.children)
    return node.tagName === 'a' ? children : [{...node, properties, children}]
  })
}

function moved(tagName: string, properties: Element['properties'], cell: Element): Element {
  const {id = '', lang = '', dir = ''} = cell.properties
  const made = element(tagName, {...properties, id, lang, dir})
  const placed = {...made, children: cell.children, ...placeOf(cell)}
  return cell.data ? {...placed, data: cell.data} : placed
}
