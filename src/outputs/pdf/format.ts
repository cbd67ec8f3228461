import type {Artifact} from '../../base/artifact.ts'
import type {PrintJob} from '../../base/printer.ts'
import {fontResources} from '../../themes/fonts.ts'
import {icons} from '../../themes/icons.ts'
import {theme} from '../../themes/theme.ts'
import type {Format, FormatInput} from '../format.ts'
import {readDestinations} from '../../pdf/dests.ts'
import {finishPdf} from './finish/finish.ts'
import {handoutJob} from './handout.ts'
import {linkWords} from './link-words.ts'

/** Page numbers that still move after this many prints are a fault of the page, not of the text. */
const MAX_PRINTS = 4

/** A tagged PDF printed from one HTML document. */
export const pdf: Format = {
  mediaType: 'application/pdf',
  ending: '.pdf',
  async make(input) {
    const {document, edition, tool} = input
    const {bytes, pages} = await printSettled(input)
    const {meta} = document
    const finished = finishPdf(bytes, {
      title: meta.title,
      author: meta.authors.map((one) => one.name).join(', '),
      subject: meta.description || meta.subtitle,
      keywords: meta.keywords.join(', '),
      lang: meta.lang,
      date: meta.date,
      creator: tool,
      linkText: linkWords(document),
    })
    const artifact: Artifact = {
      path: `${edition.file}.pdf`,
      mediaType: 'application/pdf',
      bytes: finished,
      pages,
      chapters: 0,
    }
    return artifact
  },
}

/** Prints until every page number on the page is true: once when none is printed, else after a pass that only lays out. */
async function printSettled(input: FormatInput): Promise<{bytes: Uint8Array; pages: number}> {
  let numbers: ReadonlyMap<string, number> = new Map()
  let pages = 0
  const job = () => jobOf(input, numbers, pages)
  let next = job()
  if (/class="[^"]*hp-page-number/u.test(next.html)) {
    const laid = readDestinations(await input.printer.print(next, true))
    numbers = laid.pageOf
    pages = laid.pages
    next = job()
  }
  for (let prints = 0; prints < MAX_PRINTS; prints++) {
    const bytes = await input.printer.print(next)
    const printed = readDestinations(bytes)
    numbers = printed.pageOf
    pages = printed.pages
    const again = job()
    if (again.html === next.html) return {bytes, pages}
    next = again
  }
  throw new Error('the page numbers do not settle')
}

function jobOf(
  input: FormatInput,
  pageNumbers: ReadonlyMap<string, number>,
  pages: number,
): PrintJob {
  const {document, edition, pack, pictures, draft} = input
  const chosen = theme(pack, edition.theme, edition.page, edition.template)
  return handoutJob({
    document,
    css: chosen.css,
    template: chosen.template,
    icons: icons(pack),
    fonts: fontResources(pack),
    pictures,
    pageNumbers,
    pages,
    draft,
  })
}
