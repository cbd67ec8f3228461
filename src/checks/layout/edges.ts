import {type Box, meets} from '../../pdf/box.ts'
import {type Area, codesOf, type PaintedPage, type TextRun, textOf} from '../../pdf/painted.ts'
import type {Tag} from '../../pdf/tags.ts'
import type {Find} from '../pdf/find.ts'
import type {Check, Layout} from './layout.ts'
import {quoted} from './say.ts'

/** Points by which words may stick out, for rounding. */
const SLACK = 0.5
/** Part of its size by which a letter may: it has as much white at its sides. */
const BEARING = 0.05
/** The paper: nothing is lost where only white is cut off, such as the quiet zone of a QR code. */
const WHITE = 0xffffff
/** Areas end at whole pixels, so they may be one wider. */
const PIXEL = 0.8

/** Finds what sticks out of the text of its page, and words that are cut off in their box. */
export const checkEdges: Check = (layout, find) => {
  const findOnce = once(find)
  for (const page of layout.pages) {
    for (const text of page.texts) checkText(layout, page, text, findOnce)
    for (const area of page.areas) checkArea(layout, page, area, findOnce)
  }
}

/** A table that is too wide is one finding, not one for each cell. */
function once(find: Find): Find {
  const said = new Set<string>()
  return (rule, reason, at, help) => {
    const key = `${rule}\n${reason}`
    if (said.has(key)) return
    said.add(key)
    find(rule, reason, at, help)
  }
}

function checkText(layout: Layout, page: PaintedPage, run: TextRun, find: Find): void {
  const {clip} = run
  if (run.content < 0 || !sticksOut(run.box, clip) || !meets(run.box, clip)) return
  const bearing = BEARING * run.size
  const {left, right} = run.box
  const box = {...run.box, left: left + bearing, right: right - bearing - spaceAtEnd(run)}
  if (isWide(box, clip) && sameSides(clip, page.area)) reportWide(layout, page, run, find)
  else if (sticksOut(box, clip)) reportCut(layout, page, {...run, box}, find)
}

/** A line that is cut along has lost some of its letters, so it cannot be quoted. */
function reportCut(layout: Layout, page: PaintedPage, run: TextRun, find: Find): void {
  const mark = layout.nearestMark(layout.tagOf(run))
  const isAlong = !isWide(run.box, run.clip)
  const words = isAlong ? 'A line of words' : `The end of ${quoted(textOf(run).trim())}`
  if (isAlong && sameEnds(run.clip, page.area))
    find(
      'layout/too-tall',
      `${words} is cut in two by the edge of page ${page.number}.`,
      mark,
      'What it stands in is taller than the page: make it smaller, or make two of it.',
    )
  else
    find(
      'layout/clipped',
      `${words} on page ${page.number} is cut off at the edge of what it stands in.`,
      mark,
      'Shorten the words, or give them more room.',
    )
}

function checkArea(layout: Layout, page: PaintedPage, painted: Area, find: Find): void {
  const {box} = painted
  const {area} = page
  if (painted.content < 0 || painted.colour === WHITE || !meets(box, painted.clip)) return
  if (!isWide(box, area, PIXEL) || !sameSides(painted.clip, area)) return
  // The frame of a word may stick out where the word does not.
  const holder = layout.chainOf(layout.tagOf(painted)).find(isHolder)
  if (holder || painted.kind === 'picture') reportWide(layout, page, painted, find)
}

function reportWide(layout: Layout, page: PaintedPage, painted: TextRun | Area, find: Find): void {
  const tag = layout.tagOf(painted)
  const {name, holder, help} = wideOf(layout, tag)
  const said = holder ? layout.wordsOf(holder) : ''
  const words = said ? ` ${quoted(said)}` : ''
  find(
    'layout/overflow',
    `The ${name}${words} is wider than page ${page.number}.`,
    layout.nearestMark(holder ?? tag),
    `${help} What stands farther out is cut off.`,
  )
}

/** What a message calls the element that is too wide, and what can be done about it. */
const WIDE: Readonly<Record<string, readonly [name: string, help: string]>> = {
  Table: ['table', 'Split it, shorten its longest words, or turn rows into a list.'],
  Formula: ['formula', 'Break it into two.'],
  Code: ['code', 'Break the line.'],
  Figure: ['picture', 'Save it smaller.'],
}

function isHolder({type}: Tag): boolean {
  return Object.hasOwn(WIDE, type)
}

const OTHER = ['text', 'Shorten its longest word, or break the line.'] as const

function wideOf(layout: Layout, tag: Tag | undefined) {
  const chain = layout.chainOf(tag)
  const holder = chain.find(isHolder)
  const [name, help] = WIDE[holder?.type ?? ''] ?? OTHER
  return {name, help, holder: holder ?? chain.find(({type}) => type !== 'NonStruct')}
}

function sticksOut(box: Box, clip: Box): boolean {
  return isWide(box, clip) || box.top < clip.top - SLACK || box.bottom > clip.bottom + SLACK
}

function isWide(box: Box, clip: Box, slack = SLACK): boolean {
  return box.right > clip.right + slack || box.left < clip.left - slack
}

function sameSides(one: Box, other: Box): boolean {
  return Math.abs(one.left - other.left) < SLACK && Math.abs(one.right - other.right) < SLACK
}

function sameEnds(one: Box, other: Box): boolean {
  return Math.abs(one.top - other.top) < SLACK && Math.abs(one.bottom - other.bottom) < SLACK
}

/** Spaces at the end of a line may stick out: nobody sees them. */
function spaceAtEnd(run: TextRun): number {
  const {font, size} = run
  let width = 0
  for (const code of codesOf(run).reverse()) {
    if (font.textOf(code).trim() !== '') break
    width += font.widthOf(code) * size
  }
  return width
}
