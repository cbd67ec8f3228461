import type {Element, Root} from 'hast'
import {visit} from '../../base/visit.ts'
import type {Resource} from '../../base/artifact.ts'
import {element, text} from '../../base/element.ts'
import {sha256} from '../../base/fingerprint.ts'
import {inlineDrawing} from '../../themes/drawing.ts'
import {withGround} from './ground.ts'

/** A picture as it lies in the book; its name is made from its bytes, so it stays the same across editions. */
export interface BookPicture extends Resource {
  readonly id: string
  readonly path: string
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

/** Gives the pictures of the book by their path in the project; equal pictures are one file. */
export function bookPictures(
  pictures: ReadonlyMap<string, Resource>,
): ReadonlyMap<string, BookPicture> {
  const found = new Map<string, BookPicture>()
  for (const [path, given] of pictures) {
    const ending = ENDINGS[given.mediaType]
    if (ending === undefined) continue
    const resource = inlineDrawing(given, '') ? given : withGround(given)
    const id = `img-${sha256(resource.bytes).slice(0, 16)}`
    found.set(path, {...resource, id, path: `images/${id}.${ending}`})
  }
  return found
}

/**
 * Makes the pictures of a chapter point into the book, and gives the files that are shown.
 * Drawings in the colour of the text become part of the page; a picture that is not there leaves its description.
 */
export function settlePictures(
  tree: Root,
  pictures: ReadonlyMap<string, BookPicture>,
): BookPicture[] {
  const used: BookPicture[] = []
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return
    const picture = pictures.get(String(node.properties.src))
    const alt = String(node.properties.alt ?? '')
    const instead = picture ? inlineDrawing(picture, alt) : missing(alt)
    if (instead) {
      takeOver(node, instead)
      parent.children[index] = instead
    } else if (picture) {
      used.push(picture)
      node.properties.src = picture.path
      keepWholeSizes(node)
    }
  })
  return used
}

/** What leads to a picture, or from it, leads to what stands in its place. */
function takeOver(image: Element, instead: Element): void {
  for (const name of ['id', 'ariaDetails'] as const)
    if (image.properties[name]) instead.properties[name] = image.properties[name]
}

function missing(alt: string): Element {
  return element('span', {className: ['hp-missing']}, [text(alt)])
}

/** XHTML takes whole pixels as width and height, and nothing else. */
function keepWholeSizes(image: Element): void {
  for (const side of ['width', 'height'] as const)
    if (!/^\d+$/.test(String(image.properties[side] ?? ''))) delete image.properties[side]
}
