import * as v from 'valibot'
import {accessSetting} from '../base/access-setting.ts'
import {coverSetting} from '../base/cover-setting.ts'
import {fonts, lists, metaEntries, notes, page, printer, standard, yes} from '../base/matter.ts'
import {closed, fileName, identifier, line, name, path} from '../base/setting-values.ts'

const source = v.pipe(
  path,
  v.regex(/\.(?:md|markdown)$/iu, 'a Markdown file such as manuscript/leaflet.md'),
)
const sources = v.pipe(
  v.array(source, 'a list such as [one.md, two.md]'),
  v.minLength(1, 'at least one file'),
  v.readonly(),
)

const edition = closed(
  {
    id: name,
    format: v.pipe(line, v.toLowerCase(), v.picklist(['pdf', 'epub'], 'pdf or epub')),
    template: v.exactOptional(name),
    theme: v.exactOptional(name),
    cover: v.exactOptional(coverSetting),
    accessibility: v.exactOptional(accessSetting),
    page: v.exactOptional(page),
    standard: v.exactOptional(standard),
    printer: v.exactOptional(printer),
    lists: v.exactOptional(lists),
    notes: v.exactOptional(notes),
    pageList: v.exactOptional(yes),
    fonts: v.exactOptional(fonts),
    /** An ISBN of its own, or another name that never changes. */
    identifier: v.exactOptional(identifier),
    /** Name of the output, without folder and ending. */
    file: v.exactOptional(fileName),
    /** Texts of this edition in reading order; all of the publication when it is not there. */
    sources: v.exactOptional(sources),
  },
  'an edition with id and format',
)

/** What handpress.yaml may hold. */
export const configSchema = closed({
  ...metaEntries,
  /** Texts in reading order; all of manuscript/ by name when it is not there. */
  sources: v.exactOptional(sources),
  editions: v.exactOptional(
    v.pipe(
      v.array(v.pipe(edition, v.readonly()), 'a list of editions'),
      v.minLength(1, 'at least one edition'),
      v.readonly(),
    ),
  ),
})

/** The settings of handpress.yaml; a key that was not given is not there. */
export type Config = Readonly<v.InferOutput<typeof configSchema>>
export type EditionConfig = Readonly<v.InferOutput<typeof edition>>
