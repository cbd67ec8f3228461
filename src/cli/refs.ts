import {exitCodes} from '../base/failure.ts'
import {references} from '../host/references.ts'
import type {Command} from './command.ts'
import {referenceJson} from './refs-json.ts'
import {referenceTable} from './refs-table.ts'

export const refs: Command = {
  usage: 'handpress refs [files]',
  summary: 'list the references and where they are cited',
  examples: [
    ['handpress refs', "the references of this folder's publication"],
    ['handpress refs leaflet.md', 'those of one text'],
  ],
  flags: [{name: 'json', help: 'one JSON object, for other programs'}],
  async run(call, terminal) {
    const found = await references({files: call.files, cwd: terminal.cwd})
    if (call.switches.has('json')) {
      const several = found.reduce((sum, one) => sum + one.texts, 0) > 1
      const all = found.map(({graph, show}) => referenceJson(graph, show, several))
      const object = {
        entries: all.flatMap((one) => one.entries),
        mentions: all.flatMap((one) => one.mentions),
      }
      terminal.out(`${JSON.stringify(object)}\n`)
    } else for (const {graph, show} of found) terminal.out(referenceTable(graph, show))
    return exitCodes.made
  },
}
