import {icons} from '../../themes/icons.ts'
import type {Format} from '../format.ts'
import {coverJob, coverSize} from './cover.ts'
import {bind} from './epub.ts'

/** An EPUB 3.3; its cover is drawn by the browser while the rest is written. */
export const epub: Format = {
  mediaType: 'application/epub+zip',
  ending: '.epub',
  async make({document, edition, pictures, pack, printer, draft, tool}) {
    // The pages of the handout are waited for longest, so the cover lets them go first.
    await import('epub-gen-memory')
    const bytes = await printer.picture(
      coverJob({meta: document.meta, pack, theme: edition.theme}),
      coverSize,
    )
    const bound = bind({
      document,
      pictures,
      css: Buffer.from(pack.get('styles/ebook.css') ?? []).toString('utf8'),
      cover: {mediaType: 'image/jpeg', bytes},
      icons: icons(pack),
      draft,
      tool,
      file: `${edition.file}.epub`,
    })
    return {
      printed: undefined,
      book: bound,
      layout: '',
      write: async ({access}) => [await bound.write(access)],
    }
  },
}
