import type {Paragraph, PhrasingContent, Root} from 'mdast'
import {visit} from '../../base/visit.ts'
import type {DefinitionDescription, DefinitionList, DefinitionTerm} from '../nodes.ts'

/**
 * Turns a paragraph of a term and lines that begin with `: ` into a definition list,
 * and joins lists that follow each other.
 */
export function readDefinitions(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const lines = splitLines(paragraph)
    if (!parent || index === undefined || !isDefinition(lines)) return
    const before = parent.children[index - 1]
    const list = definitionList(paragraph, lines)
    if (before?.type === 'definitionList') {
      before.children.push(...list.children)
      parent.children.splice(index, 1)
      return index
    }
    parent.children[index] = list
    return
  })
}

/** Cuts the inline content of a paragraph at its line ends. */
function splitLines(paragraph: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of paragraph.children) {
    if (node.type !== 'text') {
      lines.at(-1)?.push(node)
      continue
    }
    for (const [i, value] of node.value.split('\n').entries()) {
      if (i) lines.push([])
      if (value) lines.at(-1)?.push({...node, value})
    }
  }
  return lines
}

function meaning(line: readonly PhrasingContent[]): boolean {
  const first = line[0]
  return first?.type === 'text' && /^:\s+\S|^:\s+$/u.test(first.value)
}

function isDefinition(lines: readonly PhrasingContent[][]): boolean {
  const first = lines[0]
  const second = lines[1]
  if (!first?.length || !second || meaning(first) || !meaning(second)) return false
  return lines.every((line) => line.length > 0)
}

function definitionList(paragraph: Paragraph, lines: readonly PhrasingContent[][]): DefinitionList {
  const children: (DefinitionTerm | DefinitionDescription)[] = []
  for (const [i, line] of lines.entries()) {
    const last = children.at(-1)
    if (meaning(line)) children.push({type: 'definitionDescription', children: withoutColon(line)})
    else if (last?.type === 'definitionDescription' && !startsTerm(lines, i))
      last.children.push({type: 'text', value: '\n'}, ...line)
    else children.push({type: 'definitionTerm', children: line})
  }
  return {
    type: 'definitionList',
    children,
    ...(paragraph.position ? {position: paragraph.position} : {}),
  }
}

function startsTerm(lines: readonly PhrasingContent[][], at: number): boolean {
  const next = lines[at + 1]
  return next !== undefined && meaning(next)
}

function withoutColon(line: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = line
  if (first?.type !== 'text') return [...line]
  const value = first.value.replace(/^:\s+/u, '')
  return value ? [{...first, value}, ...rest] : rest
}
