import type {Fault} from './faults/fault.ts'

/** What epubcheck-ts, EPUBCheck and Ace said when they were asked, by the name of the breakage. */
export type Verdicts = Readonly<
  Record<
    string,
    {
      readonly port: readonly string[]
      readonly java: readonly string[]
      readonly ace: readonly string[]
    }
  >
>

const HEAD = `# What finds which fault of an ebook

Every ebook is checked before it is written: by the rules of Handpress and by epubcheck-ts, in the same process.
\`handpress check --epubcheck --ace\` asks EPUBCheck and Ace by DAISY as well. This table shows what each of the four
finds. Each row is one deliberate fault, put into a book in which nothing is wrong; the faults are in
\`test/checks/epub/faults\`.

The first column is found anew by each run of \`test/checks/epub/breakages.test.ts\`, which fails when this page says
something else, and when a fault is found by no rule of Handpress. The others are kept in
\`test/checks/epub/verdicts.json\`: epubcheck-ts is asked anew when the page is written, and about every eighth fault in
each run; EPUBCheck 5.3.0 (with \`-u\`: remarks on usage count) and Ace 1.4.6 were asked once about each book. A dash
means: nothing found. "No report" means that Ace ended without one.
`

/** Writes the page of docs that says which check finds which fault. */
export function checksPage(
  faults: Readonly<Record<string, readonly Fault[]>>,
  own: ReadonlyMap<string, readonly string[]>,
  judged: Verdicts,
): string {
  const all = Object.values(faults).flat()
  const missed = (idsOf: (name: string) => readonly string[] | undefined) =>
    all.filter(({name}) => !idsOf(name)?.length).length
  const sum = [
    `Of ${all.length} faults, Handpress misses ${missed((name) => own.get(name))}`,
    `epubcheck-ts ${missed((name) => judged[name]?.port)}`,
    `EPUBCheck ${missed((name) => judged[name]?.java)}`,
    `Ace ${missed((name) => judged[name]?.ace)}.\n`,
  ].join(', ')
  const parts = Object.entries(faults).map(([title, list]) => {
    const rows = list.map(({name}) => {
      const {port = [], java = [], ace = []} = judged[name] ?? {}
      const cells = [own.get(name) ?? [], port, java, ace].map(cell)
      return `| ${[name, ...cells].join(' | ')} |`
    })
    const head = ['| fault | Handpress | epubcheck-ts | EPUBCheck | Ace |', '|---|---|---|---|---|']
    return [`## ${title}`, '', ...head, ...rows, ''].join('\n')
  })
  return [HEAD, sum, ...parts].join('\n')
}

function cell(ids: readonly string[]): string {
  return ids.length ? ids.map((id) => (id === 'stops' ? 'no report' : `\`${id}\``)).join(', ') : '–'
}
