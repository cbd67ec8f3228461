import * as v from 'valibot'
import {PAGE_EXPECTED, pageKey, pageNames, pageSize} from './page-size.ts'
import {accessSetting} from './access-setting.ts'
import {coverSetting, seriesSetting} from './cover-setting.ts'
import {closed, fileName, identifier, isDay, line, name, path} from './setting-values.ts'

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z0-9]{5,8})*$/iu
const language = v.pipe(line, v.regex(LANGUAGE, 'a language code such as en or en-GB'))

const day = v.pipe(line, v.check(isDay, 'a day such as 2028-11-22'))

/** Page size by name, or width and height with a unit. */
export const page = v.pipe(
  line,
  v.transform(pageKey),
  v.rawCheck(({dataset, addIssue}) => {
    if (!dataset.typed || pageSize(dataset.value)) return
    // The names let a slip of the pen be answered with the nearest.
    const expected = pageNames.map((one) => `"${one}"`).join(' | ')
    addIssue({message: PAGE_EXPECTED, expected})
  }),
)

export const standardNames = ['pdfua-1', 'pdfa-2a'] as const

/** What a PDF is to keep: PDF/UA-1 always, PDF/A-2a when it is to be kept for many years. */
export const standard = v.pipe(
  line,
  v.toLowerCase(),
  v.picklist(standardNames, `one of ${standardNames.join(', ')}`),
)

export const printerNames = ['office', 'shop'] as const

/** Who prints: an office printer, or a print shop, which wants crop marks, a bleed and black in one ink. */
export const printer = v.pipe(
  line,
  v.toLowerCase(),
  v.picklist(printerNames, `one of ${printerNames.join(', ')}`),
)

export const yes = v.pipe(
  line,
  v.toLowerCase(),
  v.picklist(['true', 'yes', 'false', 'no'], 'yes or no'),
  v.transform((typed) => typed === 'true' || typed === 'yes'),
)

/** A list, or one text with commas. */
const words = v.pipe(
  v.unknown(),
  v.transform((typed) => (typeof typed === 'string' ? typed.split(',') : typed)),
  v.array(line, 'a list such as [sleep, stress]'),
  v.transform((list) => list.filter(Boolean)),
  v.readonly(),
)

/** "Name", "Name, role", or a map of both and of the name as a catalogue sorts it. */
const person = v.pipe(
  v.unknown(),
  v.transform((typed) => (typeof typed === 'string' ? nameAndRole(typed) : typed)),
  closed(
    {name: line, role: v.optional(line, ''), sort: v.optional(line, '')},
    'a name such as "Ada Penn, nurse"',
  ),
  v.readonly(),
)

const people = v.pipe(
  v.unknown(),
  v.transform((typed) => (Array.isArray(typed) ? typed : [typed])),
  v.array(person),
  v.readonly(),
)

const clinic = v.pipe(
  v.unknown(),
  v.transform((typed) => (typeof typed === 'string' ? {name: typed} : typed)),
  closed(
    {
      name: v.exactOptional(line),
      service: v.exactOptional(line),
      phone: v.exactOptional(line),
      website: v.exactOptional(line),
      logo: v.exactOptional(path),
    },
    'a name, or name, service, phone, website and logo',
  ),
  v.readonly(),
)

/** A list of files, or one. */
const paths = v.pipe(
  v.unknown(),
  v.transform((typed) => (Array.isArray(typed) ? typed : [typed])),
  v.array(path, 'a file such as references.bib, or a list of files'),
  v.readonly(),
)

const references = v.pipe(
  closed(
    {
      /** One list at the end, or one in each text. */
      scope: v.exactOptional(
        v.pipe(line, v.toLowerCase(), v.picklist(['book', 'chapter'], 'book or chapter')),
      ),
      /** What becomes of a name without a year, such as "work by Lee". */
      nameOnly: v.exactOptional(
        v.pipe(line, v.toLowerCase(), v.picklist(['report', 'link', 'off'], 'report, link or off')),
      ),
      /** Whether a printed list says on which pages a work is cited. */
      backlinks: v.exactOptional(
        v.pipe(line, v.toLowerCase(), v.picklist(['pages', 'off'], 'pages or off')),
      ),
    },
    'scope, nameOnly and backlinks',
  ),
  v.readonly(),
)

