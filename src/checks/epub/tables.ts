import type {Element} from 'xast'
import {attribute, elementsOf, wordsIn} from '../../epub/xml.ts'
import {childrenOf} from './children.ts'
import type {PageRule} from './rules.ts'

/** Where a cell stands in its table. */
interface Cell {
  readonly node: Element
  readonly part: string
  readonly row: number
  readonly column: number
  /** True when only heads stand before it in its row. */
  readonly leads: boolean
}

const HELP = 'Write scope="col" at the head of a column, and scope="row" at the head of a row.'

const SCOPES: ReadonlySet<string> = new Set(['col', 'row', 'colgroup', 'rowgroup'])

/** Checks that each head of a table says what it heads, and that it can do so from where it stands. */
export const checkTables: PageRule = ({path, elements}, _book, find) => {
  for (let element = 0; element < elements.length; element++) {
    const table = elements[element]
    if (table?.name !== 'table') continue
    for (const {node, fault} of faultsOf(table)) {
      const place = {path, element: element + elementsOf(table).indexOf(node)}
      find('epub/table', fault, place, HELP)
    }
    if (!hasHeads(table))
      find(
        'table/heads',
        'This table has no head cells.',
        {path, element},
        'Make the first row a row of heads, or write a list.',
      )
  }
}

interface Faulty {
  readonly node: Element
  readonly fault: string
}

function faultsOf(table: Element): Faulty[] {
  const cells = cellsOf(table)
  const hasHead = childrenOf(table).some(({name}) => name === 'thead')
  const heads = cells.flatMap(({node}) => (node.name === 'th' ? attribute(node, 'id') : []))
  return cells.flatMap((cell) => {
    const {node} = cell
    const scope = node.name === 'th' ? scopeFault(cell, hasHead) : ''
    const strays = wordsIn(node, 'headers').filter((id) => !heads.includes(id))
    return [
      ...(scope ? [{node, fault: scope}] : []),
      ...strays.map((id) => ({
        node,
        fault: `Unexpected headers="${id}", expected the id of a head of this table.`,
      })),
    ]
  })
}

/** A table that only lays out, and one of a single cell, need none. */
function hasHeads(table: Element): boolean {
  const cells = cellsOf(table)
  if (/^(?:none|presentation)$/u.test(attribute(table, 'role'))) return true
  return cells.length < 2 || cells.some(({node}) => node.name === 'th')
}

/** A head of columns stands in the head of the table or in its first row; a head of a row begins one. */
function scopeFault({node, part, row, column, leads}: Cell, hasHead: boolean): string {
  const scope = attribute(node, 'scope')
  const inHead = part === 'thead' || (!hasHead && row === 0)
  if (!scope) return 'A head of a table does not say whether it heads a column or a row.'
  if (!SCOPES.has(scope))
    return `Unexpected scope="${scope}", expected "col", "row", "colgroup" or "rowgroup".`
  if (scope.startsWith('col'))
    return inHead
      ? ''
      : `Unexpected scope="${scope}" in row ${row + 1}, expected "row": only the first rows head columns.`
  if (part === 'thead') return `Unexpected scope="${scope}" in the head of a table, expected "col".`
  return leads
    ? ''
    : `Unexpected scope="${scope}" in cell ${column + 1} of a row, expected it before all that is no head.`
}

function cellsOf(table: Element): Cell[] {
  const cells: Cell[] = []
  let row = 0
  for (const part of childrenOf(table)) {
    const rows = part.name === 'tr' ? [part] : childrenOf(part).filter(({name}) => name === 'tr')
    for (const line of rows) {
      let leads = true
      for (const [column, node] of childrenOf(line).entries()) {
        cells.push({node, part: part.name, row, column, leads})
        leads &&= node.name === 'th'
      }
      row++
    }
  }
  return cells
}
