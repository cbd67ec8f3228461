import type {Resource} from '../base/artifact.ts'
import {isbnIn} from '../base/check-digits.ts'
import {fingerprint, sha256, uuid5} from '../base/fingerprint.ts'
import {nearest} from '../base/nearest.ts'
import {type Note, type Notebook, notebook} from '../base/note.ts'
import type {Document} from '../document/document.ts'
import {makeDocument} from '../document/make.ts'
import {selectTexts} from '../document/select.ts'
import {type PictureUse, withoutPictures} from '../document/pictures.ts'
import {formulasIn} from '../manuscript/dialect/math.ts'
import type {Manuscript} from '../manuscript/manuscript.ts'
import type {Edition} from '../project/project.ts'
import {coverage} from '../themes/coverage.ts'
import type {Pack} from '../themes/pack.ts'
import {citeTexts} from './cite.ts'
import type {Folder, Job, Ports, PressOptions} from './ports.ts'
import type {Input} from './input.ts'
import {bookOf, type Reading} from './read.ts'

/** One edition with all that its maker needs, and the key that says whether it changed. */
export interface Plan {
  readonly edition: Edition
  readonly document: Document
  readonly pictures: ReadonlyMap<string, Resource>
  readonly inputs: readonly Input[]
  readonly key: string
  /** The printed edition whose pages an ebook marks; nothing when there is none. */
  readonly pages: {readonly key: string; readonly source: string} | undefined
  /** False for a printed edition that is made for its page numbers only. */
  readonly wanted: boolean
  /** Identifier of the publication, or '' for a plain file. */
  readonly publication: string
  /** True when covers and evidence may lie beside the outputs: a text that was named gives exactly its editions. */
  readonly beside: boolean
  /** True when the publication has a PDF edition as well. */
  readonly printed: boolean
  /** Gives an empty notebook for what is found in the made file about one manuscript. */
  readonly notebookFor: (path: string) => Notebook
}

/** Where the planning of one edition stands among that of all. */
export interface Turn {
  readonly printed: Plan | undefined
  readonly wanted: boolean
  /** No other edition is planned after it. */
  readonly last: boolean
}

/** Makes the document of an edition, reads its pictures, and gives the key of all of it. */
export async function planEdition(
  edition: Edition,
  reading: Reading,
  job: Job,
  ports: Ports,
  options: PressOptions,
  turn: Turn,
): Promise<Plan> {
  const {project} = reading
  const texts = selectTexts(
    reading.manuscripts.filter((one) => edition.sources.includes(one.path)),
    namesOf(edition),
    turn.last,
  )
  const cited = await citeTexts(texts, reading, job, ports)
  await setTextFormulas(texts, reading)
  const {document, pictures: uses} = makeDocument({
    manuscripts: texts,
    references: cited.references,
    meta: {...project.meta, identifier: edition.identifier},
    split: edition.format === 'epub',
    index: edition.template !== 'handout',
    draft: options.draft,
    noteFor: (path) => bookOf(reading, path).note,
    ...(edition.format === 'pdf' ? {hasSign: coverage(await ports.pack())} : {}),
  })
  const settings = job.config || (edition.sources[0] ?? '')
  const {logo} = project.meta.clinic
  const named = [logo, edition.cover.picture, edition.cover.file].filter(Boolean)
  const wanted = [...uses, ...named.map((path) => ({path, file: settings, at: undefined}))]
  const {pictures, inputs} = await readPictures(wanted, reading, job.folder)
  await checkOwnCover(edition.cover.file, pictures, bookOf(reading, settings).note)
  const missing = new Set(document.pictures.filter((path) => !pictures.has(path)))
  if (missing.size) withoutPictures(document.chapters, missing)
  const all = [...reading.inputs, ...cited.inputs, ...inputs]
  const beside = project.publication && job.files.length === 0
  const own = await keyOf({edition, document, beside}, all, ports, options)
  const key = turn.printed ? fingerprint(own, turn.printed.key) : own
  return {
    edition,
    document: {...document, pictures: document.pictures.filter((path) => !missing.has(path))},
    pictures,
    inputs: all,
    key,
    pages: turn.printed && pagesOf(turn.printed),
    wanted: turn.wanted,
    beside,
    publication: project.publication ? project.meta.identifier : '',
    printed: project.editions.some(({format}) => format === 'pdf'),
    notebookFor: notebooksOf(job.folder, !project.publication),
  }
}

