import type {ElementContent} from 'hast'
import {element, text} from '../../base/element.ts'

/**
 * Fills the places of a sentence, such as `{name}`. What is filled in keeps its own direction, or a name in Latin
 * letters would turn the words around it in an Arabic sentence.
 */
export function filled(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): ElementContent[] {
  return sentence.split(/(\{\w+\})/u).flatMap((part) => {
    const value = part.startsWith('{') ? values[part.slice(1, -1)] : undefined
    if (value !== undefined) return [element('bdi', {}, [text(String(value))])]
    return part ? [text(part)] : []
  })
}
