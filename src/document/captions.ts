import type {Element} from 'hast'
import {eachElement, hasClass} from '../base/element.ts'
import type {Document} from './document.ts'
import {headingText} from './headings.ts'
import './marks.ts'

/** One figure or table that has a caption. */
export interface Caption {
  readonly id: string
  /** "Figure 2". */
  readonly label: string
  /** Words of the caption, without the label. */
  readonly caption: string
}

export interface Captions {
  readonly figures: readonly Caption[]
  readonly tables: readonly Caption[]
}

/** Lists figures and tables that have captions, in reading order. */
export function captionsOf({chapters}: Pick<Document, 'chapters'>): Captions {
  const figures: Caption[] = []
  const tables: Caption[] = []
  for (const {tree} of chapters)
    eachElement(tree, (node) => {
      const kind = node.marks?.counted
      const caption = kind && captionIn(node)
      if (caption) (kind === 'figure' ? figures : tables).push(caption)
    })
  return {figures, tables}
}

function captionIn(node: Element): Caption | undefined {
  const id = String(node.properties.id ?? '')
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && /caption$/u.test(child.tagName),
  )
  if (!caption || !id) return undefined
  const parts = caption.children.filter((child) => child.type !== 'comment')
  const label = parts.find(
    (child): child is Element => child.type === 'element' && hasClass(child, 'hp-caption-label'),
  )
  const rest = parts.filter((child) => child !== label).map(headingText)
  return {
    id,
    label: (label ? headingText(label) : '').replace(/\.$/u, ''),
    caption: rest.join('').trim(),
  }
}
