import type {ToolName} from '../host/validators/find.ts'
import type {Verdict} from '../host/validators/validators.ts'
import type {Flag} from './command.ts'
import {counted} from './paint.ts'

/** Flags that ask a validator of this computer. */
export const validatorFlags: readonly (Flag & {readonly name: ToolName})[] = [
  {name: 'epubcheck', help: 'ask EPUBCheck (Java) about each ebook'},
  {name: 'ace', help: 'ask Ace by DAISY about each ebook'},
]

export function validatorsAsked(switches: ReadonlySet<string>): ToolName[] {
  return validatorFlags.flatMap(({name}) => (switches.has(name) ? [name] : []))
}

/** Says what each validator found: one line for an ebook, and the seal of a text in which Ace found nothing. */
export function verdictLines(verdicts: readonly Verdict[], stopped: boolean): string {
  if (!verdicts.length)
    return stopped
      ? 'No validator was asked: mend the errors first.\n'
      : 'No validator was asked: none of these editions is an ebook.\n'
  const alone = new Set(verdicts.map(({path}) => path)).size === 1
  const lines = verdicts.flatMap(({tool, path, faults, seal}) => [
    `${tool}: ${faults ? counted(faults, 'problem') : 'nothing found'}${alone ? '' : ` in ${path}`}`,
    ...(seal ? [`Seal of this text: ${seal}`] : []),
  ])
  return `${lines.join('\n')}\n`
}
