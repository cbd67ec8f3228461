import type {Element} from 'xast'
import type {OpenBook, Value} from '../../epub/book.ts'
import {attribute, elementsOf} from '../../epub/xml.ts'
import type {BookRule} from './rules.ts'

type Say = (reason: string) => void

/** Checks that a book says what it is, as shops and reading systems ask. */
export const checkMetadata: BookRule = (book, find) => {
  const say: Say = (reason) => find('epub/metadata', reason, {path: book.opfPath})
  checkPackage(book, say)
  for (const name of ['dc:title', 'dc:language', 'dc:identifier'])
    if (!book.metadata.some((one) => one.name === name && one.value))
      say(`The book has no ${name}.`)
  for (const value of book.metadata) checkValue(value, book, say)
  checkModified(book.metadata, say)
  checkCover(book, say)
}

function checkPackage({opf, metadata}: OpenBook, say: Say): void {
  const [root] = elementsOf(opf)
  if (!root) return
  const version = attribute(root, 'version')
  if (version !== '3.0') say(`Unexpected version "${version}" of the package, expected "3.0".`)
  const wanted = attribute(root, 'unique-identifier')
  if (!metadata.some(({name, id}) => name === 'dc:identifier' && id === wanted))
    say(
      `The package names "${wanted}" as its identifier, and there is no dc:identifier of that id.`,
    )
  if (!attribute(root, 'xml:lang')) say('The package document does not say its language.')
}

/** Prefixes that need no declaration (EPUB 3.3, D.1.3). */
const RESERVED: ReadonlySet<string> = new Set(
  'a11y dcterms marc media onix rendition schema xsd msv prism'.split(' '),
)

function checkValue({name, value, refines}: Value, {opf, metadata}: OpenBook, say: Say): void {
  if (!value && name) say(`Unexpected empty ${name}, expected a value or nothing at all.`)
  if (refines && !metadata.some(({id}) => id === refines) && !hasId(opf, refines))
    say(`${name} says more about "${refines}", which is not there.`)
  if (name === 'dc:language' && value && !isLanguage(value))
    say(`Unexpected dc:language "${value}", expected one like "en-GB".`)
  if (name === 'dc:date' && value && !/^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+Z?)?)?)?$/u.test(value))
    say(`Unexpected dc:date "${value}", expected one like "2026-11-22".`)
  const [prefix, ...rest] = name.split(':')
  const declared = attribute(elementsOf(opf)[0] ?? EMPTY, 'prefix')
  if (
    rest.length &&
    prefix !== 'dc' &&
    !RESERVED.has(prefix ?? '') &&
    !declared.includes(`${prefix}:`)
  )
    say(`Unexpected prefix in ${name}, expected one that the package declares.`)
}

const EMPTY: Element = {type: 'element', name: '', attributes: {}, children: []}

function hasId(opf: OpenBook['opf'], id: string): boolean {
  return elementsOf(opf).some((node) => attribute(node, 'id') === id)
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1 && !value.includes('_')
  } catch {
    return false
  }
}

/** The second of the last change, in UTC. */
const MODIFIED = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/u

function checkModified(metadata: readonly Value[], say: Say): void {
  const found = metadata.filter(({name, refines}) => name === 'dcterms:modified' && !refines)
  const [first] = found
  if (!first || found.length > 1) {
    say(`The book has ${found.length} values of dcterms:modified; there must be 1.`)
    return
  }
  const day = MODIFIED.exec(first.value)?.[1]
  if (!day || !isDay(day))
    say(
      `Unexpected dcterms:modified "${first.value}", expected a day and time in UTC, like "2026-11-22T00:00:00Z".`,
    )
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return number >= 1 && number <= (lengths[month - 1] ?? 0)
}

/** New readers look for the property, old ones and shops for the meta. */
function checkCover({items, metadata}: OpenBook, say: Say): void {
  const covers = items.filter(({properties}) => properties.includes('cover-image'))
  const [cover] = covers
  if (covers.length > 1) say('Two files of the book are its cover picture.')
  if (!cover) say('No file of the book is listed as its cover-image.')
  else if (!cover.mediaType.startsWith('image/'))
    say(`The cover "${cover.path}" is listed as ${cover.mediaType}.`)
  const old = metadata.find(({name}) => name === 'cover')
  if (cover && old?.value !== cover.id)
    say(
      `Unexpected ${old ? `cover "${old.value}"` : 'cover picture without a meta of EPUB 2'}, expected <meta name="cover" content="${cover.id}"/>.`,
    )
}
