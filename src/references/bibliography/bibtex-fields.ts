import type {NameField, TextField} from '../item.ts'

/** CSL's word for each kind of entry; a kind is an article, part of a book, or whole for its fields' meaning. */
export const TYPES: ReadonlyMap<string, string> = new Map(
  rowsOf(`
    article article-journal; suppperiodical article-journal; review review; newspaper article-newspaper
    book book; mvbook book; collection book; mvcollection book; reference book; mvreference book; manual book
    proceedings book; mvproceedings book; commentary book; booklet pamphlet; periodical periodical
    inbook chapter; incollection chapter; bookinbook chapter; suppbook chapter; suppcollection chapter
    inreference entry-encyclopedia; inproceedings paper-conference; conference paper-conference
    thesis thesis; phdthesis thesis; mastersthesis thesis; mathesis thesis; bachelorsthesis thesis
    report report; techreport report; online webpage; electronic webpage; www webpage; webpage webpage
    misc document; dataset dataset; data dataset; software software; softwareversion software
    softwaremodule software; codefragment software; patent patent; standard standard; unpublished manuscript
    preprint article; artwork graphic; image graphic; audio song; music song; movie motion_picture
    video motion_picture; performance performance; legislation legislation; jurisdiction legal_case; legal treaty
    legadminmaterial legislation; letter personal_communication; presentation speech; talk speech
    blog post-weblog; map map`),
)

/** Kinds that hold others: their title is the child's title of the book, the journal or the whole work. */
export const ARTICLES: ReadonlySet<string> = new Set([
  'article',
  'suppperiodical',
  'newspaper',
  'review',
  'periodical',
])
export const PARTS: ReadonlySet<string> = new Set(
  'inbook incollection inproceedings conference inreference bookinbook suppbook suppcollection'.split(
    ' ',
  ),
)
const BOOKS: ReadonlySet<string> = new Set(
  'book collection proceedings reference mvbook mvcollection mvproceedings mvreference manual booklet commentary'.split(
    ' ',
  ),
)

/** Says whether `number` counts within a series of books. */
export function isOfBooks(type: string): boolean {
  return BOOKS.has(type) || PARTS.has(type)
}

/** Says whether a single number of pages is the length of the work. */
export function isWhole(type: string): boolean {
  return BOOKS.has(type) || type.endsWith('thesis')
}

/** Other names of a field, as BibTeX, JabRef, Mendeley and the databases write them. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  rowsOf(`
    journal journaltitle; fjournal journaltitle; journalabbr shortjournal; journalabbreviation shortjournal
    journal-abbrev shortjournal; shortjournaltitle shortjournal; abbrev_source_title shortjournal
    address location; school institution; annote annotation; archiveprefix eprinttype; primaryclass eprintclass
    hyphenation langid; keyword keywords; authors author; editors editor; page pages; issn-print issn
    pmcid pmcid; pmc pmcid; pubmedid pmid; pubmed_id pmid; numpages pagetotal; num_pages pagetotal
    articleno eid; article-number eid; article_number eid; articlenumber eid; elocation-id eid; href url; link url; lccn library
    origyear origdate; howpublished howpublished; conference_title eventtitle; shortbooktitle shortbooktitle
    date-accessed urldate; lastchecked urldate; lastvisited urldate; accessed urldate; retrieved urldate
    translators translator; lastaccessed urldate; accessdate urldate; access-date urldate; sub_title subtitle`),
)

/** Fields that become a text of the item unchanged but for their LaTeX. */
export const TEXTS: readonly (readonly [string, TextField])[] = pairsOf(`
  shortjournal container-title-short; shorttitle title-short; volume volume; volumes number-of-volumes; part part-number
  series collection-title; location publisher-place; version version; chapter chapter-number; pagetotal number-of-pages
  abstract abstract; annotation annote; origtitle original-title; origpublisher original-publisher
  origlocation original-publisher-place; library call-number; venue event-place; eventtitle event-title; section section
  nationality jurisdiction; medium medium; pubmedcentral PMCID`)

/** Fields that are identifiers, not prose. */
export const IDENTIFIERS: readonly (readonly [string, TextField])[] = pairsOf(
  'isbn ISBN; issn ISSN; pmid PMID; pmcid PMCID; url URL; doi DOI',
)

