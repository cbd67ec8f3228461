import type {Work} from '../../../src/references/graph.ts'
import {link, rowsOf} from '../read.ts'

/** The works of a typed list with these entries. */
export function worksOf(entries: readonly string[]): Work[] {
  const list = entries.map((entry) => `- ${entry.replace(/[<*_`\\[\]]/gu, '\\$&')}`)
  return [...link(`## References\n\n${list.join('\n')}\n`).graph.works.values()]
}

/** The works of the table of typed entries. */
export function tableWorks(): Work[] {
  return worksOf(rowsOf('typed/fields.tsv').map(({string = ''}) => string))
}

/** A work as a bibliography file gives it. */
export function keyedWork(item: Work['item']): Work {
  const [work] = worksOf(['Roe, A. (2012). Title. Press.'])
  if (!work) throw new Error('The list has no entry.')
  return {...work, id: `ref-${item.id}`, key: item.id, item}
}
