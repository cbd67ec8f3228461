import type {Paragraph, Parents, PhrasingContent, Root, Table} from 'mdast'
import {visitAll} from '../../base/visit.ts'
import type {Attributes, Block} from '../nodes.ts'
import {parseAttributes} from './attributes.ts'

const LABEL = /^(?:table|tabelle|tableau|tabla|tabel|tabella|tabela):\s+/iu

/** Gives tables their captions and braces, and makes a figure of a picture that stands alone. */
export function readCaptions(tree: Root): void {
  visitAll(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'table') return tableCaption(node, parent, index)
    if (node.type === 'paragraph') figure(node, parent, index)
    return
  })
}

/** Takes the paragraph before or after a table when it is its caption or its braces. */
function tableCaption(table: Table, parent: Parents, index: number): number | undefined {
  for (const at of [index + 1, index - 1]) {
    const neighbour = parent.children[at]
    if (neighbour?.type !== 'paragraph') continue
    const found = captionOf(neighbour)
    if (!found) continue
    table.data = {...table.data, ...found}
    parent.children.splice(at, 1)
    return at < index ? index : index + 1
  }
  return undefined
}

function captionOf(
  paragraph: Paragraph,
): {caption?: PhrasingContent[]; attributes?: Attributes} | undefined {
  const first = paragraph.children[0]
  const last = paragraph.children.at(-1)
  if (first?.type !== 'text') return undefined
  const label = LABEL.exec(first.value)
  const braces = last?.type === 'text' ? /\s*\{([^{}]*)\}\s*$/u.exec(last.value) : null
  const attributes = braces?.[1] === undefined ? undefined : parseAttributes(braces[1])
  const alone = paragraph.children.length === 1 && braces?.[0].trim() === first.value.trim()
  if (!label && !(attributes && alone)) return undefined
  const cut = attributes && braces ? braces[0].length : 0
  const texts = paragraph.children.map((node, i) =>
    trimmed(node, i === 0 ? (label?.[0].length ?? 0) : 0, node === last ? cut : 0),
  )
  return {
    ...(label ? {caption: texts.filter((node) => node.type !== 'text' || node.value)} : {}),
    ...(attributes ? {attributes} : {}),
  }
}

function trimmed(node: PhrasingContent, head: number, tail: number): PhrasingContent {
  if (node.type !== 'text' || (!head && !tail)) return node
  return {...node, value: node.value.slice(head, node.value.length - tail)}
}

/** A paragraph that is one picture becomes a figure; the picture's title is its caption. */
function figure(paragraph: Paragraph, parent: Parents, index: number): void {
  const [image, ...rest] = paragraph.children
  if (image?.type !== 'image' || rest.length) return
  if (parent.type === 'block' && parent.name === 'figure') return
  if (parent.type !== 'root' && parent.type !== 'block') return
  const attributes = image.data?.attributes
  const block: Block = {
    type: 'block',
    name: 'figure',
    attributes: attributes?.id ? {id: attributes.id} : {},
    children: [paragraph],
    ...(paragraph.position ? {position: paragraph.position} : {}),
  }
  if (image.title) block.data = {caption: [{type: 'text', value: image.title}]}
  image.title = null
  if (attributes) image.data = {...image.data, attributes: {...attributes, id: ''}}
  parent.children[index] = block
}
