import {element} from '../../base/element.ts'
import type {BlockKind} from './block.ts'

/** Text for some editions only; the document leaves it out of the others before anything is laid out. */
export const only: BlockKind = {
  attributes: ['for', 'not'],
  prepare: (block, note) => {
    const {for: wanted, not} = block.attributes
    if (!wanted && !not)
      note(
        'block/attribute',
        'This block does not say which edition it is for.',
        block,
        'Write :::only{for=handout} or :::only{for=ebook}.',
      )
  },
  html: ({id, children}) => (id ? [element('div', {id}, children)] : [...children]),
}
