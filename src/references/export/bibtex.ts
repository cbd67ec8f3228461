import type {Work} from '../graph.ts'
import {fieldsOf, kindOf} from './bibtex-fields.ts'
import {keysFor} from './keys.ts'

/** Gives works as BibTeX in UTF-8, with the kinds and fields of BibLaTeX; each work has a key of its own. */
export function toBibtex(works: Iterable<Work>): string {
  const all = [...works]
  const keys = keysFor(all)
  return all
    .map(({id, item}) => {
      const fields = fieldsOf(item).map(([name, value]) => `  ${name} = {${value}},\n`)
      return `@${kindOf(item)}{${keys.get(id) ?? id},\n${fields.join('')}}\n`
    })
    .join('\n')
}
