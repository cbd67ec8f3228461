import type {Work} from '../graph.ts'
import {surname} from '../known.ts'

/** Words of a language for a sentence that names authors. */
export interface AuthorWords {
  readonly and: string
  readonly etAl: string
}

/** Finds these words in a CSL locale. Source: CSL 1.0.2 specification, "Terms". */
export function authorWords(locale: string): AuthorWords {
  const term = (name: string) =>
    new RegExp(`<term name="${name}">([^<]+)</term>`, 'u').exec(locale)?.[1]
  return {and: term('and') ?? 'and', etAl: term('et-al') ?? 'et al.'}
}

/** Names the authors of a work as a sentence does; a work without authors is called by its title. */
export function authorsOf({authors, others, item}: Work, {and, etAl}: AuthorWords): string {
  const [first, second, third] = authors.map(surname)
  if (first === undefined) return item['title-short'] ?? item.title ?? item.id
  if (third !== undefined || others) return `${first} ${etAl}`
  return second === undefined ? first : `${first} ${and} ${second}`
}
