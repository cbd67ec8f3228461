import {element} from '../../base/element.ts'
import type {BlockKind} from './block.ts'

/** A sentence of the text set large; where it repeats what stands there, screen readers pass it over. */
export const pullquote: BlockKind = {
  html: ({id, children}) => [element('aside', {className: ['hp-pullquote'], id}, children)],
}
