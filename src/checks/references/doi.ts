import type {Node, Parent, Point} from 'unist'
import type {Note} from '../../base/note.ts'
import {type Check, worksIn} from './audit.ts'
import {type Malformed, malformedDois} from './doi/malformed.ts'
import {lineOf} from './line.ts'

/** Notes what is announced as a DOI and has not the form of one: in the texts, and in fields of a bibliography file. */
export const checkDois: Check = ({graph, texts}, noteFor) => {
  for (const {path, tree} of texts) enter(tree, {line: 1, column: 1}, false, noteFor(path))
  for (const {key, item, path, position} of worksIn(graph)) {
    const [found] = key && item.DOI ? malformedDois(announced(item.DOI), true) : []
    if (found) noteDoi(found, position.start, noteFor(path))
  }
}

const announced = (doi: string): string => (/doi/iu.test(doi) ? doi : `doi:${doi}`)

function noteDoi({text, meant}: Malformed, at: Point, note: Note): void {
  note(
    'ref/doi-form',
    `Unexpected DOI "${text.slice(0, 80)}", expected one like 10.1038/npp.2012.19.`,
    at,
    meant ? `Did you mean "${meant}"?` : 'Copy it again from the article.',
  )
}

/** A line is read as a whole, links included, so that emphasis and escapes part no DOI. */
function enter(node: Node, around: Point, listed: boolean, note: Note): void {
  const at = node.position?.start ?? around
  const children = 'children' in node ? (node as Parent).children : []
  if (children.some(({type}) => INLINE.has(type))) readLine(children, at, listed, note)
  else
    for (const child of children) enter(child, at, listed || node.type === 'referenceEntry', note)
}

const INLINE: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'span', 'link'])

function readLine(nodes: readonly Node[], around: Point, listed: boolean, note: Note): void {
  const {text, pointAt} = lineOf(nodes, around, false)
  for (const found of malformedDois(text, listed)) noteDoi(found, pointAt(found.start), note)
  for (const node of linksIn(nodes)) {
    const [found] = malformedDois(node.url, listed)
    if (found && !text.includes(found.text)) noteDoi(found, node.position?.start ?? around, note)
  }
}

function linksIn(nodes: readonly Node[]): (Node & {url: string})[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link' && 'url' in node) return [{...node, url: String(node.url)}]
    return 'children' in node ? linksIn((node as Parent).children) : []
  })
}
