import {posix} from 'node:path'
import {must, rule, should, type ShopRule} from './rule.ts'
import {listed, sizeOf} from './say.ts'

/** How much a file may hold. */
export const sizeRules: readonly ShopRule[] = [
  rule(
    'size',
    'Size of the file',
    {
      kdp: must('at most 650 MB', 'kdpUpload', 650e6),
      apple: must('at most 2 GB', 'applePrepare', 2e9),
      kobo: should('at most 1 GB', 'kobo', 1e9),
      google: must('less than 2 GB', 'googleFiles', 2e9),
      ingram: must('at most 100 MB', 'ingramFile', 100e6),
      d2d: must('at most 100 MB', 'd2dGuide', 100e6),
    },
    ({bytes}, {limit}) => {
      const measured = `${sizeOf(bytes)} of ${sizeOf(limit)}`
      return bytes > limit ? {measured, help: 'Save the pictures smaller.'} : {measured}
    },
  ),
  rule(
    'chapter-size',
    'Each chapter with its pictures',
    {kobo: should('at most 10 MB in each HTML file', 'kobo', 10e6)},
    ({pages, book}, {limit}) => {
      const sizes = pages.map(({path, images}) => ({
        path,
        bytes: [path, ...new Set(images.map((one) => one.path))].reduce(
          (sum, file) => sum + (book.files.get(file)?.length ?? 0),
          0,
        ),
      }))
      const largest = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a), {path: '', bytes: 0})
      const measured = `${sizeOf(largest.bytes)} of ${sizeOf(limit)} at most`
      return largest.bytes > limit
        ? {
            measured: `${sizeOf(largest.bytes)} in ${listed([largest.path])}`,
            help: 'Split the chapter, or save its pictures smaller.',
          }
        : {measured}
    },
  ),
  rule(
    'file-names',
    'Names of files in the book',
    {
      kdp: should('letters and digits only', 'sendToKindle'),
      kobo: should('no spaces and no special characters', 'kobo'),
    },
    ({book}) => {
      const odd = book.items
        .filter(({path}) => book.files.has(path) && !/^[\w.-]+$/u.test(posix.basename(path)))
        .map(({path}) => path)
      return odd.length
        ? {measured: listed(odd), help: 'Rename the files: letters, digits and hyphens.'}
        : {measured: `${book.items.length} plain names`}
    },
  ),
]
