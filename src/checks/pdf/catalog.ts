import type {PrintedPdf} from '../../pdf/printed.ts'
import {isLanguage} from './elements.ts'
import type {Report} from './conditions.ts'
import {stringAfter} from './text.ts'

const language = stringAfter('Lang')

/** What brings programs, forms, layers or other files into a PDF; no print has any of it. */
const REFUSED = /\n\/(AA|AcroForm|Collection|Names|OCProperties|OpenAction)\b/gu

/** Says whether the file or its first element names a language, which then holds for all that names none. */
export function hasLanguage({objects, tags}: PrintedPdf): boolean {
  const [first] = tags.keys()
  const own = first === undefined ? undefined : language(objects.text(first))
  return Boolean(language(objects.text(objects.root)) ?? own)
}

/** Checks what the catalog says of the whole file. */
export function checkCatalog(printed: PrintedPdf, report: Report): void {
  const {objects} = printed
  const catalog = objects.text(objects.root)
  if (!/\/Marked true\b/u.test(catalog))
    report('6.2-1', 'Unexpected catalog, expected MarkInfo with Marked true')
  if (/\/Suspects true\b/u.test(catalog))
    report('7.1-4', 'Unexpected Suspects true, expected tags that are sure')
  if (!/\/DisplayDocTitle true\b/u.test(catalog))
    report('7.1-10', 'Unexpected catalog, expected DisplayDocTitle true')
  for (const [, key] of catalog.matchAll(REFUSED))
    report('Handpress, programs', `Unexpected ${key} in the catalog, expected pages and tags only`)
  checkLanguage(printed, report)
}

function checkLanguage(printed: PrintedPdf, report: Report): void {
  const {objects, pages} = printed
  const catalog = objects.text(objects.root)
  const lang = language(catalog)
  if (lang && !isLanguage(lang))
    report('7.2-29', `Unexpected language "${lang}", expected one like "en" or "en-GB"`)
  if (lang) return
  const wanted = 'expected the language of the file in its catalog'
  report('7.2-34', `Unexpected text without a language, ${wanted}`)
  if (catalog.includes('\n/Outlines ')) report('7.2-2', `Unexpected outline, ${wanted}`)
  if (catalog.includes('\n/Metadata ')) report('7.2-33', `Unexpected title, ${wanted}`)
  if (pages.some((page) => objects.text(page).includes('\n/Annots ')))
    report('7.2-24', `Unexpected words of links, ${wanted}`)
}
