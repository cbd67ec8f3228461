import type {TextRun} from '../../pdf/painted.ts'
import type {Tag} from '../../pdf/tags.ts'
import type {Check, Layout} from './layout.ts'

/** Share of too long lines from which on they are worth a word. */
const SHARE = 0.05
/** Points that two pieces of one line may differ in height or size. */
const NEAR = 1
const SIZE = 0.2

interface Line {
  readonly tag: Tag
  readonly page: number
  readonly y: number
  readonly size: number
  length: number
}

/** Counts the characters of the lines of running text. */
export const checkMeasure: Check = (layout, find) => {
  const lines = linesOf(layout)
  const size = commonSize(lines)
  const text = lines.filter((line) => Math.abs(line.size - size) < SIZE)
  const {maxMeasure} = layout.look
  const long = text.filter(({length}) => length > maxMeasure)
  const [first] = long
  if (!first || long.length < text.length * SHARE) return
  const longest = Math.max(...long.map(({length}) => length))
  const count = long.length === 1 ? '1 line has' : `${long.length} of ${text.length} lines have`
  find(
    'layout/measure',
    `${count} more than ${maxMeasure} characters, the longest ${longest}; the first stands on page ${first.page}.`,
    layout.nearestMark(first.tag),
    'Print on smaller paper, or in larger type.',
  )
}

/** Lines of paragraphs that stand in no box, table or note. */
function linesOf(layout: Layout): Line[] {
  const lines: Line[] = []
  for (const {number, texts} of layout.pages)
    for (const run of texts) {
      const tag = paragraphOf(layout, run)
      if (!tag) continue
      const line = lines.at(-1)
      if (line && line.tag === tag && line.page === number && isOnLine(line, run))
        line.length += run.glyphs
      else lines.push({tag, page: number, y: run.y, size: run.size, length: run.glyphs})
    }
  return lines
}

/** Marks of notes and the like are smaller, and raised or lowered by less than half a line. */
function isOnLine(line: Line, {y, size}: TextRun): boolean {
  const apart = Math.abs(line.y - y)
  return apart < NEAR || (size < line.size - NEAR && apart < line.size / 2)
}

/** Boxes may be wider than the text around them. */
const BOXES = new Set(['hp-urgent', 'hp-key'])
const FLOW = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct', 'P'])

function paragraphOf(layout: Layout, run: TextRun): Tag | undefined {
  if (run.content < 0) return undefined
  const chain = layout.chainOf(layout.tagOf(run))
  const at = chain.findIndex(({type}) => type === 'P')
  const isInFlow = (tag: Tag) =>
    FLOW.has(tag.type) && !layout.markOf(tag)?.classes.some((name) => BOXES.has(name))
  return at >= 0 && chain.slice(at).every(isInFlow) ? chain[at] : undefined
}

/** The size most characters have. */
function commonSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const {size, length} of lines) {
    const key = Math.round(size * 10)
    counts.set(key, (counts.get(key) ?? 0) + length)
  }
  const [common] = [...counts].sort(([, one], [, other]) => other - one)
  return (common?.[0] ?? 0) / 10
}
