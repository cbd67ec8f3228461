import type {BookLook} from './look.ts'
import {type Measured, must, rule, should, type ShopRule} from './rule.ts'
import {counted} from './say.ts'

/** Where a setting stands. */
const set = (key: string): string => `Set ${key}: before the text or in handpress.yaml.`

/** Says how long a value is, or that it is missing. */
function present(value: string, help: string): Measured {
  return value
    ? {measured: value.length > 40 ? `${value.slice(0, 39)}…` : value}
    : {measured: 'missing', help}
}

const first = ({valuesOf}: BookLook, name: string): string => valuesOf(name)[0] ?? ''

export const metadataRules: readonly ShopRule[] = [
  rule(
    'title',
    'Title and subtitle',
    {
      kdp: must('less than 200 characters together', 'kdpMetadata', 200),
      apple: must('a title', 'appleDetails'),
      ingram: must('a title', 'ingramSetup'),
    },
    ({valuesOf}, {limit}) => {
      const titles = valuesOf('dc:title')
      const length = titles.join(': ').length
      if (!length) return {measured: 'missing', help: set('title')}
      return !limit || length < limit
        ? {measured: counted(length, 'character')}
        : {measured: counted(length, 'character'), help: 'Shorten the title or the subtitle.'}
    },
  ),
  rule(
    'author',
    'Author',
    {
      kdp: must('a primary author', 'kdpMetadata'),
      apple: must('an author', 'appleDetails'),
      ingram: must('the authors of the cover', 'ingramAvoid'),
    },
    ({valuesOf}) => present(valuesOf('dc:creator').join(', '), set('authors')),
  ),
  rule(
    'language',
    'Language',
    {
      kdp: must('a language', 'sendToKindle'),
      apple: must('the language of the book', 'appleDetails'),
      ingram: must('the language of the book', 'ingramSetup'),
    },
    (book) => {
      const lang = first(book, 'dc:language')
      return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(lang)
        ? {measured: lang}
        : {measured: lang || 'missing', help: set('lang')}
    },
  ),
  rule(
    'description',
    'Description for the shop',
    {
      kdp: should('at most 4,000 characters', 'kdpDescription', 4000),
      apple: should('a description', 'appleDetails'),
      ingram: must('a description', 'ingramAvoid'),
    },
    (book, {limit}) => {
      const {length} = first(book, 'dc:description')
      if (!length) return {measured: 'missing', help: set('description')}
      return limit && length > limit
        ? {
            measured: counted(length, 'character'),
            help: `Shorten it to ${limit.toLocaleString('en')}.`,
          }
        : {measured: counted(length, 'character')}
    },
  ),
  rule(
    'isbn',
    'ISBN of the ebook',
    {
      kobo: should('in the metadata or in the file name', 'kobo'),
      ingram: should('an ISBN of its own', 'ingramSetup'),
      google: should('an ISBN, or a key from Google', 'googleFiles'),
    },
    ({valuesOf}) => {
      const isbn = valuesOf('dc:identifier').find((one) => one.startsWith('urn:isbn:'))
      return isbn
        ? {measured: isbn.slice('urn:isbn:'.length)}
        : {measured: 'none', help: 'If it has one, set identifier: to it.'}
    },
  ),
  rule(
    'publisher',
    'Publisher',
    {apple: should('a publisher', 'appleDetails'), ingram: should('an imprint', 'ingramSetup')},
    (book) => present(first(book, 'dc:publisher'), set('publisher')),
  ),
  rule(
    'subjects',
    'Keywords',
    {
      ingram: should('7 to 11 keywords', 'ingramSetup', 7),
      apple: should('a subject', 'appleDetails', 1),
    },
    ({valuesOf}, {limit}) => {
      const n = valuesOf('dc:subject').length
      return n < limit
        ? {
            measured: counted(n, 'keyword'),
            help: `Set keywords: to ${limit} or more words of readers.`,
          }
        : {measured: counted(n, 'keyword')}
    },
  ),
  rule(
    'series',
    'Series and number',
    {
      kdp: should('a number in the series', 'kdpMetadata'),
      apple: should('a number in the series', 'appleDetails'),
    },
    (book) => {
      const name = first(book, 'belongs-to-collection')
      const number = first(book, 'group-position')
      if (!name) return {measured: 'not in a series'}
      return number
        ? {measured: `${name}, ${number}`}
        : {measured: name, help: 'Add the number: series: {name: …, number: 2}'}
    },
  ),
]
