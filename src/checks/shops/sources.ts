/** A public page that says what a shop asks for. */
export interface Source {
  readonly title: string
  readonly address: string
  /** Day or version the page itself names, or ''. */
  readonly version: string
  /** True when somebody else tells what the shop does. */
  readonly told: boolean
}

const page = (title: string, address: string, version = ''): Source => ({
  title,
  address,
  version,
  told: false,
})
const told = (title: string, address: string): Source => ({
  title,
  address,
  version: '',
  told: true,
})

const KDP = 'https://kdp.amazon.com/en_US/help/topic'
const APPLE = 'https://help.apple.com/itc/booksassetguide/en.lproj'
const APPLE_GUIDE = 'Apple Books Asset Guide'
const GOOGLE = 'https://support.google.com/books/partner/answer'
const INGRAM = 'https://help.ingramspark.com/hc/en-us/articles'
const KDP_GUIDE = 'Kindle Publishing Guidelines'

/** Where each demand was read. The pages were read as copies kept by a library, in November 2026. */
export const sources = {
  kdpCover: page(`${KDP_GUIDE}: Cover Image Guidelines`, `${KDP}/G6GTK3T3NUHKLEFX`),
  kdpGuide: page(
    'Amazon Kindle Publishing Guidelines',
    'https://docslib.org/doc/3815688/amazon-kindle-publishing-guidelines-how-to-make-books-available-for-kindle-devices-and-applications',
    '2019.2',
  ),
  kdpImages: page(`${KDP_GUIDE}: Image Guidelines`, `${KDP}/G75V4YX5X8GRGXWV`),
  kdpTables: page(`${KDP_GUIDE}: Table Guidelines`, `${KDP}/GZ8BAXASXKB5JVML`),
  kdpNavigation: page(`${KDP_GUIDE}: Navigation Guidelines`, `${KDP}/GY3AD8C6C6GAG42N`),
  kdpLinks: page(`${KDP_GUIDE}: Hyperlink Guidelines`, `${KDP}/GQ6JQ7FM6C72HE4X`),
  kdpMetadata: page(
    'KDP: Metadata Guidelines for Books',
    'https://kdp.amazon.com/help?topicId=A294SHSUYLKTA6',
  ),
  kdpUpload: told(
    'How to upload EPUB to Amazon KDP',
    'https://epublys.com/how-to-upload-epub-to-kdp',
  ),
  kdpDescription: told(
    'How to write a KDP book description',
    'https://pubscout.app/pages/blog/how-to-write-kdp-book-description',
  ),
  sendToKindle: told(
    'Send to Kindle: common failure reasons and solutions',
    'https://lifetrick24.blogspot.com/2023/03/common-failure-reasons-and-solutions.html',
  ),
  sendToKindleContents: told(
    'MobileRead forum: EPUBs that Send to Kindle turns down',
    'https://www.mobileread.com/forums/showpost.php?p=4233972&postcount=3',
  ),
  appleImages: page(`${APPLE_GUIDE}: Interior Images`, `${APPLE}/itca71ad3c33.html`, '5.3'),
  appleNavigation: page(`${APPLE_GUIDE}: Navigation Document`, `${APPLE}/itc0f175a5b9.html`, '5.3'),
  appleFonts: page(`${APPLE_GUIDE}: Fonts Overview`, `${APPLE}/itc74d42b31e.html`, '5.3'),
  applePrepare: page(
    'Apple Books: Prepare your book',
    'https://itunespartner.apple.com/books/support/9-prepare-book',
  ),
  appleFormatting: page(
    'Apple Books Formatting and Content Guidelines',
    'https://help.apple.com/itc/applebooksstoreformatting/en.lproj/static.html',
  ),
  appleLinks: told(
    'What stands in the end matter: Apple and Kobo',
    'https://deborahjayauthor.com/2022/01/17/authors-whats-in-your-endmatter-apple-kobo/',
  ),
  appleDetails: page(
    'Apple Books: Details of a book package',
    'https://itunespartner.apple.com/en/books/faq/Use%20iTunes%20Producer_Details',
  ),
  kobo: page('Kobo EPUB Guidelines', 'https://github.com/kobolabs/epub-spec', '2025-08-25'),
  koboCss: told('Kobo and modern style sheets (RMSDK)', 'https://pypi.org/project/kobofix/'),
  googleFiles: page('Google Play Books: Files and uploading', `${GOOGLE}/3424254`),
  googleEpub: page('Google Play Books: EPUB files', `${GOOGLE}/3316879`),
  ingramFile: page(
    'Ingram: eBook interior file requirements',
    'https://help.lightningsource.com/hc/en-us/articles/360021142012-eBook-Interior-ePUB-File-Creation-Requirements',
  ),
  ingramGuide: page(
    'IngramSpark: EPUB guidelines',
    'https://www.ingramspark.com/plan-your-book/ebooks/epub-guidelines',
  ),
  ingramAvoid: page(
    'IngramSpark: Avoid ePUB file rejections',
    `${INGRAM}/5281127966989-Avoid-ePUB-File-Rejections`,
  ),
  ingramSetup: page(
    'IngramSpark: How to set up a new eBook',
    `${INGRAM}/5281077936909-How-To-Set-Up-a-New-eBook`,
  ),
  d2dEpub: page(
    'Draft2Digital: User-provided EPUB',
    'https://draft2digital.freshdesk.com/support/solutions/articles/4000204121-user-provided-epub',
  ),
  d2dGuide: page(
    'Draft2Digital: The pocket guide to eBook layout',
    'https://draft2digital.com/blog/the-pocket-guide-to-ebook-layout',
  ),
  d2dCheck: page(
    'Draft2Digital: Knowledge base, EpubCheck',
    'https://www.draft2digital.com/knowledge-base/',
  ),
} as const satisfies Readonly<Record<string, Source>>

export type SourceId = keyof typeof sources
