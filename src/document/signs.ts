import type {Text} from 'hast'
import {visit} from '../base/visit.ts'
import {type Draft, treesOf} from './place.ts'

/** Most signs that one message names. */
const NAMED = 6

/** Signs that are seen only through their neighbours: joiners, marks of variation, spaces. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Zs}\p{Variation_Selector}\p{Emoji_Modifier}]$/u

/** Notes, once for a text, the signs that no bundled font has: they print as a box, or in a font of the computer. */
export function checkSigns(draft: Draft, hasSign: (code: number) => boolean): void {
  const missing = new Map<string, number>()
  let first: Text | undefined
  for (const tree of treesOf(draft))
    visit(tree, 'text', (node) => {
      for (const sign of node.value) {
        if (hasSign(sign.codePointAt(0) ?? 0) || UNSEEN.test(sign)) continue
        first ??= node
        missing.set(sign, (missing.get(sign) ?? 0) + 1)
      }
    })
  if (!first) return
  const names = [...missing.keys()].slice(0, NAMED).map((sign) => `"${sign}"`)
  const more = missing.size > NAMED ? ` and ${missing.size - NAMED} more` : ''
  draft.note(
    'type/glyphs',
    `The typeface has no ${names.join(', ')}${more}.`,
    first,
    'On paper it may be an empty box. Write a word in its place, or look at the printed page.',
  )
}
