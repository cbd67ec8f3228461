import type {BookLook} from './look.ts'
import type {PageTable} from './page.ts'
import {type Measured, must, rule, should, type ShopRule} from './rule.ts'
import {counted, listed} from './say.ts'

/** Says which tables are too much for a screen. */
function tables({pages}: BookLook, broken: (table: PageTable) => boolean, help: string): Measured {
  const all = pages.flatMap(({tables: found, path}) => found.map((one) => ({...one, path})))
  const large = all.filter(broken)
  if (!all.length) return {measured: 'no table'}
  return large.length
    ? {measured: `${counted(large.length, 'table')}: ${listed(large.map(({path}) => path))}`, help}
    : {measured: counted(all.length, 'table')}
}

const isValid = ({faults, book}: BookLook): Measured => {
  const n = faults + book.faults.length
  return n
    ? {measured: counted(n, 'fault'), help: 'Mend what the messages above name.'}
    : {measured: 'no fault found'}
}

export const structureRules: readonly ShopRule[] = [
  rule(
    'valid',
    'Book without faults',
    {
      kdp: must('EPUBCheck without errors', 'kdpUpload'),
      apple: must('EPUBCheck without errors', 'applePrepare'),
      kobo: must('EPUBCheck 4.2.6 without errors', 'kobo'),
      d2d: must('EPUBCheck without errors', 'd2dCheck'),
    },
    isValid,
  ),
  rule(
    'interactive',
    'Scripts, forms, sound and film',
    {
      kdp: must('no forms, frames or scripts', 'kdpGuide'),
      kobo: should('no script that text depends on', 'kobo'),
      ingram: must('no enhanced EPUB', 'ingramFile'),
    },
    ({pages}) => {
      const found = pages.flatMap(({active}) => active)
      return found.length
        ? {measured: listed(found), help: 'Link to it instead.'}
        : {measured: 'none'}
    },
  ),
  rule(
    'locks',
    'No lock on the file',
    {
      kdp: must('no DRM', 'kdpUpload'),
      kobo: must('Kobo puts its own', 'kobo'),
    },
    ({book}) => {
      const locks = ['META-INF/encryption.xml', 'META-INF/rights.xml'].filter((path) =>
        book.files.has(path),
      )
      return locks.length
        ? {measured: listed(locks), help: 'Upload the book without DRM.'}
        : {measured: 'open'}
    },
  ),
  rule(
    'comments',
    'Comments with two hyphens',
    {kdp: should('none in pages and style sheets', 'sendToKindle')},
    ({pages, sheets}) => {
      const found = [
        ...pages.flatMap(({comments, path}) => comments.map((text) => ({text, path}))),
        ...sheets.flatMap((sheet) => sheet.comments.map(({text}) => ({text, path: 'style sheet'}))),
      ].filter(({text}) => text.includes('--'))
      return found.length
        ? {
            measured: `${counted(found.length, 'comment')}: ${listed(found.map(({path}) => path))}`,
            help: 'Delete the comments.',
          }
        : {measured: 'none'}
    },
  ),
  rule(
    'wide-tables',
    'Columns of tables',
    {
      kobo: should('at most 4 columns', 'kobo', 4),
      kdp: should('less than 10 columns', 'kdpTables', 9),
    },
    (book, {limit}) =>
      tables(book, ({columns}) => columns > limit, 'Split it, or turn rows into a list.'),
  ),
  rule(
    'long-tables',
    'Rows and cells of tables',
    {kdp: must('less than 100 rows, at most 1,800 cells', 'kdpTables')},
    (book) =>
      tables(
        book,
        ({rows, cells, characters}) => rows >= 100 || cells > 1800 || characters > 20_000,
        'Split it into several tables.',
      ),
  ),
  rule('nested-tables', 'Tables in tables', {kdp: should('none', 'kdpTables')}, (book) =>
    tables(book, ({nested}) => nested, 'Make two tables of it.'),
  ),
  rule(
    'pair',
    'PDF beside the ebook',
    {google: should('PDF and EPUB together', 'googleEpub')},
    ({printed}) =>
      printed
        ? {measured: 'both editions'}
        : {measured: 'ebook only', help: 'Add a PDF edition to handpress.yaml and upload both.'},
  ),
]
