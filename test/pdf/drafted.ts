import {openDraft, type PdfDraft} from '../../src/pdf/draft.ts'

/** Opens a file of a few objects: the first one is number 1 and the catalog. */
export function drafted(...bodies: readonly string[]): PdfDraft {
  const text = (number: number) => `${number} 0 obj\n${bodies[number - 1] ?? ''}\nendobj\n`
  return openDraft({
    root: 1,
    info: 0,
    size: bodies.length + 1,
    order: bodies.map((_, at) => at + 1),
    has: (number) => number > 0 && number <= bodies.length,
    bytes: (number) => Buffer.from(text(number), 'latin1'),
    text,
    head: (number) => bodies[number - 1] ?? '',
  })
}

/** The body of a stream that is not packed. */
export function streamOf(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>> stream\n${content}\nendstream`
}
