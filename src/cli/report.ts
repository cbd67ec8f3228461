import {type ExitCode, exitCodes} from '../base/failure.ts'
import type {Message} from '../base/message.ts'
import type {BuildResult} from '../host/build.ts'
import {lineReader} from '../host/lines.ts'
import {stateOf} from '../host/state.ts'
import type {Terminal} from './command.ts'
import {printMessage} from './messages.ts'
import {counted, duration, type Paint, paintFor, size} from './paint.ts'

/** Prints messages, each after a blank line; infos only when they were asked for. */
export function reportMessages(
  messages: readonly Message[],
  terminal: Terminal,
  infos: boolean,
): void {
  const paint = paintFor(terminal.colour)
  const lineOf = lineReader(terminal.cwd)
  for (const message of messages)
    if (infos || message.severity !== 'info')
      terminal.err(`${printMessage(message, paint, lineOf)}\n\n`)
}

/** Prints what a build made, or why not, and the state of the files. */
export function reportBuild(
  result: BuildResult,
  files: readonly string[],
  terminal: Terminal,
): void {
  const paint = paintFor(terminal.colour)
  reportMessages(result.messages, terminal, false)
  if (result.artifacts.length) terminal.out(made(result, files, paint))
  if (result.stopped)
    terminal.err(
      `${paint.error('Not made')}: ${problems(result.messages)}. ${stateOf(result.output, terminal.cwd)}\n`,
    )
  else if (!result.artifacts.length)
    terminal.out(
      `${paint.made('Nothing to do')}: ${counted(result.cached, 'edition')} ${result.cached === 1 ? 'is' : 'are'} up to date (${duration(result.ms)})\n`,
    )
}

/** 1 when the text has errors, 2 when handpress.yaml has. */
export function exitCodeOf(result: BuildResult): ExitCode {
  if (!result.stopped) return exitCodes.made
  return result.misconfigured ? exitCodes.usage : exitCodes.errors
}

function made(result: BuildResult, files: readonly string[], paint: Paint): string {
  const {artifacts, cached} = result
  const warnings = countOf(result.messages, 'warning')
  const what = files.length
    ? `${counted(artifacts.length, 'file')} from ${files.length === 1 ? files[0] : counted(files.length, 'text')}`
    : `${countedEditions(artifacts)} of "${result.titles[0] ?? ''}"`
  const left = cached
    ? `; ${counted(cached, 'edition')} ${cached === 1 ? 'was' : 'were'} up to date`
    : ''
  const why = warnings ? `, with ${counted(warnings, 'warning')}. Why: handpress explain RULE` : ''
  const rows = artifacts.map(
    (one) => [one.path, one.edition, extent(one), size(one.bytes)] as const,
  )
  const widths = [0, 1, 2, 3].map((i) =>
    Math.max(...rows.map((row) => row[i as 0 | 1 | 2 | 3].length)),
  )
  const lines = rows.map(
    (row) =>
      `  ${row.map((cell, i) => (i === 3 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('   ')}`,
  )
  const infos = countOf(result.messages, 'info')
  const more = infos
    ? [`${counted(infos, 'info')}: handpress check${files.length === 1 ? ` ${files[0]}` : ''}`]
    : []
  return `${[`${paint.made('Made')} ${what} in ${duration(result.ms)}${left}${why}`, ...lines, ...more].join('\n')}\n`
}

/** A cover and a list of evidence go with editions and are none. */
function countedEditions(artifacts: BuildResult['artifacts']): string {
  const editions = artifacts.filter(({pages, chapters}) => pages + chapters > 0).length
  return editions ? counted(editions, 'edition') : counted(artifacts.length, 'file')
}

function extent({pages, chapters}: BuildResult['artifacts'][number]): string {
  if (pages) return counted(pages, 'page')
  return chapters ? counted(chapters, 'chapter') : ''
}

/** "1 error", "2 errors and 1 warning". */
export function problems(messages: readonly Message[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((word) => {
    const n = countOf(messages, word)
    return n ? [counted(n, word)] : []
  })
  return parts.length > 1
    ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
    : (parts[0] ?? 'no problem')
}

function countOf(messages: readonly Message[], severity: 'error' | 'warning' | 'info'): number {
  return messages.filter((one) => one.severity === severity).length
}
