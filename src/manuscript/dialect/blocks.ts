import type {Paragraph, Root} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {visit, visitAll} from '../../base/visit.ts'
import {nearest} from '../../base/nearest.ts'
import type {Note} from '../../base/note.ts'
import {blocks} from '../blocks.ts'
import type {Block} from '../nodes.ts'

/** Turns `:::name` into blocks, and says which names and attributes are not known. */
export function readBlocks(tree: Root, source: string, note: Note): void {
  visitAll(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'paragraph' && strayFence(node, note)) {
      parent.children.splice(index, 1)
      return index
    }
    if (node.type !== 'containerDirective') return
    unclosed(node, source, note)
    parent.children[index] = blockOf(node, note)
    return index
  })
  visit(tree, 'block', (block) => blocks[block.name]?.prepare?.(block, note))
}

function blockOf(node: ContainerDirective, note: Note): Block {
  const kind = Object.hasOwn(blocks, node.name) ? blocks[node.name] : undefined
  if (!kind) {
    const near = nearest(node.name, Object.keys(blocks))
    const all = Object.keys(blocks)
    note(
      'block/unknown',
      `Unexpected block "${node.name}", expected one of the ${all.length} block names.`,
      nameOf(node),
      near ? `Did you mean "${near}"?` : `The names are: ${all.join(', ')}.`,
    )
  }
  const attributes = attributesOf(node)
  const known = ['id', 'class', 'lang', 'dir', ...(kind?.attributes ?? [])]
  for (const name of Object.keys(attributes))
    if (kind && !known.includes(name)) unknownAttribute(node, name, known, note)
  const [first, ...rest] = node.children
  const label =
    first?.type === 'paragraph' && first.data?.directiveLabel ? first.children : undefined
  return {
    type: 'block',
    name: kind ? node.name : 'unknown',
    attributes,
    children: label ? rest : node.children,
    ...(label ? {data: {label}} : {}),
    ...(node.position ? {position: node.position} : {}),
  }
}

function attributesOf(node: ContainerDirective): Record<string, string> {
  const pairs = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''])
  return Object.fromEntries(pairs)
}

function unknownAttribute(
  node: ContainerDirective,
  name: string,
  known: readonly string[],
  note: Note,
): void {
  const near = nearest(name, known)
  note(
    'block/attribute',
    `Unexpected attribute "${name}" of the block "${node.name}".`,
    node.position?.start,
    near ? `Did you mean "${near}"?` : `It may have: ${known.join(', ')}.`,
  )
}

/** Gives the place of the block's name, after its colons. */
function nameOf(node: ContainerDirective): {line: number; column: number} | undefined {
  const start = node.position?.start
  return start && {line: start.line, column: start.column + 3}
}

/** A block that is never closed reaches to the end of what it stands in. */
function unclosed(node: ContainerDirective, source: string, note: Note): void {
  const {start, end} = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return
  const last = source.slice(start.offset, end.offset).trimEnd().split('\n').at(-1) ?? ''
  if (!/^[\s>]*:::+\s*$/u.test(last))
    note(
      'block/unclosed',
      `Unexpected end of the text, expected ":::" after the block "${node.name}".`,
      start,
      'Add a line with ::: where the block ends.',
    )
}

/** A line of colons that closes nothing is left over when blocks of one length stand in each other. */
function strayFence(paragraph: Paragraph, note: Note): boolean {
  const [only, ...rest] = paragraph.children
  if (only?.type !== 'text' || rest.length || !/^:::+$/u.test(only.value)) return false
  note(
    'block/unclosed',
    `Unexpected "${only.value}", expected a block that it closes.`,
    paragraph,
    'A block that holds another needs one colon more: ::::only … :::tip … ::: … ::::',
  )
  return true
}
