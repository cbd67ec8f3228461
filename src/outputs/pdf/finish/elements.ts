import type {PdfDraft} from '../../../pdf/draft.ts'
import {reference} from '../../../pdf/objects.ts'

const TYPE = /^<<\/Type \/StructElem\n\/S \/(\w+)/u
const LANG = /\n\/Lang \(([^)\\]*)\)/u
const KIDS = /\n\/K (\[[^\]]*\]|<<[^>]*>>|\d+(?: 0 R)?)/u
const KID = /<<[^>]*>>|\d+ 0 R|\d+/gu

/** The elements of the tree of tags, which can be renamed, wrapped and moved. */
export interface Elements {
  /** Numbers of all elements, in the order of the file; later changes do not show in it. */
  readonly numbers: readonly number[]
  typeOf(number: number): string
  /** Language of the element itself, or ''. */
  langOf(number: number): string
  parentOf(number: number): number
  /** What stands in an element, as the file writes it: `12 0 R`, the number of marked content, a reference to an annotation. */
  kidsOf(number: number): readonly string[]
  /** Numbers of the elements that stand directly in one. */
  childrenOf(number: number): number[]
  rename(number: number, type: string): void
  /** Sets the language of an element; '' takes it away. */
  setLang(number: number, lang: string): void
  /** Gives an element an entry of its own, such as `/ID (note-1)`. */
  setEntry(number: number, entry: string): void
  dropAttributes(number: number): void
  setKids(number: number, kids: readonly string[]): void
  /** Puts a new element into `parent`, which takes `kids` over; the kids of `parent` must be set after. */
  add(type: string, parent: number, kids: readonly string[]): number
}

export function openElements(draft: PdfDraft): Elements {
  const types = new Map<number, string>()
  for (const number of draft.order) {
    const type = TYPE.exec(draft.head(number))?.[1]
    if (type) types.set(number, type)
  }
  const edit = (number: number, change: (text: string) => string) =>
    draft.set(number, change(draft.text(number)))
  const moveTo = (parent: number, kids: readonly string[]) => {
    for (const kid of kids) {
      const number = elementOf(kid)
      if (number !== undefined)
        edit(number, (text) => text.replace(/\n\/P \d+ 0 R/u, `\n/P ${parent} 0 R`))
    }
  }
  const kidsOf = (number: number) => KIDS.exec(draft.text(number))?.[1]?.match(KID) ?? []
  return {
    numbers: [...types.keys()],
    typeOf: (number) => types.get(number) ?? '',
    langOf: (number) => LANG.exec(draft.text(number))?.[1] ?? '',
    parentOf: (number) => reference(draft.text(number), 'P') ?? 0,
    kidsOf,
    childrenOf: (number) => kidsOf(number).flatMap((kid) => elementOf(kid) ?? []),
    rename: (number, type) => {
      edit(number, (text) => text.replace(/\n\/S \/\w+/u, `\n/S /${type}`))
      types.set(number, type)
    },
    setLang: (number, lang) =>
      edit(number, (text) => text.replace(LANG, lang ? `\n/Lang (${lang})` : '')),
    setEntry: (number, entry) =>
      edit(number, (text) => text.replace(/\n\/P \d/u, (start) => `\n${entry}${start}`)),
    dropAttributes: (number) =>
      edit(number, (text) => text.replace(/\n\/A \[.*\](?=>>\nendobj|\n\/ID )/su, '')),
    setKids: (number, kids) => {
      const list = kids.length === 1 && kids[0] ? kids[0] : `[${kids.join(' ')}]`
      edit(number, (text) => text.replace(KIDS, () => `\n/K ${list}`))
    },
    add: (type, parent, kids) => {
      const number = draft.add(
        `<</Type /StructElem\n/S /${type}\n/P ${parent} 0 R\n/K [${kids.join(' ')}]>>`,
      )
      types.set(number, type)
      moveTo(number, kids)
      return number
    },
  }
}

/** Number of the element a kid is; nothing for marked content and annotations. */
function elementOf(kid: string): number | undefined {
  return kid.endsWith(' 0 R') ? Number.parseInt(kid, 10) : undefined
}
