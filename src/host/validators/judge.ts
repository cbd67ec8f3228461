import {EpubCheck, type EpubCheckResult, type ValidationMessage} from '@likecoin/epubcheck-ts'
import {readArchive} from '../../epub/archive.ts'
import type {EpubFiles} from '../../epub/book.ts'
import type {BookFault} from '../../epub/fault.ts'
import {elementAt, oneTagALine} from '../../epub/tags.ts'
import {type Part, partsOf} from './parts.ts'
import {isPage, located, type PlacedFault, textOf} from './places.ts'

/** What EPUBCheck's TypeScript port says of a book. */
export interface Judgement {
  readonly faults: readonly BookFault[]
  /** Keys of the parts that are sound, when the book was judged in parts. */
  readonly sound: readonly string[]
}

/** From so many pages on a book is judged in parts: as a whole, 1,000 pages take four seconds. */
const LARGE = 200

/**
 * Asks EPUBCheck's TypeScript port about a packed book. A large one is judged page by page, without those
 * that are known to be sound; what reaches from file to file is then left to our own checks.
 */
export async function judge(
  packed: Uint8Array,
  known: ReadonlySet<string>,
  large = LARGE,
): Promise<Judgement> {
  const {files} = readArchive(packed)
  if ([...files.keys()].filter(isPage).length > large) return judgeParts(files, known)
  const faults = faultsIn(await EpubCheck.validate(packed))
  return {faults: await placed(faults, files, EpubCheck.validateExpanded), sound: []}
}

async function judgeParts(files: EpubFiles, known: ReadonlySet<string>): Promise<Judgement> {
  const faults: BookFault[] = []
  const sound: string[] = []
  for (const part of partsOf(files)) {
    const found = known.has(part.key) ? [] : await judgePart(part)
    if (!found.length) sound.push(part.key)
    faults.push(...found)
  }
  return {faults, sound}
}

async function judgePart({path, bytes, mode}: Part): Promise<BookFault[]> {
  const ask = (content: Uint8Array) => EpubCheck.validateSingleFile(content, path, {mode})
  const files = new Map([[path, bytes]])
  return placed(faultsIn(await ask(bytes)), files, (spread) =>
    ask(spread.get(path) ?? new Uint8Array()),
  )
}

/**
 * Finds the elements of faults. The port knows lines only, and a page of a book has few of them,
 * so files with faults are asked about once more, with a line for each tag.
 */
async function placed(
  faults: readonly PlacedFault[],
  files: EpubFiles,
  ask: (files: Map<string, Uint8Array>) => Promise<EpubCheckResult>,
): Promise<BookFault[]> {
  const clear = faults.filter((one) => !lacksPlace(one)).map((one) => located(one, files))
  if (clear.length === faults.length) return clear
  const spread = spreadPages(files)
  const again = faultsIn(await ask(spread)).filter(lacksPlace)
  return [...clear, ...again.map((one) => atLine(one, spread))]
}

/** Says whether a fault stands somewhere in a page, and the column is missing. */
function lacksPlace({path, column}: PlacedFault): boolean {
  return isPage(path) && column === undefined
}

function spreadPages(files: EpubFiles): Map<string, Uint8Array> {
  const rows = [...files].map(([path, bytes]) => {
    if (!isPage(path)) return [path, bytes] as const
    return [path, new TextEncoder().encode(oneTagALine(textOf(bytes)))] as const
  })
  return new Map(rows)
}

/** The line of an element begins within its tag. */
function atLine({line, column, ...fault}: PlacedFault, spread: EpubFiles): BookFault {
  const text = textOf(spread.get(fault.path) ?? new Uint8Array())
  return {...fault, element: line === undefined ? undefined : elementAt(text, line, 1)}
}

const SEVERITIES: Readonly<Record<string, BookFault['severity']>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
}

function faultsIn({messages}: EpubCheckResult): PlacedFault[] {
  return messages.flatMap(faultIn)
}

function faultIn({id, severity, message, location}: ValidationMessage): PlacedFault[] {
  const known = SEVERITIES[severity]
  if (!known) return []
  const {path = '', line, column} = location ?? {}
  return [{from: 'epubcheck', id, severity: known, message, more: '', path, line, column}]
}
