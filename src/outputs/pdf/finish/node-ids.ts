import type {PdfDraft} from '../../../pdf/draft.ts'

/** Names of header cells, made of the browser's node numbers. */
const NODE_ID = /\(node(\d{8,})\)/gu

/**
 * Puts ranks in the place of node numbers, which differ between two prints of one text.
 * The order stays, for the tree of ids is sorted.
 */
export function rankNodeIds(draft: PdfDraft, elements: readonly number[]): void {
  const trees = draft.order.filter((number) => draft.head(number).startsWith('<</Limits [(node'))
  if (trees.length === 0) return
  const holders = [...elements, ...trees].filter((one) => draft.bytes(one).includes('(node'))
  const ids = new Set(
    holders.flatMap((number) =>
      [...draft.text(number).matchAll(NODE_ID)].map((found) => found[1] ?? ''),
    ),
  )
  const sorted = [...ids].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const ranks = new Map(sorted.map((id, at) => [id, String(at + 1).padStart(8, '0')]))
  for (const number of holders)
    draft.set(
      number,
      draft.text(number).replace(NODE_ID, (_, id: string) => `(node${ranks.get(id)})`),
    )
}
