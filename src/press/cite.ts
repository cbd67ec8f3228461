import {fingerprint} from '../base/fingerprint.ts'
import {nearest} from '../base/nearest.ts'
import type {Note} from '../base/note.ts'
import {wordsOf} from '../base/words.ts'
import type {Manuscript} from '../manuscript/manuscript.ts'
import type {ReferenceGraph} from '../references/graph.ts'
import {setCitations} from '../references/keyed/set.ts'
import {holds} from '../references/keyed/walk.ts'
import {StyleFault} from '../references/processor/citations.ts'
import {isStyle, parentOf} from '../references/processor/style.ts'
import type {Folder, Job, Ports, StyleShelf} from './ports.ts'
import type {Input} from './input.ts'
import {bookOf, type Reading} from './read.ts'

const CLUSTERS: ReadonlySet<string> = new Set(['cluster'])

/** Writes the keyed citations of the texts of an edition, in place; gives the graph as it is printed. */
export async function citeTexts(
  texts: readonly Manuscript[],
  reading: Reading,
  job: Job,
  {styles, cite}: Ports,
): Promise<{references: ReferenceGraph; inputs: readonly Input[]}> {
  const {references, project} = reading
  const keyed = [...references.works.values()].some(({key}) => key)
  if (!keyed && !texts.some(({tree}) => holds(tree, CLUSTERS))) return {references, inputs: []}
  const {lang} = project.meta
  const [first] = texts
  const note = bookOf(reading, first?.path ?? '').note
  const style = await styleOf(project.citing.csl, job.folder, styles, note)
  const locales = {'en-US': await styles.locale('en-US'), [lang]: await styles.locale(lang)}
  const setting = {
    process: cite,
    locales,
    lang,
    heading: wordsOf(lang).references,
    noteFor: (path: string) => bookOf(reading, path).note,
  }
  const inputs = [{path: style.path, sha256: fingerprint(style.text, locales[lang] ?? '')}]
  try {
    const citations = await setCitations(texts, references, {...setting, style: style.text})
    return {references: {...references, citations}, inputs}
  } catch (error) {
    if (!(error instanceof StyleFault)) throw error
    noteFault(project.citing.csl, note)
    const usual = (await styles.style(USUAL)) ?? ''
    const citations = await setCitations(texts, references, {...setting, style: usual})
    return {references: {...references, citations}, inputs}
  }
}

function noteFault(wanted: string, note: Note): void {
  note(
    'ref/style',
    `The style "${wanted}" cannot be used for these works.`,
    undefined,
    'Fetch the file again, or name another style, such as apa or vancouver.',
  )
}

/** Stands in where the style that was asked for cannot be used. */
const USUAL = 'apa'

/** Finds a style by the path of its file or by its name, and that which a dependent style stands for. */
async function styleOf(
  wanted: string,
  folder: Folder,
  styles: StyleShelf,
  note: Note,
): Promise<{path: string; text: string}> {
  const named = /\.csl$/iu.test(wanted)
  const text = named ? await fileOf(wanted, folder) : await styles.style(wanted)
  if (text !== undefined && isStyle(text)) return {path: named ? wanted : `csl/${wanted}`, text}
  const parent = text === undefined ? undefined : parentOf(text)
  const found = parent === undefined ? undefined : await styles.style(parent)
  if (found !== undefined && isStyle(found)) return {path: `csl/${parent}`, text: found}
  noteStyle(wanted, parent, text, await styles.names(), note)
  return {path: `csl/${USUAL}`, text: (await styles.style(USUAL)) ?? ''}
}

async function fileOf(path: string, folder: Folder): Promise<string | undefined> {
  const bytes = await folder.read(path)
  return typeof bytes === 'string' ? undefined : new TextDecoder().decode(bytes)
}

function noteStyle(
  wanted: string,
  parent: string | undefined,
  text: string | undefined,
  names: readonly string[],
  note: Note,
): void {
  if (parent !== undefined)
    note(
      'ref/style',
      `The style "${wanted}" stands for the style "${parent}", which is not on this computer.`,
      undefined,
      `Put ${parent}.csl into the folder and name that: csl: ${parent}.csl`,
    )
  else if (text !== undefined)
    note(
      'ref/style',
      `"${wanted}" is not a CSL style.`,
      undefined,
      'Fetch the file again; it begins with <?xml and has a <style> in it.',
    )
  else {
    const near = nearest(wanted, names)
    note(
      'ref/style',
      `There is no style "${wanted}".`,
      undefined,
      near === undefined
        ? `Name one of apa, vancouver, harvard and ama, or a .csl file of this folder.`
        : `Did you mean "${near}"?`,
    )
  }
}
