import type {PrintedPdf} from '../../pdf/printed.ts'
import {annotationsOf} from './annotations.ts'
import type {Report} from './conditions.ts'
import {stringAfter, textOf} from './text.ts'

/** What only the machine that prints can bring in: the name of its browser, and its addresses and paths. */
const TRACES = /handpress\.invalid|Mozilla\/\d|\bfile:\/\//iu
/** The same in links, whose addresses may hold any words behind their beginning. */
const ADDRESSES = /^(?:file:|https?:\/\/handpress\.invalid)/iu

/** Entries that hold words of the author, who may write about anything. */
const WORDS: ReadonlySet<string> = new Set(['Title', 'Author', 'Subject', 'Keywords'])

const ENTRY = /\/(\w+) (\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]+>)/gu
const uri = stringAfter('URI')

/** Checks that nothing of the machine stays in the links of the file and in what it says of itself. */
export function checkTraces({objects, pages}: PrintedPdf, report: Report): void {
  for (const page of pages)
    for (const number of annotationsOf(objects.text(page)))
      refuse(uri(objects.text(number)) ?? '', ADDRESSES, 'address of a link', report)
  for (const [, key = '', value = ''] of objects.text(objects.info).matchAll(ENTRY))
    if (!WORDS.has(key)) refuse(textOf(value), TRACES, key, report)
}

function refuse(text: string, traces: RegExp, where: string, report: Report): void {
  const found = traces.exec(text)?.[0]
  if (found) report('Handpress, traces', `Unexpected "${found}" in the ${where}, expected none`)
}
