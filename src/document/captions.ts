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

/** A longer caption is listed with its first sentence only. */
const LONG_CAPTION = 120

/** Gives the words of a caption for a list of them: "Figure 2. A drawing of". */
export function listedWords({label, caption}: Caption, lang: string): string {
  const words = [label, firstSentence(caption, lang)].filter(Boolean).join('. ')
  return words.replace(/\.$/u, '')
}

function firstSentence(caption: string, lang: string): string {
  if (caption.length <= LONG_CAPTION) return caption
  const sentences = new Intl.Segmenter([lang, 'en'], {granularity: 'sentence'}).segment(caption)
  return [...sentences][0]?.segment.trim() ?? caption
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
