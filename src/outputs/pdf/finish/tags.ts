import type {PdfDraft} from '../../../pdf/draft.ts'
import {reference, references} from '../../../pdf/objects.ts'

const ELEMENT = /^<<\/Type \/StructElem\n\/S \/(\w+)/u
/** Names of header cells, made of the browser's node numbers. */
const NODE_ID = /\(node(\d{8,})\)/gu
/** Types that HTML has and PDF 1.7 has not. */
const ROLES = ['Em', 'Strong']

/** Repairs the tree of tags where Chromium leaves it short of PDF 1.7. */
export function repairTags(draft: PdfDraft): void {
  const types = typesOf(draft)
  rankNodeIds(draft, types)
  for (const [number, type] of types) {
    if (type === 'LI') addListBody(draft, number, types)
    if (type === 'Figure') openGroup(draft, number, types)
  }
  addRoles(draft)
}

function typesOf(draft: PdfDraft): Map<number, string> {
  const types = new Map<number, string>()
  for (const number of draft.order) {
    const type = ELEMENT.exec(draft.head(number))?.[1]
    if (type) types.set(number, type)
  }
  return types
}

/**
 * Puts ranks in the place of node numbers, which differ between two prints of one text.
 * The order stays, for the tree of ids is sorted.
 */
function rankNodeIds(draft: PdfDraft, types: ReadonlyMap<number, string>): void {
  const holders = draft.order
    .filter((number) => types.has(number) || draft.head(number).startsWith('<</Limits [(node'))
    .filter((number) => draft.bytes(number).includes('(node'))
  const ids = new Set(
    holders.flatMap((number) =>
      [...draft.text(number).matchAll(NODE_ID)].map((found) => found[1] ?? ''),
    ),
  )
  const sorted = [...ids].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const ranks = new Map(sorted.map((id, i) => [id, String(i + 1).padStart(8, '0')]))
  for (const number of holders)
    draft.set(
      number,
      draft.text(number).replace(NODE_ID, (_, id: string) => `(node${ranks.get(id)})`),
    )
}

/** Gives a list item the body that holds all but its label; one plain wrapper becomes the body itself. */
function addListBody(draft: PdfDraft, item: number, types: ReadonlyMap<number, string>): void {
  const kids = kidsOf(draft.text(item))
  if (!kids) return
  const body = kids.filter((kid) => types.get(kid) !== 'Lbl')
  const [only] = body
  if (only === undefined || body.some((kid) => types.get(kid) === 'LBody')) return
  if (body.length === 1 && types.get(only) === 'NonStruct') {
    draft.set(only, draft.text(only).replace('\n/S /NonStruct\n', '\n/S /LBody\n'))
    return
  }
  const list = (numbers: readonly number[]) => `[${numbers.map((one) => `${one} 0 R`).join(' ')}]`
  const added = draft.add(`<</Type /StructElem\n/S /LBody\n/P ${item} 0 R\n/K ${list(body)}>>`)
  for (const kid of body)
    draft.set(kid, draft.text(kid).replace(/\n\/P \d+ 0 R/u, `\n/P ${added} 0 R`))
  const labels = kids.filter((kid) => types.get(kid) === 'Lbl')
  draft.set(
    item,
    draft.text(item).replace(/\n\/K (?:\[[^\]]*\]|\d+ 0 R)/u, `\n/K ${list([...labels, added])}`),
  )
}

/** HTML's figure, which holds pictures and a caption, is a group; a Figure without /Alt would be an unnamed picture. */
function openGroup(draft: PdfDraft, figure: number, types: ReadonlyMap<number, string>): void {
  const text = draft.text(figure)
  if (text.includes('\n/Alt ')) return
  const kids = kidsOf(text) ?? []
  if (kids.some((kid) => (types.get(kid) ?? 'NonStruct') !== 'NonStruct'))
    draft.set(figure, text.replace('\n/S /Figure\n', '\n/S /Div\n'))
}

/** Elements under an element; nothing when something else stands there too. */
function kidsOf(text: string): number[] | undefined {
  const kids = /\n\/K (\[(?:\d+ 0 R ?)*\]|\d+ 0 R)/u.exec(text)?.[1]
  return kids === undefined ? undefined : references(kids)
}

function addRoles(draft: PdfDraft): void {
  const tree = reference(draft.text(draft.root), 'StructTreeRoot')
  if (tree === undefined) return
  const first = '<</Type /StructTreeRoot\n'
  const roles = ROLES.map((role) => `/${role} /Span`).join('\n')
  draft.set(tree, draft.text(tree).replace(first, `${first}/RoleMap <<${roles}>>\n`))
}
