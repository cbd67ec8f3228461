import type {Tag} from '../../pdf/tags.ts'
import type {Report} from './conditions.ts'
import {textOf} from './text.ts'
import type {Tree} from './tree.ts'

const ROW_GROUPS: ReadonlySet<string> = new Set(['THead', 'TBody', 'TFoot'])
const HEADER = /\([^)]*\)|<[0-9A-Fa-f]*>/gu

interface Cell {
  readonly number: number
  readonly head: boolean
  readonly columns: number
  readonly rows: number
  /** `Row`, `Column`, `Both` or ''. */
  readonly scope: string
  /** Its name, or ''. */
  readonly id: string
  /** Names of the heads it lists. */
  readonly headers: readonly string[]
}

/** Row by row, what covers each place of a table. */
type Grid = readonly Cell[][]

/** Checks that the rows of each table are of one length, and that each cell has a head a screen reader can name. */
export function checkTables(tree: Tree, report: Report): void {
  for (const {number} of tree.byRole.get('Table') ?? []) {
    const rows = rowsOf(number, tree)
    if (!rows.some((row) => row.some((cell) => cell.head)) && rows.length > 0)
      report('Handpress, table heads', 'This table has no head cells', number)
    const grid = layOut(number, rows, report)
    if (grid) checkHeads(grid, report)
  }
}

function rowsOf(table: number, tree: Tree): Cell[][] {
  const lines = tree
    .kidsOf(table)
    .flatMap((kid) => (ROW_GROUPS.has(tree.roleOf(kid.number)) ? tree.kidsOf(kid.number) : [kid]))
    .filter((kid) => tree.roleOf(kid.number) === 'TR')
  return lines.map((line) =>
    tree
      .kidsOf(line.number)
      .filter((kid) => /^T[HD]$/u.test(tree.roleOf(kid.number)))
      .map((kid) => readCell(kid, tree)),
  )
}

function readCell({number}: Tag, tree: Tree): Cell {
  const text = tree.textOf(number)
  const headers = /\/Headers \[([^\]]*)\]/u.exec(text)?.[1] ?? ''
  const id = /\n\/ID (\([^)]*\)|<[0-9A-Fa-f]*>)/u.exec(text)?.[1]
  return {
    number,
    head: tree.roleOf(number) === 'TH',
    columns: Number(/\/ColSpan (\d+)/u.exec(text)?.[1] ?? 1),
    rows: Number(/\/RowSpan (\d+)/u.exec(text)?.[1] ?? 1),
    scope: /\/Scope \/(\w+)/u.exec(text)?.[1] ?? '',
    id: id === undefined ? '' : textOf(id),
    headers: [...headers.matchAll(HEADER)].map(([name]) => textOf(name)),
  }
}

/** Lays the cells of a table out as a page does; nothing when they do not fill a rectangle. */
function layOut(table: number, rows: readonly Cell[][], report: Report): Grid | undefined {
  const width = (rows[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0)
  const grid: Cell[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[at]?.[column]) column += 1
      const fault = misfit(grid, cell, at, column, width)
      if (fault) {
        report(...fault)
        return undefined
      }
      column += cell.columns
    }
  }
  const short = grid.findIndex((row) => countOf(row) < width)
  if (short < 0) return grid
  const found = countOf(grid[short] ?? [])
  report(
    '7.2-43',
    `Row ${short + 1} of this table has ${columns(found)}; row 1 has ${width}`,
    table,
  )
  return undefined
}

/** Puts a cell into the grid; says why when it does not fit there. */
function misfit(
  grid: Cell[][],
  cell: Cell,
  at: number,
  column: number,
  width: number,
): Parameters<Report> | undefined {
  const {number} = cell
  if (column + cell.columns > width)
    return [
      '7.2-42',
      `Row ${at + 1} of this table has ${columns(column + cell.columns)}; row 1 has ${width}`,
      number,
    ]
  if (at + cell.rows > grid.length)
    return [
      '7.2-41',
      `A cell in row ${at + 1} spans ${cell.rows} rows; the table has ${grid.length - at} from there`,
      number,
    ]
  for (const row of grid.slice(at, at + cell.rows))
    for (let to = column; to < column + cell.columns; to++) {
      if (row[to])
        return ['7.2-15', `Two cells of this table cover one place in row ${at + 1}`, number]
      row[to] = cell
    }
  return undefined
}

/** Places that are covered; a row may have holes. */
function countOf(row: readonly Cell[]): number {
  return row.reduce((count) => count + 1, 0)
}

/** Where one head cell does not say what it heads, every cell must find its heads by name or in line with it. */
function checkHeads(grid: Grid, report: Report): void {
  const heads = new Set(grid.flat().filter((cell) => cell.head))
  if ([...heads].every((cell) => cell.scope)) return
  const ids = new Set([...heads].map((cell) => cell.id).filter(Boolean))
  const done = new Set<Cell>()
  for (const [row, cells] of grid.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell.head || done.has(cell)) continue
      done.add(cell)
      const unknown = cell.headers.filter((name) => !ids.has(name))
      if (cell.headers.length > 0 && unknown.length === 0) continue
      if (inLine(grid, cell, row, column)) continue
      reportHeads(cell.number, unknown, report)
      return
    }
}

function reportHeads(number: number, unknown: readonly string[], report: Report): void {
  const [first] = unknown
  if (first !== undefined)
    report('7.5-2', `Unexpected head "${first}" of a cell, expected the ID of a TH`, number)
  else report('7.5-1', 'Unexpected cell without a head, expected a TH with a Scope', number)
}

/** Looks for a head above or to the left that says that it heads this cell. */
function inLine(grid: Grid, cell: Cell, row: number, column: number): boolean {
  const above = steps(column, cell.columns).some((at) =>
    found(
      steps(0, row).map((up) => grid[row - 1 - up]?.[at]),
      'Column',
    ),
  )
  return (
    above ||
    steps(row, cell.rows).some((at) =>
      found(
        steps(0, column).map((left) => grid[at]?.[column - 1 - left]),
        'Row',
      ),
    )
  )
}

/** Goes outwards through cells; the heads that stand next to each other end the way. */
function found(way: readonly (Cell | undefined)[], scope: 'Row' | 'Column'): boolean {
  let headed = false
  for (const cell of way) {
    if (cell?.head && (cell.scope === scope || cell.scope === 'Both')) return true
    if (cell?.head) headed = true
    else if (headed) return false
  }
  return false
}

function steps(from: number, count: number): number[] {
  return Array.from({length: count}, (_, at) => from + at)
}

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`
}
