import type {PdfDraft} from '../../../pdf/draft.ts'

const CATALOG = '<</Type /Catalog\n'

/**
 * Lets a reading program show the numbers that are printed on the pages: small roman ones on the first
 * `roman` sheets, then 1, 2, 3 (ISO 32000-1, 12.4.2). Without roman sheets both counts are the same.
 */
export function labelPages(draft: PdfDraft, roman: number): void {
  if (roman === 0) return
  const labels = `/PageLabels <</Nums [0 <</S /r>> ${roman} <</S /D>>]>>\n`
  draft.set(draft.root, draft.text(draft.root).replace(CATALOG, `${CATALOG}${labels}`))
}
