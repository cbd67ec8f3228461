import type {Matter} from '../base/matter.ts'
import type {Note} from '../base/note.ts'
import {citingOf} from './citing.ts'
import {chosenOf, countedOf, editionsOf} from './editions.ts'
import {metaOf} from './meta.ts'
import type {Project} from './project.ts'
import type {Config} from './schema.ts'
import {stemOf, titleOf} from './slug.ts'

/** Everything a project is resolved from. */
export interface ProjectInput {
  readonly config: Config | undefined
  /** Texts in reading order. */
  readonly matters: readonly {readonly path: string; readonly matter: Matter}[]
  /** First heading of the texts, or ''. */
  readonly firstHeading: string
  /** Day to print when none is given. */
  readonly fallbackDay: string
  /** True when that day is the one a file was changed on. */
  readonly dateFromFile: boolean
  /** Files that were named on the command line; none means the whole publication. */
  readonly files: readonly string[]
  readonly flags: {
    /** Page size, or ''. */
    readonly page: string
    readonly editions: readonly string[]
  }
}

/**
 * Settles every setting: flag before front matter before handpress.yaml before default.
 * Of several texts the front matter speaks for its own text only: handpress.yaml goes before the first text's.
 * An edition's own setting goes before the general one. Throws a Failure for an unknown edition or page.
 */
export function resolveProject(input: ProjectInput, note: Note): Project {
  const {config, matters, flags} = input
  const [first] = matters
  const path = first?.path ?? ''
  const named = input.files.length > 0
  const matter = first?.matter ?? {}
  const general = generalOf(config, named, path)
  const given = matters.length > 1 ? merged(matter, general) : merged(general, matter)
  const meta = metaOf(given, {
    title: input.firstHeading || titleOf(path),
    day: input.fallbackDay,
  })
  if (given.date === undefined && input.dateFromFile)
    note(
      'meta/date-from-file',
      `There is no date; ${input.fallbackDay} is printed, the day the file was last changed.`,
      undefined,
      `Add to the front matter: date: ${input.fallbackDay}`,
    )
  const own = matters.length > 1 ? undefined : matter.output
  const name = own ?? (named ? stemOf(path) : meta.code || meta.discreetTitle || meta.title)
  const editions = editionsOf({
    wanted: named ? undefined : config?.editions,
    given,
    name,
    paths: matters.map((one) => one.path),
    page: flags.page,
    identifier: meta.identifier,
  })
  const chosen = chosenOf(editions, flags.editions)
  return frozen({
    publication: config !== undefined,
    editions: chosen,
    counted: countedOf(editions, chosen),
    meta,
    citing: citingOf(
      given,
      matters.map((one) => one.matter),
    ),
  })
}

/** Settings that name one publication and must not pass to another text of its folder. */
const IDENTITY = new Set([
  'title',
  'subtitle',
  'discreetTitle',
  'description',
  'code',
  'version',
  'identifier',
  'accessibility',
])

/** Gives what handpress.yaml says for these texts, without texts and editions. */
function generalOf(config: Config | undefined, named: boolean, path: string): Matter {
  const {sources = [], editions: _, ...general} = config ?? {}
  const alone = sources.length === 1 && sources[0] === path
  if (!named || alone) return general
  const shared = Object.fromEntries(Object.entries(general).filter(([key]) => !IDENTITY.has(key)))
  const {series, cover} = general
  return {
    ...shared,
    // Another text is not the same number of the series, and its title is not on a cover that is ready.
    ...(series ? {series: {name: series.name, number: ''}} : {}),
    ...(cover?.file ? {cover: {}} : {}),
  }
}

/** Puts the second over the first; of a clinic only what is given. */
function merged(below: Matter, above: Matter): Matter {
  const clinic = {...below.clinic, ...above.clinic}
  return {...below, ...above, ...(Object.keys(clinic).length ? {clinic} : {})}
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
