/** What a page paints, as the conditions hear of it; `start` and `end` are those of the operator's line. */
export interface ContentEvents {
  /** A mark begins: the line of `BDC` or `BMC`. */
  open(start: number, end: number): void
  close(start: number, end: number): void
  /** A path or a shading is painted. */
  paint(start: number, end: number): void
  /** Text is shown: the line with its strings. */
  show(start: number, end: number): void
  /** A typeface is chosen: `/F4 16 Tf`. */
  font(start: number, end: number): void
  /** Something of its own is painted, a picture or a group: `/X5 Do`. */
  draw(start: number, end: number): void
}

/** Operators by their names; what is not here does not concern the conditions. */
const NAMES: Readonly<Record<keyof ContentEvents, readonly string[]>> = {
  open: ['BDC', 'BMC'],
  close: ['EMC'],
  paint: ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'EI'],
  show: ['Tj', 'TJ', "'", '"'],
  font: ['Tf'],
  draw: ['Do'],
}

/** The same by the number their letters make. */
const OPERATORS = new Map<number, keyof ContentEvents>()
/** What their last letters can be. */
const LAST = new Uint8Array(256)
for (const event of ['open', 'close', 'paint', 'show', 'font', 'draw'] as const)
  for (const name of NAMES[event]) {
    OPERATORS.set(operatorAt(name, 0, name.length), event)
    LAST[name.charCodeAt(name.length - 1)] = 1
  }

const NEWLINE = '\n'

/** Reads a content stream once, one operator a line. Most lines are told by their last letter and passed over. */
export function scanContent(content: string, on: ContentEvents): void {
  for (let start = 0, end = 0; start < content.length; start = end + 1) {
    end = content.indexOf(NEWLINE, start)
    if (end < 0) end = content.length
    if (end === start || LAST[content.charCodeAt(end - 1)] !== 1) continue
    const event = OPERATORS.get(operatorAt(content, start, end))
    if (event !== undefined) on[event](start, end)
  }
}

/** Gives the number that the letters of the operator at the end of a line make. */
function operatorAt(content: string, start: number, end: number): number {
  let number = 0
  let unit = 1
  for (let at = end - 1; at >= start; at--) {
    const code = content.charCodeAt(at)
    if (!isOperator(code)) break
    number += code * unit
    unit *= 256
  }
  return number
}

/** Letters, `*`, `'` and `"`. */
function isOperator(code: number): boolean {
  const letter = code | 32
  return letter >= 97 ? letter <= 122 : code === 42 || code === 39 || code === 34
}
