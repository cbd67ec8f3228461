import type {Link, Nodes, Parents, Root} from 'mdast'
import {SKIP, visitAll} from '../../base/visit.ts'
import type {Attributes} from '../nodes.ts'

const PART =
  /(#[\p{L}\p{N}_][\p{L}\p{N}_.:-]*)|(\.[\p{L}_][\p{L}\p{N}_-]*)|([\p{L}][\p{L}\p{N}_-]*)(?:=(?:"([^"]*)"|([^\s"'{}]+)))?/uy

/** Reads `#id .class key=value word`; gives nothing when anything else stands there, for then it is text. */
export function parseAttributes(source: string): Attributes | undefined {
  let id = ''
  const classes: string[] = []
  const pairs: Record<string, string> = {}
  const text = source.trim()
  if (!text) return undefined
  for (let at = 0; at < text.length; ) {
    PART.lastIndex = at
    const found = PART.exec(text)
    if (!found) return undefined
    if (found[1]) id = found[1].slice(1)
    else if (found[2]) classes.push(found[2].slice(1))
    else if (found[3]) pairs[found[3]] = found[4] ?? found[5] ?? ''
    at = PART.lastIndex
    const gap = /^\s+/.exec(text.slice(at))
    if (!gap && at < text.length) return undefined
    at += gap?.[0].length ?? 0
  }
  return {id, classes, pairs}
}

/** Moves `{…}` after headings, pictures and links from the text into `data.attributes`. */
export function readAttributes(tree: Root): void {
  visitAll(tree, (node, index, parent) => {
    if (node.type === 'heading') trailing(node)
    if ((node.type === 'image' || node.type === 'link') && parent && index !== undefined)
      following(node, parent, index)
    return node.type === 'code' ? SKIP : undefined
  })
}

function trailing(heading: Nodes & Parents): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  const found = /^(.*?)\s*\{([^{}]*)\}\s*$/su.exec(last.value)
  const attributes = found?.[2] === undefined ? undefined : headingAttributes(found[2])
  if (!found || !attributes) return
  last.value = found[1] ?? ''
  if (!last.value) heading.children.pop()
  heading.data = {...heading.data, attributes}
}

/** On a heading only `#id` and `.class` count, so that "{draft}" stays a word of the title. */
function headingAttributes(source: string): Attributes | undefined {
  const found = parseAttributes(source)
  return found && (found.id || found.classes.length) ? found : undefined
}

function following(
  node: Link | Extract<Nodes, {type: 'image'}>,
  parent: Parents,
  index: number,
): void {
  const next = parent.children[index + 1]
  if (next?.type !== 'text') return
  const found = /^\{([^{}]*)\}/u.exec(next.value)
  const attributes = found?.[1] === undefined ? undefined : parseAttributes(found[1])
  if (!found || !attributes) return
  next.value = next.value.slice(found[0].length)
  if (!next.value) parent.children.splice(index + 1, 1)
  node.data = {...node.data, attributes}
}
