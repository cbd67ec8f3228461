import {readMarkedLanguage, type TagMark, typeOfMark} from '../../../pdf/tag-marks.ts'
import type {Elements} from './elements.ts'

type Settle = (elements: Elements, number: number, rank: number) => void

/** What a mark asks for beside its type. */
const SETTLE: Readonly<Partial<Record<TagMark, Settle>>> = {
  note: (elements, number, rank) => elements.setEntry(number, `/ID (note${rank})`),
  math: settleFormula,
  toc: settleContents,
  terms: settleTerms,
}

/** Gives every marked element the type its mark names, and its own language back. */
export function nameMarked(elements: Elements): void {
  const found: [number, TagMark][] = []
  for (const number of elements.numbers) {
    const printed = elements.langOf(number)
    if (!printed) continue
    const {lang, mark} = readMarkedLanguage(printed)
    if (mark === undefined) {
      if (lang !== printed) elements.setLang(number, lang)
      continue
    }
    elements.rename(number, typeOfMark(mark))
    elements.setLang(number, lang === inherited(elements, number) ? '' : lang)
    found.push([number, mark])
  }
  const ranks = new Map<TagMark, number>()
  for (const [number, mark] of found) {
    const rank = (ranks.get(mark) ?? 0) + 1
    ranks.set(mark, rank)
    SETTLE[mark]?.(elements, number, rank)
  }
}

/** Language of what an element stands in. */
function inherited(elements: Elements, number: number): string {
  for (let at = elements.parentOf(number); elements.typeOf(at); at = elements.parentOf(at)) {
    const printed = elements.langOf(at)
    if (printed) return readMarkedLanguage(printed).lang
  }
  return ''
}

/** Cells of a matrix are no cells of a table. */
function settleFormula(elements: Elements, formula: number): void {
  for (const part of elements.childrenOf(formula)) {
    elements.dropAttributes(part)
    settleFormula(elements, part)
  }
}

/** A list of contents is a TOC whose items are TOCI; lists in it are contents too. */
function settleContents(elements: Elements, list: number): void {
  elements.rename(list, 'TOC')
  elements.dropAttributes(list)
  for (const item of elements.childrenOf(list)) {
    if (elements.typeOf(item) !== 'LI') continue
    elements.rename(item, 'TOCI')
    for (const kid of elements.childrenOf(item))
      if (elements.typeOf(kid) === 'L') settleContents(elements, kid)
  }
}

/** Terms and their meanings become the items of a list; each item begins with its terms. */
function settleTerms(elements: Elements, list: number): void {
  const items: string[][] = []
  const rest: string[] = []
  let terms = false
  for (const kid of elements.kidsOf(list)) {
    const type = kid.endsWith(' 0 R') ? elements.typeOf(Number.parseInt(kid, 10)) : ''
    if (type === 'Lbl' && !terms) items.push([])
    const item = items.at(-1)
    if (item && type) item.push(kid)
    // What the list itself paints, such as a line above it, stays in no item.
    else rest.push(kid)
    terms = type === 'Lbl'
  }
  const added = items.map((kids) => `${elements.add('LI', list, kids)} 0 R`)
  elements.setKids(list, [...rest, ...added])
}
