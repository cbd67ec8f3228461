import {build as makeAll} from '../host/build.ts'
import type {BuildOptions} from '../host/options.ts'
import {later} from '../host/timer.ts'
import type {Call, Command, Terminal} from './command.ts'
import {jsonOf} from './json.ts'
import {exitCodeOf, reportBuild} from './report.ts'

export const build: Command = {
  usage: 'handpress build [files]',
  summary: 'make the PDF and the ebook',
  examples: [
    ['handpress build', "every edition of this folder's publication"],
    ['handpress build leaflet.md', 'one text, into output/'],
    ['handpress build *.md -o out', 'many texts, into out/'],
  ],
  flags: [
    {name: 'output', short: 'o', value: 'DIR', help: 'where to write (default: output/)'},
    {
      name: 'edition',
      value: 'ID',
      many: true,
      help: 'only this edition; may be given more than once',
    },
    {name: 'page', value: 'SIZE', help: 'a4, letter, a5, 6x9, 170x240mm … (default: a4)'},
    {name: 'strict', help: 'do not make anything that has a warning'},
    {name: 'draft', help: 'make it in spite of errors; every page says DRAFT'},
    {name: 'no-cache', help: 'make everything anew'},
    {name: 'today', value: 'DATE', help: 'the day for checks of age (default: today)'},
    {name: 'json', help: 'one JSON object, for other programs'},
  ],
  async run(call, terminal) {
    const json = call.switches.has('json')
    const progress = json ? () => {} : watch(call, terminal)
    try {
      const result = await makeAll(optionsOf(call, terminal))
      progress()
      if (json) terminal.out(jsonOf(result))
      else reportBuild(result, call.files, terminal)
      return exitCodeOf(result)
    } finally {
      progress()
    }
  },
}

export function optionsOf(call: Call, terminal: Terminal): BuildOptions {
  const one = (name: string) => call.values.get(name)?.[0]
  const [output, page, today] = [one('output'), one('page'), one('today')]
  return {
    files: call.files,
    cwd: terminal.cwd,
    editions: call.values.get('edition') ?? [],
    draft: call.switches.has('draft'),
    strict: call.switches.has('strict'),
    anew: call.switches.has('no-cache'),
    ...(output === undefined ? {} : {output}),
    ...(page === undefined ? {} : {page}),
    ...(today === undefined ? {} : {today}),
    onEvent: call.switches.has('json') ? () => {} : (text) => terminal.err(`${text}\n`),
  }
}

/** Says after a second, to a person who watches, that work goes on; gives what takes the line away. */
function watch(call: Call, terminal: Terminal): () => void {
  if (!terminal.live) return () => {}
  let shown = false
  const stop = later(1000, () => {
    shown = true
    terminal.err(`Making ${call.files.length === 1 ? call.files[0] : 'the editions'} …`)
  })
  return () => {
    stop()
    if (shown) terminal.err('\r\u001b[K')
    shown = false
  }
}
