import type {Finding} from '../base/finding.ts'
import type {RuleId} from '../base/rules.ts'
import type {BookFault} from '../epub/fault.ts'
import type {BookProof} from '../outputs/galley.ts'

interface Kind {
  readonly name: string
  readonly error: RuleId
  readonly warning: RuleId
  readonly help: (fault: BookFault) => string
}

/** Validators by their names, and the rules under which their errors and warnings are said. */
const KINDS: Readonly<Record<BookFault['from'], Kind>> = {
  epubcheck: {
    name: 'EPUBCheck',
    error: 'epub/invalid',
    warning: 'epub/epubcheck',
    help: ({id}) =>
      `Shops ask EPUBCheck, and may refuse the ebook. If nothing there explains it, report it with its number, ${id}.`,
  },
  ace: {
    name: 'Ace',
    error: 'epub/ace',
    warning: 'epub/ace',
    help: ({more}) =>
      `If nothing in the text explains it, report it. What to do: ${more || 'https://kb.daisy.org/publishing/'}`,
  },
}

/** Says what validators found at the places of the manuscripts it came from; the same words about many places are said once. */
export function findingsOf(
  faults: readonly BookFault[],
  {markOf}: BookProof,
  fallback: string,
): Finding[] {
  return [...alike(faults).values()].map((group) => {
    const [{from, id, severity, message, path, element}] = group
    const kind = KINDS[from]
    const mark = path ? markOf(path, element ?? Number.POSITIVE_INFINITY) : undefined
    const times = group.length > 1 ? `, ${group.length} times` : ''
    return {
      rule: kind[severity],
      reason: `${kind.name}: ${sentence(message)} (${id}${times}${mark?.path ? '' : inFile(path)})`,
      help: kind.help(group[0]),
      path: mark?.path || fallback,
      at: element === undefined ? undefined : mark?.at,
    }
  })
}

function alike(faults: readonly BookFault[]): Map<string, [BookFault, ...BookFault[]]> {
  const groups = new Map<string, [BookFault, ...BookFault[]]>()
  for (const fault of faults) {
    const key = [fault.from, fault.severity, fault.id, fault.message].join('\0')
    const group = groups.get(key)
    if (group) group.push(fault)
    else groups.set(key, [fault])
  }
  return groups
}

function sentence(message: string): string {
  const text = message.trim().replaceAll(/\s+/gu, ' ')
  return /[.?!…]$/u.test(text) ? text : `${text}.`
}

/** A file that no manuscript became is named as it lies in the archive. */
function inFile(path: string): string {
  return path ? `, ${path}` : ''
}
