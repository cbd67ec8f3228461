import type {PdfDraft} from '../../../pdf/draft.ts'
import {reference} from '../../../pdf/objects.ts'
import {type Elements, openElements} from './elements.ts'
import {rankNodeIds} from './node-ids.ts'
import {nameMarked} from './marked.ts'
import {dropRepeatedHeads} from './repeated-heads.ts'

/** Types that HTML has and PDF 1.7 has not, and the nearest one it has. */
const ROLES = {Aside: 'Sect', Em: 'Span', Strong: 'Span'} as const

/** Repairs the tree of tags where Chromium leaves it short of PDF 1.7, and names what HTML has no name for. */
export function repairTags(draft: PdfDraft, contents: Map<number, string> = new Map()): void {
  const elements = openElements(draft)
  rankNodeIds(draft, elements.numbers)
  nameMarked(elements)
  dropRepeatedHeads(draft, elements, contents)
  for (const number of elements.numbers) {
    if (elements.typeOf(number) === 'LI') addListBody(elements, number)
    if (elements.typeOf(number) === 'Figure') openGroup(draft, elements, number)
  }
  addRoles(draft)
}

/** Gives a list item the body that holds all but its label; one plain wrapper becomes the body itself. */
function addListBody(elements: Elements, item: number): void {
  const kids = elements.kidsOf(item)
  const isLabel = (kid: string) =>
    kid.endsWith(' 0 R') && elements.typeOf(Number.parseInt(kid, 10)) === 'Lbl'
  const labels = kids.filter(isLabel)
  const rest = kids.filter((kid) => !isLabel(kid))
  const [only] = elements.childrenOf(item).filter((kid) => elements.typeOf(kid) !== 'Lbl')
  if (only === undefined || elements.typeOf(only) === 'LBody') return
  if (rest.length === 1 && elements.typeOf(only) === 'NonStruct') elements.rename(only, 'LBody')
  else elements.setKids(item, [...labels, `${elements.add('LBody', item, rest)} 0 R`])
}

/** HTML's figure, which holds pictures and a caption, is a group; a Figure without /Alt would be an unnamed picture. */
function openGroup(draft: PdfDraft, elements: Elements, figure: number): void {
  if (draft.text(figure).includes('\n/Alt ')) return
  const kids = elements.childrenOf(figure)
  if (kids.some((kid) => elements.typeOf(kid) !== 'NonStruct')) elements.rename(figure, 'Div')
}

function addRoles(draft: PdfDraft): void {
  const tree = reference(draft.text(draft.root), 'StructTreeRoot')
  if (tree === undefined) return
  const first = '<</Type /StructTreeRoot\n'
  const roles = Object.entries(ROLES).map(([role, type]) => `/${role} /${type}`)
  draft.set(tree, draft.text(tree).replace(first, `${first}/RoleMap <<${roles.join('\n')}>>\n`))
}
