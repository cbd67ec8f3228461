import {check as checkAll} from '../host/build.ts'
import {optionsOf} from './build.ts'
import type {Command} from './command.ts'
import {jsonOf} from './json.ts'
import {paintFor} from './paint.ts'
import {exitCodeOf, problems, reportMessages} from './report.ts'

export const check: Command = {
  usage: 'handpress check [files]',
  summary: 'look for problems, write nothing',
  examples: [
    ['handpress check', "the texts of this folder's publication"],
    ['handpress check leaflet.md', 'one text'],
  ],
  flags: [
    {name: 'strict', help: 'count warnings as errors'},
    {name: 'today', value: 'DATE', help: 'the day for checks of age (default: today)'},
    {name: 'json', help: 'one JSON object, for other programs'},
  ],
  async run(call, terminal) {
    const result = await checkAll(optionsOf(call, terminal))
    if (call.switches.has('json')) terminal.out(jsonOf(result))
    else {
      reportMessages(result.messages, terminal, true)
      const paint = paintFor(terminal.colour)
      terminal.out(
        result.messages.length
          ? `Found ${problems(result.messages)}. Why: handpress explain RULE\n`
          : `${paint.made('Nothing found')}\n`,
      )
    }
    return exitCodeOf(result)
  },
}
