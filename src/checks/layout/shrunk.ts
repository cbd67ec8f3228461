import type {Check} from './layout.ts'

/** A print that is whole differs from 1 by rounding. */
const WHOLE = 1 - 2e-6

/** Finds out whether the browser made all pages smaller, as it does when something sticks out of the page. */
export const checkShrunk: Check = ({scale}, find) => {
  if (scale >= WHOLE) return
  const percent = Math.floor(scale * 1000) / 10
  find(
    'layout/overflow',
    `Something is wider than the page, so all pages are printed at ${percent} % of their size.`,
    undefined,
    'Look for the longest word, the widest table or the widest picture, and shorten it.',
  )
}
