import * as v from 'valibot'
import type {Layout} from './page.ts'

const kept = v.object({
  pages: v.number(),
  pageOf: v.record(v.string(), v.number()),
  blankBefore: v.array(v.string()),
})

/** Writes a layout for the next build, which begins with it. */
export function layoutText({pages, pageOf, blankBefore}: Layout): string {
  return JSON.stringify({
    pages,
    pageOf: Object.fromEntries(pageOf),
    blankBefore: [...blankBefore],
  })
}

/** Reads the layout of an earlier build; nothing when there is none or it cannot be read. */
export function readLayout(text: string): Layout | undefined {
  try {
    const {pages, pageOf, blankBefore} = v.parse(kept, JSON.parse(text))
    return {pages, pageOf: new Map(Object.entries(pageOf)), blankBefore: new Set(blankBefore)}
  } catch {
    return undefined
  }
}
