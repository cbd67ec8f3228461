import {deflateSync} from 'node:zlib'
import type {PdfDraft} from '../../../pdf/draft.ts'
import {reference} from '../../../pdf/objects.ts'
import {readStream} from '../../../pdf/pages.ts'

/** A glyph that only joins others stands for no character of its own, which Chromium writes as character 0. */
const NOTHING = /^(<[0-9A-Fa-f]{4}>) <0000>$/gmu
/** Zero width space: PDF/UA asks for a character behind every glyph (7.21.7). */
const SPACE = '$1 <200B>'

/** Gives every glyph of a joined script a character; its letters stand in the text beside it. */
export function nameGlyphs(draft: PdfDraft): void {
  for (const number of draft.order) {
    if (!draft.head(number).startsWith('<</Type /Font\n/Subtype /Type0')) continue
    const map = reference(draft.text(number), 'ToUnicode')
    if (map === undefined) continue
    const typed = readStream(draft, map).toString('latin1')
    const named = typed.replace(NOTHING, SPACE)
    if (named !== typed)
      draft.setStream(map, '/Filter /FlateDecode', deflateSync(Buffer.from(named, 'latin1')))
  }
}
