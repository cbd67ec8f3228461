import type {VFileMessage} from 'vfile-message'
import type {Severity} from './rule.ts'

/** A message as `--json` and the API give it; `line` and `column` are null when it is about a whole file. */
export interface Message {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly rule: string
  readonly severity: Severity
  readonly reason: string
  readonly note: string
  readonly url: string
}

export function messageOf(found: VFileMessage): Message {
  return {
    file: found.file ?? '',
    line: found.line ?? null,
    column: found.column ?? null,
    rule: found.ruleId ?? '',
    severity: severityOf(found),
    reason: found.reason,
    note: found.note ?? '',
    url: found.url ?? '',
  }
}

/** Leaves out messages that say the same about the same place: two editions of one text find the same things. */
function onceEach(messages: readonly VFileMessage[]): VFileMessage[] {
  const seen = new Set<string>()
  return messages.filter(({file, line, column, ruleId, reason}) => {
    const key = [file, line, column, ruleId, reason].join('\0')
    return !seen.has(key) && seen.add(key)
  })
}

function severityOf(found: VFileMessage): Severity {
  if (found.fatal) return 'error'
  return found.fatal === false ? 'warning' : 'info'
}

/** Errors first; in each kind by file and place; each once. */
export function inOrder(messages: readonly VFileMessage[]): VFileMessage[] {
  return onceEach(messages).sort(
    (a, b) =>
      rank(a) - rank(b) ||
      order(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}

function rank(message: VFileMessage): number {
  if (message.fatal) return 0
  return message.fatal === false ? 1 : 2
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
