import {type ExitCode, exitCodes, Failure} from '../base/failure.ts'
import type {OnlineRequest} from '../host/lookup.ts'
import {type ReferencesOf, references} from '../host/references.ts'
import {toBibtex} from '../references/export/bibtex.ts'
import {toCslJson} from '../references/export/csl-json.ts'
import type {Work} from '../references/graph.ts'
import type {Call, Command, Terminal} from './command.ts'
import {watchLookup} from './lookup-progress.ts'
import {counted} from './paint.ts'
import {referencesJson} from './refs-json.ts'
import {referenceTable, unansweredLine} from './refs-table.ts'
import {reportMessages} from './report.ts'

export const refs: Command = {
  usage: 'handpress refs [files]',
  summary: 'list the references and where they are cited',
  examples: [
    ['handpress refs', "the references of this folder's publication"],
    ['handpress refs leaflet.md', 'those of one text'],
    ['handpress refs --export bibtex', 'a typed list as a bibliography'],
    ['handpress refs --online', 'look their DOIs up over the internet'],
  ],
  flags: [
    {
      name: 'online',
      help: 'ask doi.org and Crossref; uses the network, sends DOIs',
    },
    {name: 'mailto', value: 'ADDRESS', help: 'your address, told to Crossref with --online'},
    {name: 'export', value: 'FORM', help: 'csl-json or bibtex: a bibliography of the works'},
    {name: 'json', help: 'one JSON object, for other programs'},
  ],
  async run(call, terminal) {
    const print = printOf(call)
    const online = onlineOf(call)
    const progress = watchLookup(terminal, !call.switches.has('json'))
    const asked = online && {...online, onProgress: progress.report}
    try {
      const found = await references({
        files: call.files,
        cwd: terminal.cwd,
        ...(asked ? {online: asked} : {}),
      })
      progress.end()
      print(found, terminal)
      return exitCodeOf(found)
    } finally {
      progress.end()
    }
  },
}

type Print = (found: readonly ReferencesOf[], terminal: Terminal) => void

/** Flags that give something else than the table. */
const OUTPUTS: readonly {readonly flag: string; readonly print: Print}[] = [
  {flag: 'json', print: (found, terminal) => terminal.out(`${referencesJson(found)}\n`)},
]

/** Forms of a bibliography. */
const EXPORTS: ReadonlyMap<string, (works: readonly Work[]) => string> = new Map([
  ['csl-json', toCslJson],
  ['bibtex', toBibtex],
])

function printOf(call: Call): Print {
  const form = call.values.get('export')?.[0]
  if (form === undefined)
    return OUTPUTS.find(({flag}) => call.switches.has(flag))?.print ?? printTable
  const write = EXPORTS.get(form)
  if (!write)
    throw misused(`Unexpected form "${form}", expected ${[...EXPORTS.keys()].join(' or ')}.`)
  return (found, terminal) =>
    terminal.out(write(found.flatMap(({graph}) => [...graph.works.values()])))
}

function printTable(found: readonly ReferencesOf[], terminal: Terminal): void {
  for (const {graph, show, lookup} of found) {
    terminal.out(referenceTable(graph, show, lookup?.marks))
    if (lookup?.unanswered.length) terminal.out(unansweredLine(lookup.unanswered))
  }
  const asked = found.reduce((sum, {lookup}) => sum + (lookup?.asked ?? 0), 0)
  if (asked) terminal.err(`Asked about ${counted(asked, 'DOI')}.\n`)
  const messages = found.flatMap(({lookup}) => lookup?.messages ?? [])
  if (messages.length) terminal.err('\n')
  reportMessages(messages, terminal, true)
}

/** 1 when a DOI leads nowhere or a work was retracted. */
function exitCodeOf(found: readonly ReferencesOf[]): ExitCode {
  const messages = found.flatMap(({lookup}) => lookup?.messages ?? [])
  return messages.some(({severity}) => severity === 'error') ? exitCodes.errors : exitCodes.made
}

function onlineOf(call: Call): OnlineRequest | undefined {
  const mailto = call.values.get('mailto')?.[0]
  const online = call.switches.has('online')
  if (mailto === undefined) return online ? {} : undefined
  if (!online) throw misused('The flag --mailto goes with --online, which asks over the network.')
  if (/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d.-]+$/iu.test(mailto)) return {mailto}
  throw misused(`Unexpected address "${mailto}", expected one like ada@example.org.`)
}

function misused(reason: string): Failure {
  return new Failure(exitCodes.usage, 'usage/flag-value', reason)
}
