import type {Work} from '../graph.ts'
import {keysFor} from './keys.ts'

/** Gives works as CSL-JSON 1.0.2: an array of items, each under the key it also has in BibTeX. */
export function toCslJson(works: Iterable<Work>): string {
  const all = [...works]
  const keys = keysFor(all)
  const items = all.map(({id, item}) => ({...item, id: keys.get(id) ?? id}))
  return `${JSON.stringify(items, null, 2)}\n`
}
