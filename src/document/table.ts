import type {Element, ElementContent} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import type {Table} from 'mdast'
import {element} from '../base/element.ts'
import './marks.ts'

/** Letters of a row that the text column of a handout holds without breaking every cell. */
const NARROW_ROW = 68
const NARROW_COLUMNS = 3

/** Gives a table whose header cells say what they head, in a box that may take the full width. */
export function tableHtml(
  rows: readonly ElementContent[],
  node: Table,
  caption: readonly ElementContent[],
): Element {
  const lines = rows.filter((row): row is Element => row.type === 'element')
  const [head, ...body] = lines.map((row) => cellsOf(row))
  const named =
    body.length > 0 &&
    (head?.length ?? 0) > 1 &&
    body.every((row) => row[0] && plainText(row[0]).trim())
  const id = node.data?.attributes?.id ?? ''
  const table = element('table', {id}, [
    ...(caption.length ? [element('caption', {}, caption)] : []),
    element('thead', {}, [
      element(
        'tr',
        {},
        (head ?? []).map((cell, i) => heading(cell, node, i, 'col')),
      ),
    ]),
    ...(body.length
      ? [
          element(
            'tbody',
            {},
            body.map((row) => bodyRow(row, node, named)),
          ),
        ]
      : []),
  ])
  table.marks = {
    ...(id ? {typedId: id} : {}),
    ...(caption.length ? {counted: 'table' as const} : {}),
  }
  if (node.position) table.position = node.position
  const classes = node.data?.attributes?.classes ?? []
  const className = [
    'hp-table',
    ...(isWide(lines) ? ['hp-wide'] : []),
    ...(classes.includes('landscape') ? ['hp-landscape'] : []),
  ]
  return element('div', {className}, [table])
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((cell): cell is Element => cell.type === 'element')
}

function bodyRow(row: readonly Element[], node: Table, named: boolean): Element {
  return element(
    'tr',
    {},
    row.map((cell, i) =>
      named && i === 0 ? heading(cell, node, i, 'row') : aligned(cell, 'td', node, i),
    ),
  )
}

/** An empty head cell heads nothing, and is a plain cell. */
function heading(cell: Element, node: Table, column: number, scope: 'col' | 'row'): Element {
  if (!plainText(cell).trim() && !cell.children.some((child) => child.type === 'element'))
    return aligned(cell, 'td', node, column)
  const result = aligned(cell, 'th', node, column)
  result.properties.scope = scope
  return result
}

function aligned(cell: Element, tagName: 'td' | 'th', node: Table, column: number): Element {
  const align = node.align?.[column]
  const long = /\S{19}/u.test(plainText(cell))
  const className = [
    ...(align && align !== 'left' ? [`hp-${align}`] : []),
    ...(long ? ['hp-long'] : []),
  ]
  return element(tagName, className.length ? {className} : {}, cell.children)
}

function isWide(rows: readonly Element[]): boolean {
  const columns = Math.max(...rows.map((row) => cellsOf(row).length), 0)
  const longest = Array.from({length: columns}, (_, i) =>
    Math.max(...rows.map((row) => lengthOf(cellsOf(row)[i]))),
  )
  return (
    columns > NARROW_COLUMNS ||
    longest.reduce((sum, length) => sum + Math.min(length, 60), 0) > NARROW_ROW
  )
}

function lengthOf(cell: Element | undefined): number {
  return cell ? plainText(cell).length : 0
}
