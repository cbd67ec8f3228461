import {deflateSync} from 'node:zlib'
import type {PdfDraft} from '../../../pdf/draft.ts'
import {srgbProfile} from './srgb.ts'

/** Says by which colours the file is to be shown many years from now (ISO 19005-2, 6.2.3). */
export function setOutputIntent(draft: PdfDraft): void {
  const profile = draft.addStream('/N 3\n/Filter /FlateDecode', deflateSync(srgbProfile()))
  const intent = draft.add(
    `<</Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)\n/Info (sRGB)\n/DestOutputProfile ${profile} 0 R>>`,
  )
  const first = '<</Type /Catalog\n'
  draft.set(
    draft.root,
    draft.text(draft.root).replace(first, `${first}/OutputIntents [${intent} 0 R]\n`),
  )
}
