import type {Element} from 'hast'
import type {Root} from 'mdast'
import type {Point} from 'unist'
import {element, text} from '../base/element.ts'
import type {Note} from '../base/note.ts'
import {type AnyMath, formulasIn} from '../manuscript/dialect/math.ts'
import {mathml} from './mathml.ts'
import {texReason} from './tex-reason.ts'

/** Longer formulas are nearly always two dollar signs far apart, or no work for a page. */
const MAX_CHARACTERS = 2000

/** Commands that make commands: one line of them can ask for more work than a book. */
const DEFINES =
  /\\(?:[egx]?def|let|futurelet|global|long|(?:re|provide)?(?:new)?command|DeclareMathOperator)(?![A-Za-z])/u
/** A percent sign that is not written \\% hides the rest of its line. */
const COMMENT = /(?<!\\)(?:\\\\)*%/u

declare module 'mdast' {
  interface Data {
    /** HTML of a formula. */
    formula?: Element
  }
}

/** Gives every formula of a text its HTML: MathML, or the source as it was typed where it cannot be read. */
export function setFormulas(tree: Root, note: Note): void {
  const made = new Map<string, Element | undefined>()
  for (const node of formulasIn(tree)) {
    const display = node.type === 'math' || node.display
    const key = `${display} ${node.value}`
    if (!made.has(key)) made.set(key, readFormula(node, display, note))
    const math = made.get(key)
    node.data = {...node.data, formula: math ? wrapped(node, display, math) : typed(node)}
  }
}

function wrapped(node: AnyMath, display: boolean, math: Element): Element {
  const className = [display ? 'hp-math-display' : 'hp-math']
  return element(node.type === 'math' ? 'div' : 'span', {className}, [structuredClone(math)])
}

function typed(node: AnyMath): Element {
  if (node.type === 'math')
    return element('pre', {}, [element('code', {}, [text(`$$${node.value}$$`)])])
  const signs = node.display ? '$$' : '$'
  return element('code', {}, [text(`${signs}${node.value}${signs}`)])
}

const HELP = 'It is printed as it was typed. For a dollar sign that is no formula, write \\$.'

function readFormula(node: AnyMath, display: boolean, note: Note): Element | undefined {
  const {value} = node
  const refused = reasonAgainst(value)
  if (refused) {
    note('math/tex', refused.reason, placeOf(node, refused.at), refused.help)
    return undefined
  }
  try {
    return mathml(value, display)
  } catch (error) {
    // A converter that fails in its own way has met TeX it does not know, not a fault of this program.
    const deep = error instanceof RangeError
    const message = error instanceof Error ? error.message : String(error)
    const at =
      error instanceof Error && 'position' in error && typeof error.position === 'number'
        ? error.position
        : 0
    note(
      'math/tex',
      deep ? 'This formula nests too deeply to be read.' : texReason(message),
      placeOf(node, at),
      HELP,
    )
    return undefined
  }
}

interface Refused {
  readonly reason: string
  readonly at: number
  readonly help: string
}

function reasonAgainst(tex: string): Refused | undefined {
  if (tex.length > MAX_CHARACTERS)
    return {
      reason: `This formula has ${tex.length} characters; the limit is ${MAX_CHARACTERS}.`,
      at: 0,
      help: 'Make several of it. For a dollar sign that is no formula, write \\$.',
    }
  const defines = DEFINES.exec(tex)
  if (defines)
    return {
      reason: `Unexpected "${defines[0]}", expected a formula without commands of its own.`,
      at: defines.index,
      help: 'Write the formula out.',
    }
  const comment = COMMENT.exec(tex)
  if (comment)
    return {
      reason: 'Unexpected "%", expected "\\%": TeX leaves out what follows it.',
      at: comment.index + comment[0].length - 1,
      help: HELP,
    }
  return undefined
}

/** Gives the place of a character of the formula in its file. */
function placeOf(node: AnyMath, at: number): Point | undefined {
  const before = node.value.slice(0, at).split('\n')
  const line = node.lines[before.length - 1]
  if (!line) return node.position?.start
  return {line: line.line, column: line.column + (before.at(-1)?.length ?? 0)}
}
