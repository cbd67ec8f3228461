import {element, text} from '../../base/element.ts'
import type {BlockKind} from './block.ts'

/** The long description of a figure, for what a short one cannot hold: the course of a curve, the steps of a chart. */
export const description: BlockKind = {
  prepare: (block, note) => {
    if (!block.data?.inFigure)
      note(
        'block/content',
        'Unexpected description, expected one inside a figure.',
        block,
        'Put it between ::::figure and ::::, below the picture.',
      )
  },
  html: ({id, labelId, label, children, words}) => [
    element('div', {className: ['hp-description'], id: id || `${labelId}-text`}, [
      element(
        'p',
        {className: ['hp-label'], id: labelId},
        label.length ? label : [text(words.description)],
      ),
      ...children,
    ]),
  ],
}
