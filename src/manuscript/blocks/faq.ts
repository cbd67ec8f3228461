import type {Element, ElementContent} from 'hast'
import {element} from '../../base/element.ts'
import type {BlockKind} from './block.ts'

/** Questions as headings, each with its answer below it. */
export const faq: BlockKind = {
  prepare: (block, note) => {
    if (!block.children.some((child) => child.type === 'heading'))
      note(
        'block/content',
        'This block has no question.',
        block,
        'Write each question as a heading: ### Is it common?',
      )
  },
  html: ({id, children}) => [element('div', {className: ['hp-faq'], id}, pairs(children))],
}

/** Puts each question and its answer into one section, so that a page break cannot part them. */
function pairs(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let pair: Element | undefined
  for (const child of children) {
    if (child.type === 'element' && /^h[1-6]$/u.test(child.tagName)) {
      pair = element(
        'section',
        {className: ['hp-qa'], ariaLabelledBy: [String(child.properties.id ?? '')]},
        [child],
      )
      result.push(pair)
    } else if (pair) pair.children.push(child)
    else result.push(child)
  }
  return result
}
