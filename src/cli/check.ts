import {shopIds} from '../checks/shops/shops.ts'
import {type BuildResult, check as checkAll} from '../host/build.ts'
import {optionsOf} from './build.ts'
import type {Command, Terminal} from './command.ts'
import {jsonOf} from './json.ts'
import {paintFor} from './paint.ts'
import {exitCodeOf, problems, reportMessages} from './report.ts'
import {shopsExitCode, shopsNamed} from './shops.ts'
import {validatorFlags, validatorsAsked, verdictLines} from './verdicts.ts'

/** Prints a table for each ebook, or why there is none. */
async function reportShops({shops, stopped}: BuildResult, terminal: Terminal): Promise<void> {
  const {shopsTable} = await import('./shops-table.ts')
  for (const book of shops) terminal.out(`\n${shopsTable(book, paintFor(terminal.colour))}`)
  if (shops.length) return
  terminal.out(
    stopped
      ? 'No shop was asked: mend the errors first.\n'
      : 'No shop was asked: none of these editions is an ebook.\n',
  )
}

export const check: Command = {
  usage: 'handpress check [files]',
  summary: 'look for problems, write nothing',
  examples: [
    ['handpress check', "the texts of this folder's publication"],
    ['handpress check leaflet.md', 'one text'],
    ['handpress check --shop all', 'what shops would say of the ebook'],
    ['handpress check --epubcheck --ace', 'what the validators of this computer say of it'],
  ],
  flags: [
    {name: 'strict', help: 'count warnings as errors'},
    {
      name: 'shop',
      value: 'NAME',
      many: true,
      help: `${shopIds.join(', ')} or all`,
    },
    ...validatorFlags,
    {name: 'today', value: 'DATE', help: 'the day for checks of age (default: today)'},
    {name: 'json', help: 'one JSON object, for other programs'},
  ],
  async run(call, terminal) {
    const shops = shopsNamed(call.values.get('shop') ?? [])
    const validators = validatorsAsked(call.switches)
    const result = await checkAll({...optionsOf(call, terminal), shops, validators})
    const asked = {shops: shops.length > 0, validators: validators.length > 0}
    if (call.switches.has('json')) terminal.out(jsonOf(result, asked))
    else {
      reportMessages(result.messages, terminal, true)
      const paint = paintFor(terminal.colour)
      terminal.out(
        result.messages.length
          ? `Found ${problems(result.messages)}. Why: handpress explain RULE\n`
          : `${paint.made('Nothing found')}\n`,
      )
      if (validators.length) terminal.out(verdictLines(result.verdicts, result.stopped))
      if (shops.length) await reportShops(result, terminal)
    }
    return exitCodeOf(result) || shopsExitCode(result.shops, call.switches.has('strict'))
  },
}
