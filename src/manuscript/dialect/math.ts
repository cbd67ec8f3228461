import type {Literal, Nodes, Root} from 'mdast'
import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import type {} from 'remark-parse'
import type {Processor} from 'unified'
import {visitAll} from '../../base/visit.ts'
import {mathSyntax} from './math-syntax.ts'

/** Where a line of a formula begins in its file; both count from 1. */
export interface MathLine {
  readonly line: number
  readonly column: number
}

interface Formula extends Literal {
  /** As typed between the signs, in TeX. */
  value: string
  /** The place of each line of `value`. */
  lines: MathLine[]
}

/** `$$…$$` on lines of its own. */
export interface Math extends Formula {
  type: 'math'
}

/** `$…$`, or `$$…$$` in a paragraph, in the text. */
export interface InlineMath extends Formula {
  type: 'inlineMath'
  /** True when it stands on a line of its own. */
  display: boolean
}

export type AnyMath = Math | InlineMath

declare module 'mdast' {
  interface RootContentMap {
    math: Math
    inlineMath: InlineMath
  }
  interface BlockContentMap {
    math: Math
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath
  }
}

/** Adds `$…$` and `$$…$$` to the parser. */
export function mathFormulas(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown]
}

/** Makes nodes of what {@link mathSyntax} reads. */
const mathFromMarkdown: FromMarkdown = {
  enter: {
    math(token) {
      this.enter({type: 'math', value: '', lines: []}, token)
    },
    mathText(token) {
      this.enter({type: 'inlineMath', display: false, value: '', lines: []}, token)
    },
  },
  exit: {
    mathSign(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'inlineMath') node.display = this.sliceSerialize(token).length === 2
    },
    mathLine: exitLine,
    math: exitFormula,
    mathText: exitFormula,
  },
}

function exitLine(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1)
  if (node?.type !== 'math' && node?.type !== 'inlineMath') return
  const {line, column} = token.start
  node.value += `${node.lines.length ? '\n' : ''}${this.sliceSerialize(token)}`
  node.lines.push({line, column})
}

function exitFormula(this: CompileContext, token: Token): void {
  this.exit(token)
}

/** Gives the formulas of a text in reading order, those in captions and labels included. */
export function formulasIn(tree: Root): AnyMath[] {
  const found: AnyMath[] = []
  const look = (node: Nodes) => {
    if (node.type === 'math' || node.type === 'inlineMath') found.push(node)
  }
  visitAll(tree, (node) => {
    look(node)
    for (const part of [...(node.data?.caption ?? []), ...(node.data?.label ?? [])])
      visitAll(part, look)
  })
  return found
}
