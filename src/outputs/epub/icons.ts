import type {Element, Root} from 'hast'
import {visit} from '../../base/visit.ts'
import {classesOf} from './roles.ts'

/** Drawings by name, such as `tip`. */
export type Icons = ReadonlyMap<string, Element>

/** Puts the drawing of each box before the words of its label; screen readers pass it over. */
export function setIcons(tree: Root, icons: Icons): void {
  visit(tree, 'element', (box) => {
    const classes = classesOf(box)
    if (!classes.includes('hp-box') && !classes.includes('hp-urgent')) return
    const icon = classes
      .map((name) => icons.get(name.replace(/^hp-/, '')))
      .find((found) => found !== undefined)
    const label = box.children.find(
      (child): child is Element =>
        child.type === 'element' && classesOf(child).includes('hp-label'),
    )
    if (icon && label) label.children.unshift(drawing(icon))
  })
}

/** The size stands in the drawing too, for readers that take no size from a style sheet. */
function drawing(icon: Element): Element {
  const copy = structuredClone(icon)
  copy.properties = {
    ...copy.properties,
    className: ['hp-icon'],
    ariaHidden: 'true',
    width: '24',
    height: '24',
  }
  return copy
}
