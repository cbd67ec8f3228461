import type {PdfDraft} from '../../../../src/pdf/draft.ts'
import {drafted} from '../../../pdf/drafted.ts'

/** Number of the outermost element. */
export const TOP = 3

/**
 * Opens a tree of tags typed as `L:en(0 LI(Lbl(1) TD@(2)))`: types, languages, and numbers of marked content;
 * `@` stands for attributes.
 */
export function tagged(typed: string): PdfDraft {
  const bodies = [
    '<</Type /Catalog\n/StructTreeRoot 2 0 R>>',
    `<</Type /StructTreeRoot\n/K ${TOP} 0 R>>`,
  ]
  const tokens = [...typed.matchAll(/([A-Z]\w*)(?::([\w-]+))?(@?)(\(?)|(\d+)|\)/gu)]
  const open: {number: number; kids: string[]; head: string; tail: string}[] = []
  const close = () => {
    const one = open.pop()
    if (one) bodies[one.number - 1] = `${one.head}\n/K ${listed(one.kids)}${one.tail}>>`
  }
  for (const [, type, lang, attributes, opens, id] of tokens) {
    if (id) open.at(-1)?.kids.push(id)
    if (!type && !id) close()
    if (!type) continue
    const number = bodies.push('')
    const parent = open.at(-1)
    parent?.kids.push(`${number} 0 R`)
    const head = `<</Type /StructElem\n/S /${type}${lang ? `\n/Lang (${lang})` : ''}\n/P ${parent?.number ?? 2} 0 R`
    const tail = attributes ? '\n/A [<</O /Table\n/RowSpan 1>> <</O /Table\n/Headers []>>]' : ''
    open.push({number, kids: [], head, tail})
    if (!opens) close()
  }
  return drafted(...bodies)
}

function listed(kids: readonly string[]): string {
  return kids.length === 1 ? (kids[0] ?? '') : `[${kids.join(' ')}]`
}

/** Writes a tree as it is typed; ` #id` follows an element that has an id. Throws for an element that names another parent. */
export function shown(draft: PdfDraft, number: number = TOP, parent = 2): string {
  const text = draft.text(number)
  const get = (key: string) => new RegExp(`\\n/${key} \\(?([^)\\n>]+)`, 'u').exec(text)?.[1] ?? ''
  if (get('P') !== `${parent} 0 R`) throw new Error(`Element ${number} stands in ${get('P')}.`)
  const list = /\n\/K (\[[^\]]*\]|\d+(?: 0 R)?)/u.exec(text)?.[1] ?? ''
  const kids = [...list.matchAll(/(\d+) 0 R|\d+/gu)].map((found) =>
    found[1] ? shown(draft, Number(found[1]), number) : found[0],
  )
  const [lang, id] = [get('Lang'), get('ID')]
  const name = `${get('S').slice(1)}${lang ? `:${lang}` : ''}${text.includes('\n/A [') ? '@' : ''}`
  return `${name}${id ? `#${id}` : ''}${kids.length > 0 ? `(${kids.join(' ')})` : ''}`
}
