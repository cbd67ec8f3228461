import {exitCodes, Failure} from '../base/failure.ts'
import {uuid5} from '../base/fingerprint.ts'
import {listNames, type Matter} from '../base/matter.ts'
import {nearest} from '../base/nearest.ts'
import {PAGE_EXPECTED, pageKey, pageNames, pageSize} from '../base/page-size.ts'
import {NOBODY, type Signature} from '../base/signature.ts'
import type {CoverChoice, Edition, FormatName} from './project.ts'
import type {EditionConfig} from './schema.ts'
import {slugOf} from './slug.ts'

const DEFAULTS: readonly EditionConfig[] = [
  {id: 'handout', format: 'pdf'},
  {id: 'ebook', format: 'epub'},
]
const TEMPLATES: Readonly<Record<FormatName, string>> = {pdf: 'handout', epub: 'ebook'}
const THEME = 'calm'
const NO_COVER: CoverChoice = {look: '', picture: '', file: '', alt: ''}

export interface EditionPlan {
  /** Editions of handpress.yaml; without any a handout and an ebook are made. */
  readonly wanted: readonly EditionConfig[] | undefined
  /** Settings of the text and the publication, merged. */
  readonly given: Matter
  /** Name the outputs are made from. */
  readonly name: string
  readonly paths: readonly string[]
  /** Page size of `--page`, or ''. */
  readonly page: string
  /** Identifier of the publication; the first edition of each format has it too. */
  readonly identifier: string
}

/** Settles the editions. The first of each format has the plain name, others add their id. */
export function editionsOf(plan: EditionPlan): readonly Edition[] {
  const page = pageOf(plan.page)
  const base = slugOf(plan.name)
  const firsts = new Set<FormatName>()
  const editions = (plan.wanted ?? DEFAULTS).map((one): Edition => {
    const first = !firsts.has(one.format)
    firsts.add(one.format)
    const template = one.template ?? TEMPLATES[one.format]
    return {
      id: one.id,
      format: one.format,
      template,
      theme: one.theme ?? plan.given.theme ?? THEME,
      page: page ?? one.page ?? plan.given.page ?? 'a4',
      lists: one.lists ?? plan.given.lists ?? (template === 'book' ? listNames : []),
      notes: one.notes ?? plan.given.notes ?? 'chapter',
      pagesOf: '',
      fonts: one.fonts ?? plan.given.fonts ?? 'reader',
      backlinks: plan.given.references?.backlinks ?? 'pages',
      standard: one.standard ?? plan.given.standard ?? 'pdfua-1',
      printer: one.printer ?? plan.given.printer ?? 'office',
      cover: coverOf(one, plan.given),
      signature: signatureOf(one, plan.given),
      identifier: identifierOf(one, first, plan),
      file: slugOf(one.file ?? (first ? base : `${base}-${one.id}`)),
      sources: sourcesOf(one, plan.paths),
    }
  })
  refuseAlike(editions)
  return editions.map((one) => ({...one, pagesOf: pagesOf(one, editions, plan)}))
}

/** An ebook marks the pages of the printed edition that shares most texts with it; of several, those of a book. */
function pagesOf(
  {id, format, sources}: Edition,
  editions: readonly Edition[],
  {wanted = DEFAULTS, given}: EditionPlan,
): string {
  const asked = wanted.find((one) => one.id === id)?.pageList ?? given.pageList ?? true
  if (format !== 'epub' || !asked) return ''
  const rank = (one: Edition) =>
    2 * one.sources.filter((path) => sources.includes(path)).length +
    (one.template === 'book' ? 1 : 0)
  const printed = editions.filter((one) => one.format === 'pdf' && rank(one) > 1)
  return printed.toSorted((one, other) => rank(other) - rank(one))[0]?.id ?? ''
}

/** Gives the printed editions that ebooks among the chosen ones need the pages of, and that are not chosen themselves. */
export function countedOf(editions: readonly Edition[], chosen: readonly Edition[]): Edition[] {
  return editions.filter(
    (one) => !chosen.includes(one) && chosen.some(({pagesOf: wanted}) => wanted === one.id),
  )
}

/** Gives the editions that were asked for, in the order of the project; all when none was named. */
export function chosenOf(
  editions: readonly Edition[],
  wanted: readonly string[],
): readonly Edition[] {
  const ids = editions.map(({id}) => id)
  for (const id of wanted) if (!ids.includes(id)) throw unexpected('edition', id, ids)
  return wanted.length ? editions.filter(({id}) => wanted.includes(id)) : editions
}

/** A reading system takes two files with one identifier for one book, and mixes up their bookmarks. */
function identifierOf(one: EditionConfig, first: boolean, {identifier}: EditionPlan): string {
  return one.identifier ?? (first ? identifier : `urn:uuid:${uuid5(`${identifier}\n${one.id}`)}`)
}

/** Paper has no cover here. A picture without a look fills the upper part. */
function coverOf({format, cover}: EditionConfig, given: Matter): CoverChoice {
  const chosen = format === 'epub' ? (cover ?? given.cover) : undefined
  return {...NO_COVER, look: chosen?.picture ? 'picture' : '', ...chosen}
}

/** A person signs for one ebook; a printed edition has its own checks. */
function signatureOf(edition: EditionConfig, given: Matter): Signature {
  if (edition.format !== 'epub') return NOBODY
  return edition.accessibility ?? given.accessibility ?? NOBODY
}

function pageOf(flag: string): string | undefined {
  if (!flag) return undefined
  const page = pageKey(flag)
  if (pageSize(page)) return page
  throw unexpected('page', flag, pageNames, PAGE_EXPECTED)
}

function sourcesOf(edition: EditionConfig, paths: readonly string[]): readonly string[] {
  const strange = edition.sources?.find((path) => !paths.includes(path))
  if (strange)
    throw new Failure(
      exitCodes.usage,
      'config/value',
      `The edition "${edition.id}" names "${strange}", which is not among the texts.`,
      ['Add the file to the list "sources" of handpress.yaml, or take it away from the edition.'],
    )
  return edition.sources ?? paths
}

function refuseAlike(editions: readonly Edition[]): void {
  const seen = new Map<string, string>()
  for (const {id, format, file} of editions) {
    const output = `${file}.${format}`
    const other = seen.get(output)
    if (other !== undefined)
      throw new Failure(
        exitCodes.usage,
        'output/same-name',
        `The editions "${other}" and "${id}" would both be made as "${output}".`,
        ['Give one of them another "file" in handpress.yaml.'],
      )
    seen.set(output, id)
  }
}

function unexpected(
  what: string,
  found: string,
  names: readonly string[],
  expected = `one of: ${names.join(', ')}`,
): Failure {
  const near = nearest(found, names)
  return new Failure(
    exitCodes.usage,
    `usage/${what}`,
    `Unexpected ${what} "${found}", expected ${expected}.`,
    near ? [`Did you mean "${near}"?`] : [],
  )
}
