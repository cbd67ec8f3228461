import {toString as plainText} from 'hast-util-to-string'
import {eachElement, levelOf} from '../../base/element.ts'
import {wordsOf} from '../../base/words.ts'
import type {Document} from '../../document/document.ts'
import {titleFontRules, titleFontsFor} from '../../themes/ebook-fonts.ts'
import {ebookSheet} from '../../themes/ebook.ts'
import {icons} from '../../themes/icons.ts'
import type {Format} from '../format.ts'
import {bind} from './epub.ts'
import {makeCover} from './make-cover.ts'

/** An EPUB 3.3; its cover is drawn by the browser while the rest is written. */
export const epub: Format = {
  mediaType: 'application/epub+zip',
  ending: '.epub',
  async make(input) {
    const {document, edition, pictures, pack, draft, tool} = input
    // The pages of the handout are waited for longest, so the cover lets them go first.
    await import('epub-gen-memory')
    const {inside, beside, proof} = await makeCover(input)
    const printed = await input.printedPages()
    const fonts = edition.fonts === 'embed' ? titleFontsFor(headingsOf(document), pack) : []
    const bound = bind({
      document,
      pictures,
      css: titleFontRules(fonts) + ebookSheet(pack, document.meta.dir),
      fonts,
      cover: inside,
      coverAlt: edition.cover.alt,
      icons: icons(pack),
      draft,
      tool,
      ...(printed ? {printed} : {}),
      file: `${edition.file}.epub`,
    })
    const path = `${edition.file}${draft ? '-draft' : ''}-cover.jpg`
    return {
      printed: undefined,
      book: bound,
      cover: proof,
      folioOf: () => '',
      layout: '',
      write: async ({access}) => [
        await bound.write(access),
        ...(beside ? [{path, mediaType: 'image/jpeg', bytes: beside, pages: 0, chapters: 0}] : []),
      ],
    }
  },
}

/** Gives the words of all headings: what its fonts must have letters for. */
function headingsOf({meta, chapters}: Document): string {
  const found = [meta.title, wordsOf(meta.lang).contents]
  for (const {tree} of chapters)
    eachElement(tree, (node) => {
      if (levelOf(node) > 0) found.push(plainText(node))
    })
  return found.join(' ')
}
