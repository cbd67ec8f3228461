import type {Paragraph} from 'mdast'
import type {Work} from '../graph.ts'
import type {ReferenceEntry} from '../nodes.ts'
import type {StyleClass} from '../processor/style.ts'
import {hasOthers} from './work.ts'
import {joinTexts, readWritten, textNode, wordsIn} from './html.ts'

const LABEL = /<div class="csl-left-margin">[\s\S]*?<\/div>/u

/** What styles make of the name "others" at the end of the authors. */
const OTHERS = /,?\s(?:(?:&#38;|and|und|et|y)\s)?others\.?(?=[\s,;:(<]|$)/u

/** Styles leave the hyphen of 3862-3881.e28, for it is no plain number. */
const EXTRA_PAGES = /(\d)-(\d+\.e\d)/u

/** Makes an entry of what the style wrote for a work; in a numeric style the list prints the number. */
export function entryNode({id, item}: Work, html: string, style: StyleClass): ReferenceEntry {
  const bare = style === 'numeric' ? html.replace(LABEL, '') : html
  const typed = hasOthers(item) ? bare.replace(OTHERS, ', et al.') : bare
  const ranged = typed.replace(EXTRA_PAGES, '$1–$2')
  const nodes = readWritten(ranged.replace(/\s+/gu, ' ').replace(/> </gu, '><'))
  const last = wordsIn(nodes.at(-1))
  if (last !== undefined) nodes.splice(-1, 1, textNode(last.trimEnd()))
  const first = wordsIn(nodes[0])
  if (first !== undefined) nodes.splice(0, 1, textNode(first.trimStart()))
  const children = joinTexts(nodes) as Paragraph['children']
  return {type: 'referenceEntry', work: id, children: [{type: 'paragraph', children}]}
}