export const NAMES: readonly (readonly [string, NameField])[] = [
  ['author', 'author'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author'],
  ['director', 'director'],
  ['producer', 'producer'],
  ['interviewer', 'interviewer'],
  ['illustrator', 'illustrator'],
]

/** What an editor does, by `editortype`. */
export const EDITORS: ReadonlyMap<string, NameField> = new Map([
  ['compiler', 'compiler'],
  ['collaborator', 'contributor'],
  ['organizer', 'organizer'],
  ['director', 'director'],
  ['producer', 'producer'],
])

/** BibLaTeX's keys for words that it prints in the language of the text. */
export const WORDS: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', 'Master’s thesis'],
  ['mastersthesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['bachelorsthesis', 'Bachelor’s thesis'],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'Technical report'],
  ['resreport', 'Research report'],
  ['software', 'Computer software'],
  ['datacd', 'Data CD'],
  ['audiocd', 'Audio CD'],
  ['patent', 'Patent'],
  ['patentus', 'U.S. patent'],
  ['patenteu', 'European patent'],
  ['patentuk', 'British patent'],
  ['patentde', 'German patent'],
  ['patentfr', 'French patent'],
  ['patreq', 'Patent request'],
  ['patreqde', 'German patent request'],
  ['patreqfr', 'French patent request'],
  ['patrequk', 'British patent request'],
  ['patrequs', 'U.S. patent request'],
  ['patreqeu', 'European patent request'],
  ['inpreparation', 'in preparation'],
  ['submitted', 'submitted'],
  ['forthcoming', 'forthcoming'],
  ['inpress', 'in press'],
  ['prepublished', 'prepublished'],
])

/** Babel's names of languages. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  rowsOf(`
    english en-US; american en-US; usenglish en-US; british en-GB; ukenglish en-GB; australian en-AU; canadian en-CA
    newzealand en-NZ; eng en; german de-DE; ngerman de-DE; germanb de-DE; austrian de-AT; naustrian de-AT
    nswissgerman de-CH; swissgerman de-CH; ger de; deu de; french fr-FR; francais fr-FR; acadian fr-CA; canadien fr-CA; fre fr; fra fr
    spanish es-ES; mexican es-MX; spa es; italian it-IT; ita it; dutch nl-NL; portuguese pt-PT; portuges pt-PT; por pt
    brazilian pt-BR; brazil pt-BR; catalan ca-AD; basque eu-ES; danish da-DK; swedish sv-SE; norwegian no-NO; norsk nb-NO; nynorsk nn-NO
    finnish fi-FI; icelandic is-IS; polish pl-PL; czech cs-CZ; slovak sk-SK; slovene sl-SI; slovenian sl-SI; croatian hr-HR
    serbian sr-RS; hungarian hu-HU; magyar hu-HU; romanian ro-RO; bulgarian bg-BG; greek el-GR; russian ru-RU; ukrainian uk-UA
    turkish tr-TR; arabic ar; hebrew he-IL; persian fa-IR; japanese ja-JP; chinese zh-CN; korean ko-KR; latin la; estonian et-EE
    latvian lv-LV; lithuanian lt-LT; vietnamese vi-VN; thai th-TH; galician gl-ES; welsh cy-GB; irish ga-IE; afrikaans af-ZA`),
)

/** Ordinals that people write in `edition`. */
export const ORDINALS: ReadonlyMap<string, string> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, String(i + 1)]),
)

/** Fields of which a slip in the name would cost the reader something. */
export const ESSENTIAL: readonly string[] =
  'author editor title booktitle journal journaltitle publisher institution volume number pages year date doi url'.split(
    ' ',
  )

function pairsOf<Field extends string>(list: string): readonly (readonly [string, Field])[] {
  return rowsOf(list).map(([from, to]) => [from, to as Field])
}

function rowsOf(list: string): [string, string][] {
  return list
    .trim()
    .split(/\s*[;\n]\s*/u)
    .map((row) => {
      const [from = '', to = ''] = row.split(' ')
      return [from, to]
    })
}
