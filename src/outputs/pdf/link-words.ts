import {wordsOf} from '../../base/words.ts'
import {captionsOf} from '../../document/captions.ts'
import type {Document} from '../../document/document.ts'
import {indexMarks} from '../../document/index-marks.ts'
import type {Work} from '../../references/graph.ts'
import {linkNames, type PaperLinks} from './paper-links.ts'

/**
 * Gives the words a screen reader says for a link: the title or work it leads to, instead of an id.
 * An outside address is said as it is printed.
 */
export function linkWords(
  document: Document,
  links: PaperLinks,
): (id: string, address: string) => string {
  const words = new Map(linkNames(links, wordsOf(document.meta.lang)))
  for (const {outline} of document.chapters) for (const {id, title} of outline) words.set(id, title)
  const {figures, tables} = captionsOf(document)
  for (const {id, label} of [...figures, ...tables]) words.set(id, label)
  const marks = indexMarks(document.chapters.map(({tree}) => tree))
  for (const {id, term} of marks) words.set(id, term.path.join(', '))
  const {works, citations} = document.references
  for (const work of works.values()) words.set(work.id, nameOf(work))
  for (const {id, text} of citations) words.set(id, text)
  return (id, address) => words.get(id) ?? (address || id)
}

/** The beginning of an entry names its authors and year. */
function nameOf({text}: Work): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