/** How a printed text shows the addresses of its links. */
const links = v.pipe(
  line,
  v.toLowerCase(),
  v.picklist(['auto', 'notes', 'inline', 'off'], 'auto, notes, inline or off'),
)

export const listNames = ['figures', 'tables'] as const

/** Lists of what has a caption, after the contents of a printed text; none is `[]`. */
export const lists = v.pipe(
  words,
  v.array(
    v.pipe(line, v.toLowerCase(), v.picklist(listNames, 'a list such as [figures, tables]')),
    'a list such as [figures, tables]',
  ),
  v.readonly(),
)

/** Where a printed book has its notes: at the end of each chapter, or beside the text. */
export const notes = v.pipe(
  line,
  v.toLowerCase(),
  v.picklist(['chapter', 'side'], 'chapter or side'),
)

/** Typefaces of an ebook's headings: those of the reader, or some that it brings. */
export const fonts = v.pipe(
  line,
  v.toLowerCase(),
  v.picklist(['reader', 'embed'], 'reader or embed'),
)

/** Settings that both handpress.yaml and front matter know. Values stay as typed: 1.10 is "1.10". */
export const metaEntries = {
  title: v.exactOptional(line),
  subtitle: v.exactOptional(line),
  discreetTitle: v.exactOptional(line),
  audience: v.exactOptional(line),
  description: v.exactOptional(line),
  keywords: v.exactOptional(words),
  authors: v.exactOptional(people),
  reviewers: v.exactOptional(people),
  /** Others who helped to make it: an editor, a translator, an illustrator. */
  contributors: v.exactOptional(people),
  clinic: v.exactOptional(clinic),
  publisher: v.exactOptional(line),
  rights: v.exactOptional(line),
  code: v.exactOptional(line),
  version: v.exactOptional(line),
  lang: v.exactOptional(language),
  date: v.exactOptional(day),
  reviewed: v.exactOptional(day),
  reviewBy: v.exactOptional(day),
  funding: v.exactOptional(line),
  conflicts: v.exactOptional(line),
  identifier: v.exactOptional(identifier),
  dedication: v.exactOptional(line),
  sample: v.exactOptional(yes),
  /** The series a publication belongs to, with its number in it. */
  series: v.exactOptional(seriesSetting),
  theme: v.exactOptional(name),
  /** Look of an ebook's cover, its picture, or a cover that is ready. */
  cover: v.exactOptional(coverSetting),
  page: v.exactOptional(page),
  standard: v.exactOptional(standard),
  printer: v.exactOptional(printer),
  links: v.exactOptional(links),
  lists: v.exactOptional(lists),
  notes: v.exactOptional(notes),
  pageList: v.exactOptional(yes),
  fonts: v.exactOptional(fonts),
  /** Files with the works that keys cite. */
  bibliography: v.exactOptional(paths),
  /** Citation style: a name such as vancouver, or a .csl file. */
  csl: v.exactOptional(line),
  /** Keys of works to list without a citation; `@*` for all. */
  nocite: v.exactOptional(words),
  references: v.exactOptional(references),
  /** Who looked at the finished ebook and signs for its accessibility. */
  accessibility: v.exactOptional(accessSetting),
}

export const matterSchema = closed({
  ...metaEntries,
  /** Editions this text is for; all when it is not there. */
  only: v.exactOptional(words),
  /** Name of the outputs, without folder and ending. */
  output: v.exactOptional(fileName),
})

/** The settings of one text; a key that was not given is not there. */
export type Matter = Readonly<v.InferOutput<typeof matterSchema>>

function nameAndRole(typed: string): {readonly name: string; readonly role: string} {
  const comma = typed.indexOf(',')
  return comma < 0
    ? {name: typed, role: ''}
    : {name: typed.slice(0, comma), role: typed.slice(comma + 1)}
}
