import {shared} from '../../pdf/box.ts'
import type {TagPlace} from '../../pdf/pagemap.ts'
import type {Painted} from '../../pdf/painted.ts'
import type {Tag} from '../../pdf/tags.ts'
import type {Find} from '../pdf/find.ts'
import type {Check, Layout} from './layout.ts'
import {pagesOf, quoted} from './say.ts'

/** Elements that must stand on one page, by their class, and how a message names them. */
const BOXES: Readonly<Record<string, string>> = {
  'hp-key': 'box of main points',
  'hp-urgent': 'urgent box',
  'hp-box': 'box',
  'hp-pullquote': 'quotation',
  'hp-figure': 'figure',
}

/** Share of a page that is as good as all of it: a box has its padding too. */
const FULL = 0.97

/** Finds boxes, figures and rows of tables that stand on more than one page, and pictures that no page holds. */
export const checkBoxes: Check = (layout, find) => {
  const said = new Set<Tag>()
  for (const tag of layout.tags) {
    const place = layout.places.get(tag.number)
    const name = place && nameOf(layout, tag)
    if (!place || !name) continue
    const isSplit = place.first !== place.last
    if (!isSplit && !(name === PICTURE && isHigher(layout, tag, place.first))) continue
    // What a box that is reported holds is split because the box is.
    if (layout.chainOf(tag).some((one) => said.has(one))) continue
    said.add(tag)
    report(layout, {tag, place, name}, find)
  }
}

const PICTURE = 'picture'

function nameOf(layout: Layout, tag: Tag): string | undefined {
  if (tag.type === 'TR') return isHead(layout, tag) ? undefined : 'row'
  if (tag.type === 'Figure') return PICTURE
  const classes = layout.markOf(tag)?.classes ?? []
  return classes.map((name) => BOXES[name]).find(Boolean)
}

/** The head of a table is printed again on each of its pages. */
function isHead({printed}: Layout, {kids}: Tag): boolean {
  return !kids.some((kid) => kid.kind === 'tag' && printed.tags.get(kid.number)?.type === 'TD')
}

interface Split {
  readonly tag: Tag
  readonly place: TagPlace
  readonly name: string
}

function report(layout: Layout, {tag, place, name}: Split, find: Find): void {
  const words = layout.wordsOf(tag)
  const named = words ? `${name} ${quoted(words)}` : name
  const mark = layout.nearestMark(tag)
  const parts = layout.pages.slice(place.first - 1, place.last)
  const height = parts.reduce((sum, {number}) => sum + heightOn(layout, tag, number), 0)
  if (name === PICTURE || height > pageHeight(layout) * FULL)
    find(
      'layout/too-tall',
      `The ${named} is taller than a page: it takes ${pagesOf(place)}.`,
      mark,
      name === PICTURE
        ? 'Save it smaller, or show a part of it.'
        : 'Make two of it, or shorten it.',
    )
  else
    find(
      'layout/split-box',
      `The ${named} is split over ${pagesOf(place)}.`,
      mark,
      'Shorten it or the text before it, or move it, so that it stands on one page.',
    )
}

function pageHeight({pages}: Layout): number {
  return Math.max(...pages.map(({area}) => area.bottom - area.top))
}

/** Says whether a picture is higher than the page that shows a part of it. */
function isHigher(layout: Layout, tag: Tag, number: number): boolean {
  return heightOn(layout, tag, number, (painted) => painted.box) > pageHeight(layout) + 1
}

/** Height of all that a tag shows on a page. */
function heightOn(
  {pages, tagOf, chainOf}: Layout,
  tag: Tag,
  number: number,
  boxOf = ({box, clip}: Painted) => shared(box, clip),
): number {
  const page = pages[number - 1]
  let top = Number.POSITIVE_INFINITY
  let bottom = 0
  for (const painted of [...(page?.texts ?? []), ...(page?.areas ?? [])]) {
    if (!chainOf(tagOf(painted)).includes(tag)) continue
    const box = boxOf(painted)
    top = Math.min(top, box.top)
    bottom = Math.max(bottom, box.bottom)
  }
  return Math.max(0, bottom - top)
}
