import {uuid5} from '../base/fingerprint.ts'
import {directionOf} from '../base/language.ts'
import type {Matter} from '../base/matter.ts'
import type {Meta} from '../base/meta.ts'

const NOTHING = {
  subtitle: '',
  discreetTitle: '',
  audience: '',
  description: '',
  keywords: [],
  authors: [],
  reviewers: [],
  contributors: [],
  publisher: '',
  rights: '',
  code: '',
  version: '',
  lang: 'en',
  reviewed: '',
  reviewBy: '',
  funding: '',
  conflicts: '',
  dedication: '',
  sample: false,
  links: 'auto',
} as const satisfies Partial<Meta>

const NO_SERIES = {name: '', number: ''}
const NO_CLINIC = {name: '', service: '', phone: '', website: '', logo: ''}

/** What stands for a title and a day that were not given. */
export interface Defaults {
  readonly title: string
  readonly day: string
}

/** Fills in what was not given. The identifier is made from code or title and language, so it never changes. */
export function metaOf(given: Matter, defaults: Defaults): Meta {
  const {
    theme: _theme,
    page: _page,
    lists: _lists,
    notes: _notes,
    only: _only,
    output: _output,
    ...rest
  } = given
  const {
    standard: _standard,
    printer: _printer,
    bibliography: _files,
    csl: _csl,
    nocite: _nocite,
    references: _references,
    cover: _cover,
    accessibility: _accessibility,
    fonts: _fonts,
    ...typed
  } = rest
  const known = {title: defaults.title, date: defaults.day, ...NOTHING, ...typed}
  return {
    ...known,
    series: typed.series ?? NO_SERIES,
    clinic: {...NO_CLINIC, ...typed.clinic},
    dir: directionOf(known.lang),
    identifier:
      typed.identifier ?? `urn:uuid:${uuid5(`${known.code || known.title}\n${known.lang}`)}`,
  }
}
