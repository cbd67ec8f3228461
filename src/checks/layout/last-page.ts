import {shared} from '../../pdf/box.ts'
import type {Check} from './layout.ts'

/** Least share of the last page that is used. */
const LEAST = 0.15

/** Finds a last page that holds only a few lines. */
export const checkLastPage: Check = ({pages, tagOf, nearestMark}, find) => {
  const last = pages.at(-1)
  if (!last || pages.length < 2) return
  const {area} = last
  const tagged = [...last.texts, ...last.areas].filter(({content}) => content >= 0)
  const [first] = tagged
  if (!first) return
  const bottom = Math.max(...tagged.map(({box, clip}) => shared(box, clip).bottom))
  const used = (bottom - area.top) / (area.bottom - area.top)
  if (used >= LEAST) return
  find(
    'layout/last-page',
    `Page ${last.number}, the last one, is filled to ${Math.floor(used * 100)} %; the limit is ${LEAST * 100} %.`,
    nearestMark(tagOf(first)),
    'Shorten the text by a few lines, so that it ends on the page before.',
  )
}
