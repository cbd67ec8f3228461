import {element, text} from '../../base/element.ts'
import type {Words} from '../../base/words.ts'
import type {BlockKind} from './block.ts'

type CalloutName = 'note' | 'tip' | 'warning' | 'evidence'

/** A box beside the run of the text: its word, icon and line style all differ from the others. */
function callout(name: CalloutName & keyof Words): BlockKind {
  return {
    html: ({id, labelId, label, children, words}) => [
      element('aside', {className: ['hp-box', `hp-${name}`], id, ariaLabelledBy: [labelId]}, [
        element(
          'p',
          {className: ['hp-label'], id: labelId},
          label.length ? label : [text(words[name])],
        ),
        ...children,
      ]),
    ],
  }
}

export const note = callout('note')
export const tip = callout('tip')
export const warning = callout('warning')
export const evidence = callout('evidence')
