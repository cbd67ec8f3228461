import type {Element, Root} from 'hast'
import type {Resource} from '../../base/artifact.ts'
import {cloneTree, eachElement, element, hasClass, isElement, text} from '../../base/element.ts'
import {sha256} from '../../base/fingerprint.ts'
import {inlineDrawing} from '../../themes/drawing.ts'

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
}

/** Gives the address of a picture, which its bytes decide. */
export function pictureAddress({mediaType, bytes}: Resource): string {
  return `/a/${sha256(bytes)}.${endings[mediaType] ?? mediaType.replace(/^image\//u, '')}`
}

/**
 * Lets every picture name what the page can load; a drawing that takes its colour from the text becomes part
 * of the page, and one that was not read leaves its description.
 */
export function settlePictures(
  root: Root,
  pictures: ReadonlyMap<string, Resource>,
): Map<string, Resource> {
  const used = new Map<string, Resource>()
  eachElement(root, (node, index, parent) => {
    if (node.tagName !== 'img') return
    const picture = pictures.get(String(node.properties.src))
    const drawing = picture && inlineDrawing(picture, String(node.properties.alt ?? ''))
    if (drawing) parent.children[index] = drawing
    else if (picture) {
      node.properties.src = pictureAddress(picture)
      used.set(node.properties.src, picture)
    } else parent.children[index] = described(node)
  })
  return used
}

function described({properties}: Element): Element {
  return element('span', {className: ['hp-missing']}, [text(String(properties.alt ?? ''))])
}

/** Puts the drawing of each box before its label; the label says the same in words. */
export function setIcons(root: Root, icons: ReadonlyMap<string, Element>): void {
  eachElement(root, (node) => {
    if (hasClass(node, 'hp-pullquote')) addIcon(node, icons.get('quote'))
    if (!hasClass(node, 'hp-box') && !hasClass(node, 'hp-urgent')) return
    const kind = [...icons.keys()].find((name) => hasClass(node, `hp-${name}`))
    const label = node.children.filter(isElement).find((child) => hasClass(child, 'hp-label'))
    if (kind && label) addIcon(label, icons.get(kind))
  })
}

function addIcon(parent: Element, icon: Element | undefined): void {
  if (!icon) return
  const drawing = cloneTree(icon)
  Object.assign(drawing.properties, {className: ['hp-icon'], ariaHidden: 'true'})
  parent.children.unshift(drawing)
}
