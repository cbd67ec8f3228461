import type {PrintedPdf} from '../../pdf/printed.ts'
import {annotationsOf} from './annotations.ts'
import type {Report} from './conditions.ts'
import {stringAfter, textOf} from './text.ts'

/** What only the machine that prints can bring in: its addresses, its paths, the name of its browser. */
const TRACES = /handpress\.invalid|Mozilla\/\d|\bfile:\/\//iu

/** Entries that hold words of the author, who may write about anything. */
const WORDS: ReadonlySet<string> = new Set(['Title', 'Author', 'Subject', 'Keywords'])

const ENTRY = /\/(\w+) (\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]+>)/gu
const uri = stringAfter('URI')

/** Checks that nothing of the machine stays in the links of the file and in what it says of itself. */
export function checkTraces({objects, pages}: PrintedPdf, report: Report): void {
  for (const page of pages)
    for (const number of annotationsOf(objects.text(page)))
      refuse(uri(objects.text(number)) ?? '', 'address of a link', report)
  for (const [, key = '', value = ''] of objects.text(objects.info).matchAll(ENTRY))
    if (!WORDS.has(key)) refuse(textOf(value), key, report)
}

function refuse(text: string, where: string, report: Report): void {
  const found = TRACES.exec(text)?.[0]
  if (found) report('Handpress, traces', `Unexpected "${found}" in the ${where}, expected none`)
}
