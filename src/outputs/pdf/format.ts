import {sizeOf} from '../../base/page-size.ts'
import {fontResources} from '../../themes/fonts.ts'
import {icons} from '../../themes/icons.ts'
import {theme} from '../../themes/theme.ts'
import type {Format, FormatInput} from '../format.ts'
import type {Galley} from '../galley.ts'
import {folioOf} from './book/folios.ts'
import {finishPdf} from './finish/finish.ts'
import {layoutText, readLayout} from './layout.ts'
import {linkWords} from './link-words.ts'
import {marksOf} from './marks.ts'
import type {PageInput} from './page.ts'
import {paperLinks} from './paper-links.ts'
import {printSettled} from './settle.ts'
import {templateNamed} from './templates.ts'

/** A tagged PDF printed from one HTML document. */
export const pdf: Format = {
  mediaType: 'application/pdf',
  ending: '.pdf',
  async make(input): Promise<Galley> {
    const {document, edition, tool, printer} = input
    const {template} = templateNamed(edition.template)
    const rest = pageInput(input)
    const {raw, page, layout} = await printSettled({
      printer,
      compose: (layout) => template.compose({...rest, layout}),
      next: (printed) => template.next(document, printed),
      last: readLayout(input.lastLayout),
    })
    const {meta} = document
    const roman = template.romanPages(document, layout)
    const finished = finishPdf(raw, {
      title: meta.title,
      author: meta.authors.map((one) => one.name).join(', '),
      subject: meta.description || meta.subtitle,
      keywords: meta.keywords.join(', '),
      lang: meta.lang,
      date: meta.date,
      creator: tool,
      linkText: linkWords(document, rest.links),
      romanPages: roman,
      marks: marksOf(page.root),
      archive: edition.standard === 'pdfa-2a',
      shop: edition.printer === 'shop',
    })
    return {
      printed: finished.printed,
      book: undefined,
      cover: undefined,
      folioOf: (page) => folioOf(page, roman),
      layout: layoutText(layout),
      write: async (claims) => [
        {
          path: `${edition.file}.pdf`,
          mediaType: 'application/pdf',
          bytes: finished.write(claims),
          pages: layout.pages,
          chapters: 0,
        },
      ],
    }
  },
}

function pageInput({
  document,
  edition,
  pack,
  pictures,
  draft,
}: FormatInput): Omit<PageInput, 'layout'> {
  const {name} = templateNamed(edition.template)
  const size = sizeOf(edition.page)
  return {
    document,
    ...theme(pack, edition.theme, edition.page, name),
    size,
    icons: icons(pack),
    fonts: fontResources(pack),
    pictures,
    links: paperLinks(document),
    draft,
    lists: edition.lists,
    notes: edition.notes,
    backlinks: edition.backlinks,
  }
}
