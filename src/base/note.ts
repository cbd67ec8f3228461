import type {Node, Point, Position} from 'unist'
import {VFileMessage} from 'vfile-message'
import type {Rule} from './rule.ts'
import {type RuleId, rules} from './rules.ts'

/** Where a finding stands: a node, a position or a point; nothing when it is about the whole file. */
export type Place = Node | Position | Point | undefined

/** Records a message about a place in the manuscript; the rule table decides how serious it is. */
export type Note = (rule: RuleId, reason: string, at?: Place, help?: string) => void

export interface Notebook {
  readonly note: Note
  readonly messages: VFileMessage[]
}

const FATAL = {error: true, warning: false, info: undefined} as const

/** Gives the notebook of one file. `plain` files are outside a publication and judged more mildly. */
export function notebook(file: string, plain: boolean): Notebook {
  const messages: VFileMessage[] = []
  const note: Note = (rule, reason, at, help) => {
    const row: Rule = rules[rule]
    const severity = plain ? (row.plain ?? row.severity) : row.severity
    const message = new VFileMessage(reason, {
      ...(at === undefined ? {} : {place: placeOf(at)}),
      ruleId: rule,
      source: 'handpress',
    })
    message.file = file
    message.fatal = FATAL[severity]
    message.url = `docs/rules.md#${rule.replace('/', '')}`
    if (help) message.note = help
    messages.push(message)
  }
  return {note, messages}
}

function placeOf(at: Exclude<Place, undefined>): Point | Position | undefined {
  if ('line' in at) return at
  return 'start' in at ? at : at.position
}

/** Says whether a message stops an edition. */
export function isError(message: VFileMessage): boolean {
  return message.fatal === true
}
