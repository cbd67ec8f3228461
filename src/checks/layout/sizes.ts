import {type TextRun, textOf} from '../../pdf/painted.ts'
import type {Tag} from '../../pdf/tags.ts'
import type {Check, Layout} from './layout.ts'
import {quoted, rounded} from './say.ts'

/** Points that rounding may take away. */
const SLACK = 0.1

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
  'hp-links',
  'hp-linkref',
  'hp-address',
  'hp-qr-code',
  'hp-figure',
  'hp-table',
])

type Kind = 'text' | 'fine'

const NAMES: Readonly<Record<Kind, string>> = {
  text: 'running text',
  fine: 'tables, notes, pictures and page feet',
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
      `The words ${quoted(textOf(run).trim())} on page ${page} have ${rounded(run.size)} points; the limit for ${NAMES[kind]} is ${layout.look.minSize[kind]}${others}.`,
      layout.nearestMark(tag),
      'Make them larger: in a drawing, draw the words larger or show it wider.',
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
      const kind = kindOf(layout, tag)
      const isSmall = kind && run.size < limit(kind) && !isRaised(texts, at)
      if (isSmall && textOf(run).trim() !== '') small[kind].push({run, page: number, tag})
    }
  return small
}

/** Nothing for formulas, whose letters have the sizes of their rank. */
function kindOf(layout: Layout, tag: Tag | undefined): Kind | undefined {
  const chain = layout.chainOf(tag)
  if (chain.some(({type}) => type === 'Formula')) return undefined
  if (chain.length === 0 || chain.some(({type}) => FINE_TAGS.has(type))) return 'fine'
  const isFine = chain.some((one) =>
    layout.markOf(one)?.classes.some((name) => FINE_CLASSES.has(name)),
  )
  return isFine ? 'fine' : 'text'
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
