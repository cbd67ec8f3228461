import type {Element} from 'xast'
import {type OpenBook, pathOf} from '../../epub/book.ts'
import {attribute, elementsOf, isFault, readXml} from '../../epub/xml.ts'
import {svgElements, unsafeElements} from './names.ts'
import type {BookRule} from './rules.ts'

/** Checks the drawings of the book: shapes and words only, which grow with the page and show nothing from elsewhere. */
export const checkDrawings: BookRule = (book, find) => {
  for (const {path, mediaType} of book.items) {
    const bytes = mediaType === 'image/svg+xml' ? book.files.get(path) : undefined
    if (!bytes) continue
    const tree = readXml(bytes)
    if (isFault(tree)) {
      find('epub/text', `The drawing "${path}" is not well-formed: ${tree.reason}`, {path})
      continue
    }
    const told = new Set<string>()
    for (const fault of faultsOf(elementsOf(tree), path, book)) {
      if (!told.has(fault)) find('epub/markup', `${fault} in the drawing "${path}".`, {path})
      told.add(fault)
    }
  }
}

function faultsOf(elements: readonly Element[], path: string, book: OpenBook): string[] {
  const [root] = elements
  if (root?.name !== 'svg' || attribute(root, 'xmlns') !== 'http://www.w3.org/2000/svg')
    return ['Unexpected root, expected <svg> in the namespace of SVG,']
  const size = attribute(root, 'viewBox')
    ? []
    : ['There is no viewBox, so it does not grow with the page,']
  return [...size, ...elements.flatMap((node) => faultsOfElement(node, path, book))]
}

function faultsOfElement(node: Element, path: string, {files}: OpenBook): string[] {
  const faults: string[] = []
  if (unsafeElements.has(node.name)) faults.push(`Unexpected <${node.name}>`)
  else if (!svgElements.has(node.name)) faults.push(`Unexpected <${node.name}>, which is no shape,`)
  for (const [name, value] of Object.entries(node.attributes)) {
    if (/^on/iu.test(name)) faults.push(`Unexpected ${name}, which runs a program,`)
    if (!/^(?:xlink:)?href$/u.test(name) || !value || value.startsWith('#')) continue
    if (!files.has(pathOf(value, path)) && !isPicture(value))
      faults.push(`Unexpected address "${value.slice(0, 40)}"`)
  }
  return faults
}

/** A picture inside the drawing itself. */
function isPicture(value: string): boolean {
  return /^data:image\/(?:png|jpeg|gif);base64,/iu.test(value)
}
