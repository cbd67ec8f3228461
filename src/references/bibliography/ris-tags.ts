import type {NameField, TextField} from '../item.ts'

/** CSL's word for each type of reference. Source: the RIS format specification of Research Information Systems. */
export const TYPES: ReadonlyMap<string, string> = new Map(
  `ABST article-journal; AGGR dataset; ANCIENT classic; ART graphic; BILL bill; BLOG post-weblog; BOOK book; CASE legal_case
CHAP chapter; CHART graphic; CLSWK classic; COMP software; CONF paper-conference; CPAPER paper-conference; CTLG book
DATA dataset; DBASE dataset; DICT entry-dictionary; EBOOK book; ECHAP chapter; EDBOOK book; EJOUR article-journal
ELEC webpage; ENCYC entry-encyclopedia; EQUA document; FIGURE figure; GEN document; GOVDOC report; GRANT document
HEAR hearing; ICOMM personal_communication; INPR article-journal; JFULL periodical; JOUR article-journal
LEGAL regulation; MANSCPT manuscript; MAP map; MGZN article-magazine; MPCT motion_picture; MULTI document
MUSIC musical_score; NEWS article-newspaper; PAMP pamphlet; PAT patent; PCOMM personal_communication; RPRT report
SER book; SLIDE speech; SOUND song; STAND standard; STAT legislation; THES thesis; UNBILL bill; UNPB manuscript
UNPD manuscript; VIDEO motion_picture; WEB webpage`
    .split(/[;\n]\s*/u)
    .map((row): [string, string] => {
      const [from = '', to = ''] = row.trim().split(' ')
      return [from, to]
    }),
)

/** Types whose T2 is the work they stand in; that of a book is its series. */
export const CONTAINED: ReadonlySet<string> = new Set(
  'article-journal article-magazine article-newspaper chapter paper-conference entry-dictionary entry-encyclopedia post-weblog webpage legal_case'.split(
    ' ',
  ),
)

/** Tags of people; A2 to A4 mean something else in each type, and this in most. */
export const NAMES: readonly (readonly [string, NameField])[] = [
  ['AU', 'author'],
  ['A1', 'author'],
  ['A2', 'editor'],
  ['ED', 'editor'],
  ['A3', 'collection-editor'],
  ['A4', 'translator'],
]

/** Fields in the order in which their tags are asked; the first that stands in the record counts. */
export const TEXTS: readonly (readonly [TextField, readonly string[]])[] = [
  ['title', ['TI', 'T1', 'CT', 'BT']],
  ['title-short', ['ST']],
  ['container-title-short', ['JA', 'J2', 'J1']],
  ['volume', ['VL']],
  ['issue', ['IS']],
  ['number', ['C7', 'M1']],
  ['number-of-volumes', ['NV']],
  ['edition', ['ET']],
  ['publisher', ['PB']],
  ['publisher-place', ['CY', 'PP']],
  ['abstract', ['AB', 'N2']],
  ['note', ['N1', 'RN']],
  ['URL', ['UR', 'LK', 'L2']],
  ['call-number', ['CN']],
  ['source', ['DP']],
  ['language', ['LA']],
  ['genre', ['M3']],
  ['section', ['SE']],
  ['original-title', ['OT']],
]
