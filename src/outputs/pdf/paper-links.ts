import type {Meta} from '../../base/meta.ts'
import type {Words} from '../../base/words.ts'
import type {Document} from '../../document/document.ts'
import {eachHidden} from './hidden-links.ts'
import {addressKey, isPhone, printedAddress} from './paper-address.ts'

/** An address the words of its links do not show; a reader of paper finds it under its letter. */
export interface PaperLink {
  /** Id of its entry in the list of links. */
  readonly id: string
  /** Letter that stands behind the words and before the entry: a, b … z, aa. */
  readonly letter: string
  readonly href: string
  readonly printed: string
  /** Ids of its marks in the text, in reading order. */
  readonly marks: readonly string[]
}

/** How a text shows the addresses of its links: the same way for all of them. */
export interface PaperLinks {
  readonly way: 'notes' | 'inline' | 'off'
  /** In the order of the text, each address once. */
  readonly links: ReadonlyMap<string, PaperLink>
}

/** Up to this many addresses stand behind their words, if none has more characters than these. */
const FEW = 2
export const SHORT = 30

/** Gives the addresses a printed text has to show, and how. */
export function paperLinks({meta, single, chapters}: Document): PaperLinks {
  const links = new Map<string, PaperLink & {marks: string[]}>()
  for (const {tree} of chapters)
    eachHidden(tree, single, ({properties}) => {
      const href = String(properties.href)
      if (isPhone(href)) return
      const key = addressKey(href)
      const at = links.size + 1
      const known = links.get(key)
      const link = known ?? {
        id: `hp-link-${at}`,
        letter: letterOf(at),
        href,
        printed: printedAddress(href),
        marks: [],
      }
      link.marks.push(`hp-linked-${link.letter}-${link.marks.length + 1}`)
      links.set(key, link)
    })
  return {way: wayOf(meta.links, [...links.values()]), links}
}

/** Few short addresses read best where they stand; more, or longer ones, would spoil the text. */
function wayOf(setting: Meta['links'], links: readonly PaperLink[]): PaperLinks['way'] {
  if (setting !== 'auto') return setting
  const inline = links.length <= FEW && links.every(({printed}) => printed.length <= SHORT)
  return inline ? 'inline' : 'notes'
}

/** Gives what a screen reader says for the marks and for the ways back. */
export function linkNames({links}: PaperLinks, words: Words): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const {id, letter, printed, marks} of links.values()) {
    names.set(
      id,
      words.toLink.replace('{n}', letter).replace('{address}', () => printed),
    )
    for (const mark of marks) names.set(mark, words.backToLink.replace('{n}', letter))
  }
  return names
}

/** Counts in letters, as spreadsheets and lists do. */
function letterOf(at: number): string {
  const last = String.fromCharCode(97 + ((at - 1) % 26))
  return at > 26 ? letterOf(Math.floor((at - 1) / 26)) + last : last
}
