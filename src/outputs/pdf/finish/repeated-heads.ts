import {deflateSync} from 'node:zlib'
import type {PdfDraft} from '../../../pdf/draft.ts'
import {reference, references} from '../../../pdf/objects.ts'
import {contentNumber} from '../../../pdf/pages.ts'
import type {Elements} from './elements.ts'

/** Marked content of a page: its stream and its number there. */
interface Piece {
  readonly kid: string
  readonly page: number
  readonly stream: number
  readonly id: number
}

/**
 * Keeps the head of a table once in the tree of tags. On every page after the first Chromium paints it again and
 * tags it again, and a screen reader would say each heading as often; what is painted again is an artifact
 * (ISO 32000-1, 14.8.2.2.2).
 */
export function dropRepeatedHeads(
  draft: PdfDraft,
  elements: Elements,
  contents: Map<number, string>,
): void {
  const changed = new Set<number>()
  const drop = ({page, stream, id}: Piece) => {
    contents.set(stream, asArtifact(contents.get(stream) ?? '', id))
    forget(draft, page, id)
    changed.add(stream)
  }
  const walk = (number: number): void => {
    const repeated = repeatedIn(draft, elements, number, contents)
    for (const piece of repeated) drop(piece)
    const kids = new Set(repeated.map(({kid}) => kid))
    if (kids.size > 0)
      elements.setKids(
        number,
        elements.kidsOf(number).filter((kid) => !kids.has(kid)),
      )
    for (const child of elements.childrenOf(number)) walk(child)
  }
  for (const number of elements.numbers) if (elements.typeOf(number) === 'TH') walk(number)
  for (const number of changed) {
    const bytes = Buffer.from(contents.get(number) ?? '', 'latin1')
    draft.setStream(number, '/Filter /FlateDecode', deflateSync(bytes, {level: 3}))
  }
}

/** Gives the pieces that say on other pages what the first one says. */
function repeatedIn(
  draft: PdfDraft,
  elements: Elements,
  element: number,
  contents: ReadonlyMap<number, string>,
): Piece[] {
  const page = reference(draft.text(element), 'Pg') ?? 0
  const [first, ...others] = elements.kidsOf(element).flatMap((kid): Piece[] => {
    if (kid.endsWith(' 0 R') || kid.includes('/Stm ') || kid.includes('/OBJR')) return []
    const own = reference(kid, 'Pg') ?? page
    const id = Number(/\/MCID (\d+)/u.exec(kid)?.[1] ?? kid)
    return own ? [{kid, page: own, stream: contentNumber(draft, own), id}] : []
  })
  if (!first) return []
  const words = wordsOf(contents.get(first.stream) ?? '', first.id)
  return others.filter(
    (one) => one.page !== first.page && wordsOf(contents.get(one.stream) ?? '', one.id) === words,
  )
}

/** The operators that show the text of a piece. */
function wordsOf(content: string, id: number): string {
  const start = content.indexOf(`<</MCID ${id} >>BDC`)
  const end = content.indexOf('\nEMC\n', start)
  const lines = start < 0 ? [] : content.slice(start, end).split('\n')
  return lines.filter((line) => line.endsWith(' Tj')).join('\n')
}

function asArtifact(content: string, id: number): string {
  return content.replace(new RegExp(`^/\\w+ <</MCID ${id} >>BDC$`, 'mu'), '/Artifact BMC')
}

/** Takes a piece out of the list that names the element of each piece of a page. */
function forget(draft: PdfDraft, page: number, id: number): void {
  const key = /\n\/StructParents (\d+)/u.exec(draft.text(page))?.[1]
  const root = reference(draft.text(draft.root), 'StructTreeRoot') ?? 0
  const tree = reference(draft.text(root), 'ParentTree') ?? 0
  const list = new RegExp(`[[ ]${key} (\\d+) 0 R`, 'u').exec(draft.text(tree))?.[1]
  if (key === undefined || list === undefined) return
  const text = draft.text(Number(list))
  const parents = references(text)
  const kept = text.replace(/\[[^\]]*\]/u, (all) => {
    const entries = all.slice(1, -1).match(/\d+ 0 R|null/gu) ?? []
    return `[${entries.map((entry, at) => (at === id ? 'null' : entry)).join(' ')}]`
  })
  if (parents.length > 0) draft.set(Number(list), kept)
}
