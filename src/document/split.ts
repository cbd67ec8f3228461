import type {Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {levelOf} from '../base/element.ts'
import {headingsOf, shift} from './headings.ts'

/** A single text longer than this reads better as several files of an ebook. */
const LONG = 1500

/** Cuts a long text at its level-2 headings; a short one, or one with too few, stays whole. */
export function splitLong(tree: Root): Root[] {
  const cuts = tree.children.filter((node) => levelOf(node) === 2).length
  if (cuts < 3 || plainText(tree).split(/\s+/u).length < LONG) return [tree]
  const parts: Root[] = [{type: 'root', children: []}]
  for (const node of tree.children) {
    if (levelOf(node) === 2) parts.push({type: 'root', children: []})
    parts.at(-1)?.children.push(node)
  }
  const kept = joinShort(parts)
  for (const part of kept.slice(1)) for (const heading of headingsOf(part)) shift(heading, -1)
  return kept
}

/** A title with nothing below it is no file of its own: the first section follows it. */
function joinShort(parts: readonly Root[]): Root[] {
  const [first, second, ...rest] = parts
  if (!first || !second || first.children.filter(isSolid).length > 1) return [...parts]
  return [{type: 'root', children: [...first.children, ...second.children]}, ...rest]
}

function isSolid(node: Root['children'][number]): boolean {
  return node.type === 'element'
}
