import type {Element, ElementContent, Properties} from 'hast'

/** Gives an element of HTML; properties that are '' are left out. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  const kept = Object.entries(properties).filter(([, value]) => value !== '')
  return {type: 'element', tagName, properties: Object.fromEntries(kept), children: [...children]}
}

export function text(value: string): ElementContent {
  return {type: 'text', value}
}
