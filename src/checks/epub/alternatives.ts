import type {Element} from 'xast'
import {attribute} from '../../epub/xml.ts'
import {childrenOf} from './children.ts'
import type {ElementRule} from './rules.ts'
import {holdsWords, isNamed} from './words.ts'

/** Checks that what is shown and is no text has words, or says that it adds nothing. */
export const checkAlternative: ElementRule = (node, say, above) => {
  const missing = ALTERNATIVES[node.name]?.(node)
  if (missing && !isHidden(node, above)) say('epub/alternative', missing)
}

/** What is wrong, by the name of the element; '' when nothing is. */
const ALTERNATIVES: Readonly<Record<string, (node: Element) => string>> = {
  img: (node) =>
    node.attributes.alt === undefined ? 'A picture has no alt, not even an empty one.' : '',
  svg: (node) =>
    isNamed(node) || childrenOf(node).some((one) => one.name === 'title' && holdsWords(one))
      ? svgRole(node)
      : 'A drawing in the page has no name, and is not hidden from screen readers.',
  math: (node) => (isNamed(node) ? '' : 'A formula has no alttext.'),
  a: (node) =>
    node.attributes.href === undefined || holdsWords(node) ? '' : 'A link has no words.',
  audio: (node) => (isNamed(node) ? '' : 'A sound has no name.'),
  video: (node) => (isNamed(node) ? '' : 'A film has no name.'),
}

function svgRole(node: Element): string {
  return node.attributes.role
    ? ''
    : 'A drawing with a name has no role="img": it is read shape by shape.'
}

function isHidden(node: Element, above: readonly Element[]): boolean {
  return [...above, node].some((one) => attribute(one, 'aria-hidden') === 'true')
}
