import type {Element} from 'xast'
import {attribute, textOf} from '../../epub/xml.ts'
import {holdsWords} from './words.ts'
import type {BookPlace, FindInBook} from './find.ts'
import type {PageRule} from './rules.ts'

/** Checks that a page begins with its title, that each heading has words, and that no level is left out on the way down. */
export const checkHeadings: PageRule = ({path, elements}, _book, find) => {
  let last = 0
  for (let element = 0; element < elements.length; element++) {
    const node = elements[element]
    const level = node ? levelOf(node.name) : 0
    if (!node || !level) continue
    const place = {path, element}
    if (!holdsWords(node)) find('epub/heading', 'A heading has no words.', place)
    checkStep(last, level, place, find)
    last = level
  }
  if (last === 0 && elements.length && !elements.some(isCover))
    find('epub/heading', `The page "${path}" has no heading.`, {path, element: 0})
}

function checkStep(last: number, level: number, place: BookPlace, find: FindInBook): void {
  if (last === 0 && level > 1)
    find(
      'epub/heading',
      `Unexpected heading of level ${level} as the first, expected level 1.`,
      place,
    )
  else if (level > last + 1)
    find(
      'head/order',
      `Unexpected heading of level ${level}, expected level ${last + 1} at most.`,
      place,
      'Take away as many # as there are levels too many.',
    )
}

/** The cover is a picture alone. */
function isCover(node: Element): boolean {
  return attribute(node, 'epub:type') === 'cover'
}

const LEVELS: Readonly<Record<string, number>> = {h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6}

function levelOf(name: string): number {
  return LEVELS[name] ?? 0
}

/** Checks that a page says its title and its language at the root. */
export const checkRoot: PageRule = ({path, elements}, _book, find) => {
  const [root] = elements
  if (!root) return
  const place = {path, element: 0}
  const {lang, 'xml:lang': xmlLang} = root.attributes
  if (root.name !== 'html' || attribute(root, 'xmlns') !== 'http://www.w3.org/1999/xhtml')
    find(
      'epub/text',
      `The page "${path}" does not begin with <html> in the namespace of XHTML.`,
      place,
    )
  if (!lang?.trim()) find('epub/metadata', `The page "${path}" does not say its language.`, place)
  else if (lang !== xmlLang)
    find(
      'epub/metadata',
      `Unexpected xml:lang="${xmlLang ?? ''}" beside lang="${lang}", expected the same.`,
      place,
    )
  const title = elements.find(({name}) => name === 'title')
  if (!title || !textOf(title).trim())
    find('epub/heading', `The page "${path}" has no <title>.`, place)
}
