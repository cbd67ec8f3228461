import type {Document} from '../../document/document.ts'
import type {Work} from '../../references/graph.ts'

/**
 * Gives the words a screen reader says for a link: the title or work it leads to, instead of an id.
 * An outside address is said as it is printed.
 */
export function linkWords(document: Document): (id: string, address: string) => string {
  const words = new Map<string, string>()
  for (const {outline} of document.chapters) for (const {id, title} of outline) words.set(id, title)
  const {works, citations} = document.references
  for (const work of works.values()) words.set(work.id, nameOf(work))
  for (const {id, text} of citations) words.set(id, text)
  return (id, address) => words.get(id) ?? (address || id)
}

/** The beginning of an entry names its authors and year. */
function nameOf({text}: Work): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
