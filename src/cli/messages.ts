import type {Message} from '../base/message.ts'
import {type Paint, wrap} from './paint.ts'

/** Rules about a wrong word or sign, where the line itself helps to see it. */
const EXCERPTS = /^(?:frontmatter|config|block)\//u

/** Prints one message: its place and rule, what is wrong, the line where that helps, and what to do. */
export function printMessage(
  message: Message,
  paint: Paint,
  lineOf: (file: string, line: number) => string | undefined,
): string {
  const place = [message.file, message.line, message.column]
    .filter((part) => part !== null && part !== '')
    .join(':')
  const head = `${paint.place(place)}  ${paint[message.severity](message.severity)}  ${paint.quiet(message.rule)}`
  const excerpt = EXCERPTS.test(message.rule) ? excerptOf(message, paint, lineOf) : []
  return [
    head,
    wrap(message.reason, '  '),
    ...excerpt,
    ...(message.note ? [wrap(message.note, '  ')] : []),
  ].join('\n')
}

function excerptOf(
  message: Message,
  paint: Paint,
  lineOf: (file: string, line: number) => string | undefined,
): string[] {
  const {file, line} = message
  const column = message.column ?? 1
  const source = file && line ? lineOf(file, line) : undefined
  if (!source?.trim() || line === null) return []
  const from = Math.max(0, column - 50)
  const shown = source.slice(from, from + 66)
  const gutter = `    ${line} | `
  const pointer = `${' '.repeat(gutter.length - 2)}| ${' '.repeat(column - 1 - from)}^`
  return [paint.quiet(gutter) + shown, paint.quiet(pointer)]
}
