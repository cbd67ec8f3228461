import type {PdfDraft} from '../../../pdf/draft.ts'
import {reference} from '../../../pdf/objects.ts'

/** Longest name that PDF has, in bytes (ISO 32000-1, Annex C); PDF/A allows no longer one. */
const LONGEST = 127

const PLACE = /\/([^\s/[\]()<>]+)(?= \[\d+ 0 R \/XYZ )/gu
const TARGET = /(?<=\n\/Dest \/)[^\s/[\]()<>]+/u

/** Gives short names to places with long ids, such as titles of many words: Chromium names a place by its id. */
export function shortenNames(draft: PdfDraft): void {
  const table = reference(draft.text(draft.root), 'Dests')
  if (table === undefined) return
  const short = new Map<string, string>()
  const named = draft.text(table).replace(PLACE, (whole, name: string) => {
    if (lengthOf(name) <= LONGEST) return whole
    short.set(name, `hp-place-${short.size + 1}`)
    return `/${short.get(name)}`
  })
  if (short.size === 0) return
  draft.set(table, named)
  for (const number of draft.order)
    if (draft.head(number).startsWith('<</Type /Annot\n'))
      draft.set(
        number,
        draft.text(number).replace(TARGET, (name) => short.get(name) ?? name),
      )
}

/** `#C3` stands for one byte. */
function lengthOf(name: string): number {
  return name.replace(/#[0-9A-Fa-f]{2}/gu, '#').length
}
