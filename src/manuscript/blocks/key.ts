import {element, text} from '../../base/element.ts'
import type {BlockKind} from './block.ts'

/** The main points of a text, as a short list at its beginning. */
export const key: BlockKind = {
  html: ({id, labelId, label, children, level, words}) => [
    element('section', {className: ['hp-key'], id, ariaLabelledBy: [labelId]}, [
      element(`h${level}`, {id: labelId}, label.length ? label : [text(words.key)]),
      ...children,
    ]),
  ],
}
