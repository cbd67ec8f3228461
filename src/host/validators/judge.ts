import {EpubCheck, type ValidationMessage} from '@likecoin/epubcheck-ts'

/** What EPUBCheck's TypeScript port says, with the line of the file where it knows one. */
export interface RawFault {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly path: string
  readonly line: number | undefined
  readonly column: number | undefined
}

/** A packed book, or its files by their paths in the archive. */
export type Evidence = {readonly packed: Uint8Array} | {readonly files: Map<string, Uint8Array>}

/** Asks EPUBCheck's TypeScript port about a book; it gives errors and warnings. */
export async function judge(evidence: Evidence): Promise<RawFault[]> {
  const {messages} =
    'packed' in evidence
      ? await EpubCheck.validate(evidence.packed)
      : await EpubCheck.validateExpanded(evidence.files)
  return messages.flatMap(rawFault)
}

const SEVERITIES: Readonly<Record<string, RawFault['severity']>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
}

function rawFault({id, severity, message, location}: ValidationMessage): RawFault[] {
  const known = SEVERITIES[severity]
  if (!known) return []
  const {path = '', line, column} = location ?? {}
  return [{id, severity: known, message, path, line, column}]
}
