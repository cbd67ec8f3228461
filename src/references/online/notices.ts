import {fold} from '../fold.ts'
import type {Work} from '../graph.ts'
import {shortName} from '../known.ts'
import type {Notice} from './answer.ts'
import type {Finding} from './finding.ts'

/** What became of a work, by the kind of the notice. */
const TAKEN_BACK: ReadonlyMap<string, string> = new Map([
  ['retraction', 'was retracted'],
  ['withdrawal', 'was withdrawn'],
  ['removal', 'was removed by its publisher'],
  ['partial_retraction', 'was retracted in part'],
])

/** What was published about a work, and its mark in the table. */
const NOTICES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['expression_of_concern', ['An expression of concern', 'concern']],
  ['correction', ['A correction', 'corrected']],
  ['corrigendum', ['A correction', 'corrected']],
  ['erratum', ['A correction', 'corrected']],
  ['addendum', ['An addition', 'added to']],
  ['clarification', ['A clarification', 'clarified']],
  ['new_version', ['A new version', 'new version']],
  ['new_edition', ['A new edition', 'new edition']],
])

/**
 * Gives the finding about a work that was taken back; an info where the entry itself says so.
 * `elsewhere` is true when the DOI leads to another work than the entry names.
 */
export function retractionFinding(
  work: Work,
  notice: Notice,
  elsewhere: boolean,
): Finding | undefined {
  if (notice.kind === 'notice') return noticeCited(work, notice)
  const entry = `eference ${work.number} (${shortName(work)})`
  const name = elsewhere ? `The work that the DOI of r${entry} leads to` : `R${entry}`
  const reason = `${name} ${TAKEN_BACK.get(notice.kind) ?? 'was retracted'}${on(notice)}.`
  const read = notice.doi ? `Read https://doi.org/${notice.doi}` : 'Read the page of the publisher'
  return saysSo(work)
    ? {rule: 'ref/updated', reason, help: `The entry says so. ${read}.`, mark: 'retracted'}
    : {
        rule: 'ref/retracted',
        reason,
        help: `Take the work out, or write "Retracted" in its entry. ${read}.`,
        mark: 'retracted',
      }
}

/** Gives the finding about a correction, a concern or a newer version. */
export function noticeFinding(work: Work, notice: Notice): Finding {
  const [what, mark] = NOTICES.get(notice.kind) ?? [
    `A notice ("${notice.kind.replaceAll('_', ' ')}")`,
    'notice',
  ]
  const at = notice.doi ? `: https://doi.org/${notice.doi}` : '.'
  return {
    rule: 'ref/updated',
    reason: `${what} was published for reference ${work.number} (${shortName(work)})${on(notice)}.`,
    help: `Look whether it changes what you say${at}`,
    mark,
  }
}

/** Somebody who cites the notice says so in the entry; else the DOI was taken from the wrong page. */
function noticeCited(work: Work, {doi}: Notice): Finding | undefined {
  if (saysSo(work)) return undefined
  return {
    rule: 'ref/retracted',
    reason: `The DOI of reference ${work.number} (${shortName(work)}) is that of a notice, which takes back ${doi}.`,
    help: `Take the work out, or write "Retracted" in its entry and give the DOI of the work.`,
    mark: 'retracted',
  }
}

function on({date}: Notice): string {
  if (!date) return ''
  return date.length === 10 ? ` on ${date}` : ` in ${date}`
}

const SAID =
  /(?<![a-z])(?:retract(?:ed|ion)|withdrawn|zuruckgezogen|retire|retracte|retractado)(?![a-z])/u

function saysSo({text, item}: Work): boolean {
  return SAID.test(fold([text, item.title, item.note, item.status].filter(Boolean).join(' ')))
}
