import type {ElementContent} from 'hast'
import {element, text} from '../../base/element.ts'
import type {BlockKind} from './block.ts'

/** When to get help at once, and from whom; a definition list in it holds the phone numbers. */
export const urgent: BlockKind = {
  html: ({id, labelId, label, children, level, words}) => [
    element('section', {className: ['hp-urgent'], id, ariaLabelledBy: [labelId]}, [
      element(
        `h${level}`,
        {className: ['hp-label'], id: labelId},
        label.length ? label : [text(words.urgent)],
      ),
      ...children.map(calls),
    ]),
  ],
}

/** Groups each contact with its number, so that a pair stays together on the page. */
function calls(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'dl') return node
  const groups: ElementContent[][] = []
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'dt') groups.push([child])
    else groups.at(-1)?.push(child)
  }
  return element(
    'dl',
    {className: ['hp-calls']},
    groups.map((group) => element('div', {}, group)),
  )
}
