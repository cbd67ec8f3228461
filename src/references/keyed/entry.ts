import type {Paragraph} from 'mdast'
import type {ReferenceEntry} from '../nodes.ts'
import type {StyleClass} from '../processor/style.ts'
import {joinTexts, readWritten, textNode, wordsIn} from './html.ts'

const LABEL = /<div class="csl-left-margin">[\s\S]*?<\/div>/u

/** Makes an entry of what the style wrote for it; in a numeric style the list prints the number. */
export function entryNode(work: string, html: string, style: StyleClass): ReferenceEntry {
  const typed = style === 'numeric' ? html.replace(LABEL, '') : html
  const nodes = readWritten(typed.replace(/\s+/gu, ' ').replace(/> </gu, '><'))
  const last = wordsIn(nodes.at(-1))
  if (last !== undefined) nodes.splice(-1, 1, textNode(last.trimEnd()))
  const first = wordsIn(nodes[0])
  if (first !== undefined) nodes.splice(0, 1, textNode(first.trimStart()))
  const children = joinTexts(nodes) as Paragraph['children']
  return {type: 'referenceEntry', work, children: [{type: 'paragraph', children}]}
}
