import type {Work} from '../../../src/references/graph.ts'
import {type Answer, NO_METADATA} from '../../../src/references/online/answer.ts'
import {link} from '../read.ts'

/** The work that a typed entry becomes. */
export function workOf(entry: string): Work {
  const [work] = link(`## References\n\n- ${entry}\n`).graph.works.values()
  if (!work) throw new Error(`"${entry}" is no entry.`)
  return work
}

/** An answer about a work that exists, with these fields. */
export function answerWith(fields: Partial<Answer>): Answer {
  const days = {checked: '2026-11-22', retractionChecked: '2026-11-22'}
  return {exists: true, ...NO_METADATA, type: 'journal-article', ...days, ...fields}
}