/** Most covers are made here, and need not wait for what measures others. */
async function checkOwnCover(
  path: string,
  pictures: ReadonlyMap<string, Resource>,
  note: Note,
): Promise<void> {
  const picture = pictures.get(path)
  if (!picture) return
  const {checkReadyCover} = await import('../checks/ready-cover.ts')
  checkReadyCover(path, picture, note)
}

/** A printed edition has an ISBN, or a name made from that of the publication, which the ebook may have too. */
function pagesOf({key, edition: {id, identifier}}: Plan): Plan['pages'] {
  const isbn = isbnIn(identifier)
  return {key, source: isbn ? `urn:isbn:${isbn}` : `urn:uuid:${uuid5(`${identifier}\n${id}`)}`}
}

/** Most texts have no formula, and need not wait for what reads them. */
async function setTextFormulas(texts: readonly Manuscript[], reading: Reading): Promise<void> {
  const some = texts.filter(({tree}) => formulasIn(tree).length > 0)
  if (!some.length) return
  const {setFormulas} = await import('../document/formulas.ts')
  for (const {path, tree} of some) setFormulas(tree, bookOf(reading, path).note)
}

/** A function of its own, or each plan would hold the texts it was made from until they are printed. */
function notebooksOf(folder: Folder, plain: boolean): Plan['notebookFor'] {
  return (path) => notebook(folder.show(path), plain)
}

/** Names by which `only` may call an edition. */
function namesOf(edition: Edition): ReadonlySet<string> {
  return new Set(
    [
      edition.id,
      edition.template,
      edition.format,
      edition.format === 'pdf' ? 'print' : 'ebook',
    ].map((name) => name.toLowerCase()),
  )
}

async function readPictures(
  uses: readonly PictureUse[],
  reading: Reading,
  folder: Folder,
): Promise<{pictures: Map<string, Resource>; inputs: Input[]}> {
  const pictures = new Map<string, Resource>()
  const inputs: Input[] = []
  const seen = new Map<string, Uint8Array | 'missing' | 'outside'>()
  for (const use of uses) {
    const {note} = bookOf(reading, use.file)
    const first = !seen.has(use.path)
    const bytes = seen.get(use.path) ?? (await folder.read(use.path))
    seen.set(use.path, bytes)
    if (bytes === 'missing')
      note(
        'asset/missing',
        `The picture "${use.path}" is not in this folder.`,
        use.at,
        await nearName(use.path, folder),
      )
    else if (bytes === 'outside')
      note(
        'asset/outside-project',
        `Unexpected path "${use.path}", expected one inside this project.`,
        use.at,
        'Copy the file into the project.',
      )
    else if (first) {
      inputs.push({path: use.path, sha256: sha256(bytes)})
      // Most texts have no picture, and need not wait for what reads them.
      const {openPicture} = await import('../document/picture-file.ts')
      const picture = openPicture(use.path, bytes, note, use.at)
      if (picture) pictures.set(use.path, picture)
    }
  }
  return {pictures, inputs}
}

async function nearName(path: string, folder: Folder): Promise<string> {
  const at = path.lastIndexOf('/')
  const names = await folder.list(path.slice(0, Math.max(at, 0)))
  const near = nearest(path.slice(at + 1), names)
  return near
    ? `Did you mean "${path.slice(0, at + 1)}${near}"? Capitals count.`
    : 'Put the file there, or name the one you mean.'
}

async function keyOf(
  {edition, document, beside}: Pick<Plan, 'edition' | 'document' | 'beside'>,
  inputs: readonly Input[],
  ports: Ports,
  options: PressOptions,
): Promise<string> {
  const files = inputs.map((one) => `${one.path} ${one.sha256}`).sort()
  return fingerprint(
    ports.tool,
    ports.program,
    JSON.stringify({
      edition: withoutPaper(edition),
      meta: document.meta,
      draft: options.draft,
      beside,
    }),
    ...files,
    packDigest(await ports.pack()),
    await ports.browser(),
  )
}

/** What only paper has does not change an ebook. */
function withoutPaper(edition: Edition): Partial<Edition> {
  if (edition.format === 'pdf') return edition
  const {page, lists, notes, backlinks, standard, printer, ...rest} = edition
  return rest
}

function packDigest(pack: Pack): string {
  const rows = [...pack].sort(([a], [b]) => (a < b ? -1 : 1))
  return fingerprint(...rows.flat())
}
