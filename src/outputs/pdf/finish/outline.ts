import type {PdfDraft} from '../../../pdf/draft.ts'
import {reference} from '../../../pdf/objects.ts'

const TITLE = /^<<\/Title (\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]*>)/u

/**
 * Writes the title of a heading once. In a long text a heading that begins a page may touch the one before by
 * rounding; Chromium paints it on both, and joins its words in the outline as often.
 */
export function settleOutline(draft: PdfDraft): void {
  for (const number of draft.order) {
    if (!draft.head(number).startsWith('<</Title ')) continue
    const text = draft.text(number).slice(`${number} 0 obj\n`.length)
    const typed = TITLE.exec(text)?.[1]
    const heading = reference(text, 'SE')
    if (typed === undefined || heading === undefined) continue
    const once = half(typed)
    if (once === undefined || !isOnTwoPages(draft, heading)) continue
    draft.set(
      number,
      draft.text(number).replace(typed, () => once),
    )
  }
}

/** Gives a string that says the same words twice as one that says them once. */
function half(typed: string): string | undefined {
  const start = typed.startsWith('<') ? '<FEFF' : '('
  const words = typed.slice(start.length, -1)
  const once = words.slice(0, words.length / 2)
  const isWhole = start === '(' ? !/(?<!\\)(?:\\\\)*\\$/u.test(once) : once.length % 4 === 0
  return once && once + once === words && isWhole ? start + once + typed.slice(-1) : undefined
}

function isOnTwoPages(draft: PdfDraft, heading: number): boolean {
  const pages = new Set<string>()
  const walk = (number: number): void => {
    const text = draft.text(number)
    for (const [, page = ''] of text.matchAll(/\/Pg (\d+) 0 R/gu)) pages.add(page)
    const list = /\n\/K (\[[^\]]*\]|\d+ 0 R)/u.exec(text)?.[1] ?? ''
    for (const [, kid] of list.matchAll(/(?<!Pg )(?<!\d)(\d+) 0 R/gu)) walk(Number(kid))
  }
  walk(heading)
  return pages.size > 1
}
