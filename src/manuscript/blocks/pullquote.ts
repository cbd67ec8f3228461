import {element} from '../../base/element.ts'
import type {BlockKind} from './block.ts'

/** A sentence of the text set large; it repeats, so it is no part of the reading order of a screen reader. */
export const pullquote: BlockKind = {
  html: ({id, children}) => [element('aside', {className: ['hp-pullquote'], id}, children)],
}
