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
    const bound = bind({
      document,
      pictures,
      css: ebookSheet(pack, document.meta.dir),
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
