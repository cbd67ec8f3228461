import {type TextRun, textOf} from '../../pdf/painted.ts'
import type {Tag} from '../../pdf/tags.ts'
import type {Check, Layout} from './layout.ts'
import {quoted, rounded} from './say.ts'

/** Points that rounding may take away. */
const SLACK = 0.1

/** Small letters of DejaVu Sans Mono are that much higher than those of the text (0.547 and 0.528 of the size). */
const MONO = /Mono/u
const MONO_GAIN = 0.547 / 0.528
/** Most glyphs of the mark of a note. */
const MARK = 2

/** Tags whose text stands beside the running text. */
const FINE_TAGS = new Set([
  'Table',
  'Figure',
  'Caption',
  'Code',
  'Note',
  'BibEntry',
  'Reference',
  'TOC',
  'Index',
])
/** Classes whose text does so too. */
const FINE_CLASSES = new Set([
  'hp-references',
  'hp-work',
  'hp-backlinks',
  'hp-notes',
  'hp-noteref',
  'hp-facts',
  'hp-service',
  'hp-review',
  'hp-imprint',
  'hp-links',
  'hp-linkref',
  'hp-address',
  'hp-qr-code',
  'hp-figure',
  'hp-table',
])

type Kind = 'text' | 'fine'

/** What a message calls each kind, and what helps. */
const KINDS: Readonly<Record<Kind, {readonly name: string; readonly help: string}>> = {
  text: {
    name: 'running text',
    help: 'Print on larger paper. In a drawing, draw the words larger or show it wider.',
  },
  fine: {
    name: 'tables, notes, pictures and page feet',
    help: 'In a drawing, draw the words larger or show it wider.',
  },
}

interface Small {
  readonly run: TextRun
  readonly page: number
  readonly tag: Tag | undefined
}

/**
 * Finds text that is smaller than the profile allows, and names the smallest of each kind. What a print that
 * was made smaller loses is one finding of its own.
 */
export const checkSizes: Check = (layout, find) => {
  const small = smallRuns(layout)
  for (const kind of ['text', 'fine'] as const) {
    const [smallest] = small[kind].toSorted((a, b) => a.run.size - b.run.size)
    if (!smallest) continue
    const {run, page, tag} = smallest
    const others = small[kind].length > 1 ? ` (${small[kind].length} such places)` : ''
    find(
      'layout/small-text',
      `The words ${quoted(textOf(run).trim())} on page ${page} have ${rounded(run.size)} points; the limit for ${KINDS[kind].name} is ${layout.look.minSize[kind]}${others}.`,
      layout.nearestMark(tag),
      KINDS[kind].help,
    )
  }
}

function smallRuns(layout: Layout): Record<Kind, Small[]> {
  const {minSize} = layout.look
  const small: Record<Kind, Small[]> = {text: [], fine: []}
  const limit = (kind: Kind) => (minSize[kind] - SLACK) * layout.scale
  const most = Math.max(limit('text'), limit('fine'))
  for (const {number, texts} of layout.pages)
    for (const [at, run] of texts.entries()) {
      if (run.size >= most) continue
      const tag = layout.tagOf(run)
      const kind = kindOf(layout, run, tag)
      if (!kind || apparentSize(run) >= limit(kind)) continue
      if (isRaised(texts, at) || isMark(layout, run, tag) || textOf(run).trim() === '') continue
      small[kind].push({run, page: number, tag})
    }
  return small
}

/** Size of text type whose small letters are as high. */
function apparentSize({size, font}: TextRun): number {
  return MONO.test(font.name) ? size * MONO_GAIN : size
}

/** Nothing for formulas, whose letters have the sizes of their rank. */
function kindOf(layout: Layout, run: TextRun, tag: Tag | undefined): Kind | undefined {
  if (MONO.test(run.font.name)) return 'fine'
  const chain = layout.chainOf(tag)
  if (chain.some(({type}) => type === 'Formula')) return undefined
  if (chain.length === 0 || chain.some(({type}) => FINE_TAGS.has(type))) return 'fine'
  const isFine = chain.some((one) =>
    layout.markOf(one)?.classes.some((name) => FINE_CLASSES.has(name)),
  )
  return isFine ? 'fine' : 'text'
}

/** A letter or a number that is a link is the mark of a note; it may follow a picture, which has no size. */
function isMark(layout: Layout, run: TextRun, tag: Tag | undefined): boolean {
  return run.glyphs <= MARK && layout.chainOf(tag).some(({type}) => type === 'Link')
}

/** Says whether a piece of text stands higher or lower than larger text beside it, as the mark of a note does. */
function isRaised(texts: readonly TextRun[], at: number): boolean {
  const run = texts[at]
  return [texts[at - 1], texts[at + 1]].some((other) => {
    if (!run || !other || other.size <= run.size) return false
    const apart = Math.abs(other.y - run.y)
    const touches =
      Math.min(Math.abs(other.x + other.width - run.x), Math.abs(run.x + run.width - other.x)) <
      other.size
    return touches && apart > other.size / 20 && apart < other.size * 0.6
  })
}
