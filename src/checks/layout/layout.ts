import {paintPages} from '../../pdf/paint.ts'
import {type TagPlace, pageMap, tagFinder} from '../../pdf/pagemap.ts'
import {type Painted, type PaintedPage, type TextRun, textOf} from '../../pdf/painted.ts'
import type {Mark, PrintedPdf} from '../../pdf/printed.ts'
import type {Tag} from '../../pdf/tags.ts'
import type {Find} from '../pdf/find.ts'

/** What a printed edition promises of its look. */
export interface LayoutLook {
  /** Names of the font families it may use, such as `DejaVu Sans`. */
  readonly families: readonly string[]
  /** Says whether one of these fonts has a character; other characters are noted where the text is read. */
  readonly hasSign: (code: number) => boolean
  /** Smallest type in points: of running text, and of what stands beside it (tables, notes, page feet). */
  readonly minSize: {readonly text: number; readonly fine: number}
  /** Most characters of a line of running text. */
  readonly maxMeasure: number
}

/** The finished pages, read once for all rules. */
export interface Layout {
  readonly printed: PrintedPdf
  readonly look: LayoutLook
  readonly pages: readonly PaintedPage[]
  readonly places: ReadonlyMap<number, TagPlace>
  /** How large the pages are printed: 1 unless the browser made them smaller. */
  readonly scale: number
  /** Every tag, in reading order. */
  readonly tags: readonly Tag[]
  /** Tag of what is painted; nothing for page feet, backgrounds and the like. */
  tagOf(painted: Painted): Tag | undefined
  /** The tag and all it stands in, from the inside out. */
  chainOf(tag: Tag | undefined): readonly Tag[]
  markOf(tag: Tag): Mark | undefined
  /** The nearest element of the text that a tag or what it stands in was made of. */
  nearestMark(tag: Tag | undefined): Mark | undefined
  /** The words of a tag, line ends as spaces. */
  wordsOf(tag: Tag): string
}

export type Check = (layout: Layout, find: Find) => void

export function openLayout(
  printed: PrintedPdf,
  look: LayoutLook,
  pages: readonly PaintedPage[] = paintPages(printed),
  places: ReadonlyMap<number, TagPlace> = pageMap(printed, pages),
): Layout {
  const {tags} = printed
  const numberOf = tagFinder(printed)
  const tagOf = (painted: Painted) => tags.get(numberOf(painted))
  const chains = new Map<Tag, readonly Tag[]>()
  const chainOf = (tag: Tag | undefined): readonly Tag[] => {
    if (!tag) return []
    const known = chains.get(tag)
    if (known) return known
    const chain: Tag[] = []
    for (let at: Tag | undefined = tag; at; at = tags.get(at.parent)) chain.push(at)
    chains.set(tag, chain)
    return chain
  }
  const runsOf = (tag: Tag): TextRun[] => {
    const place = places.get(tag.number)
    if (!place) return []
    return pages
      .slice(place.first - 1, place.last)
      .flatMap(({texts}) => texts.filter((text) => chainOf(tagOf(text)).includes(tag)))
  }
  return {
    printed,
    look,
    pages,
    places,
    scale: commonScale(pages),
    tags: [...tags.values()],
    tagOf,
    chainOf,
    markOf: (tag) => printed.markOf(tag.number),
    nearestMark: (tag) => {
      for (const one of chainOf(tag)) {
        const mark = printed.markOf(one.number)
        if (mark) return mark
      }
      return undefined
    },
    wordsOf: (tag) => joined(runsOf(tag)),
  }
}

function joined(runs: readonly TextRun[]): string {
  let words = ''
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1]
    words += before && before.y !== run.y ? ` ${textOf(run)}` : textOf(run)
  }
  return words.replace(/\s+/gu, ' ').trim()
}

/** Points of one CSS pixel. */
const PIXEL = 0.75
const STEP = 1e-6

/** Scale of most of the text. A print is made smaller as a whole; a drawing has a scale of its own. */
function commonScale(pages: readonly PaintedPage[]): number {
  const counts = new Map<number, number>()
  for (const {texts} of pages)
    for (const {content, scale, glyphs} of texts) {
      if (content < 0) continue
      const key = Math.round(scale / PIXEL / STEP)
      counts.set(key, (counts.get(key) ?? 0) + glyphs)
    }
  const [common] = [...counts].sort(([, one], [, other]) => other - one)
  return (common?.[0] ?? 1 / STEP) * STEP
}
