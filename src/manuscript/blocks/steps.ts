import type {List} from 'mdast'
import {element} from '../../base/element.ts'
import type {BlockKind} from './block.ts'

/** What to do, one thing after the other. */
export const steps: BlockKind = {
  prepare: (block, note) => {
    const lists = block.children.filter((child): child is List => child.type === 'list')
    if (!lists.length)
      note(
        'block/content',
        'This block has no list of steps.',
        block,
        'Begin each step with a number: 1. …',
      )
    for (const list of lists) list.ordered = true
  },
  html: ({id, children}) => {
    let named = false
    return children.map((child) => {
      if (child.type !== 'element' || child.tagName !== 'ol') return child
      const properties = {...child.properties, className: ['hp-steps'], id: named ? '' : id}
      named = true
      return element('ol', properties, child.children)
    })
  },
}
