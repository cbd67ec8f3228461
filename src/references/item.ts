/** Fields of a CSL-JSON 1.0.2 item, by the kind of their value. Source: csl-data.json of the CSL schema. */
export const NAME_FIELDS = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const

export const DATE_FIELDS = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
] as const

export const TEXT_FIELDS = [
  'abstract',
  'annote',
  'archive',
  'archive-place',
  'archive_collection',
  'archive_location',
  'authority',
  'call-number',
  'chapter-number',
  'citation-key',
  'citation-label',
  'citation-number',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'edition',
  'event-place',
  'event-title',
  'first-reference-note-number',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'journalAbbreviation',
  'jurisdiction',
  'keyword',
  'language',
  'locator',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part-number',
  'part-title',
  'PMCID',
  'PMID',
  'printing-number',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'shortTitle',
  'source',
  'status',
  'supplement-number',
  'title',
  'title-short',
  'URL',
  'version',
  'volume',
  'volume-title',
  'year-suffix',
] as const

export type NameField = (typeof NAME_FIELDS)[number]
export type DateField = (typeof DATE_FIELDS)[number]
export type TextField = (typeof TEXT_FIELDS)[number]

/** A person, or an organisation as `literal`. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
  /** "van" of "Vincent van Gogh", which is left out where only the family name is printed. */
  readonly 'dropping-particle'?: string
  /** "de" of "Simone de Beauvoir", which stays with the family name. */
  readonly 'non-dropping-particle'?: string
}

export interface CslDate {
  /** One date or the two ends of a range, each as year, month and day as far as known. */
  readonly 'date-parts'?: readonly (readonly number[])[]
  /** A date that is no day, such as "in press". */
  readonly literal?: string
  readonly season?: number
  readonly circa?: boolean
}

/** One work, as CSL processors and reference managers exchange it. Markup in texts is `<i> <b> <sup> <sub>`. */
export type CslItem = {readonly id: string; readonly type: string} & {
  readonly [field in NameField]?: readonly CslName[]
} & {readonly [field in DateField]?: CslDate} & {readonly [field in TextField]?: string}

/** Values of the field `type`. */
export const ITEM_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const
