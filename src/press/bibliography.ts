import type {Root} from 'mdast'
import {sha256} from '../base/fingerprint.ts'
import type {Note} from '../base/note.ts'
import {readText} from '../manuscript/text.ts'
import type {Citing} from '../project/project.ts'
import {bibliographyEndings, readBibliography} from '../references/bibliography/formats.ts'
import {holds} from '../references/keyed/walk.ts'
import type {Bibliography} from '../references/keyed/library.ts'
import type {Folder} from './ports.ts'
import type {Input} from './input.ts'

/** Names a bibliography is found by when none is named, in the folder of the texts and above them. */
const USUAL_NAMES = /^(?:references|refs|bibliography|literature|literatur)\.[a-z]+$/u

/** Nodes that may cite a work of a bibliography; a link may be a DOI. */
const CITES: ReadonlySet<string> = new Set(['cite', 'link'])

/** Reads the bibliographies of a publication. One that is not there is noted at the text that wants it. */
export async function readBibliographies(
  citing: Citing,
  texts: readonly {readonly path: string; readonly tree: Root}[],
  folder: Folder,
  noteFor: (path: string) => Note,
): Promise<{bibliographies: readonly Bibliography[]; inputs: readonly Input[]}> {
  const named = citing.bibliography
  const keyed = citing.nocite.length > 0 || texts.some(({tree}) => holds(tree, CITES))
  const names = texts.map(({path}) => path)
  // A file that only has such a name by chance is left alone where nothing is cited.
  const paths = named.length || !keyed ? named : await usual(names, folder)
  const bibliographies: Bibliography[] = []
  const inputs: Input[] = []
  for (const path of paths) {
    const bytes = await folder.read(path)
    if (typeof bytes === 'string') noteMissing(path, noteFor(names[0] ?? ''))
    else {
      inputs.push({path, sha256: sha256(bytes)})
      const note = noteFor(path)
      const text = readText(bytes, note)
      if (text !== undefined)
        bibliographies.push({path, entries: readBibliography(path, text, note)})
    }
  }
  return {bibliographies, inputs}
}

async function usual(texts: readonly string[], folder: Folder): Promise<readonly string[]> {
  const folders = new Set(['', ...texts.map((path) => path.slice(0, path.lastIndexOf('/') + 1))])
  const found: string[] = []
  for (const one of folders)
    for (const name of await folder.list(one.replace(/\/$/u, '')))
      if (USUAL_NAMES.test(name) && bibliographyEndings.some((ending) => name.endsWith(ending)))
        found.push(one + name)
  return found
}

function noteMissing(path: string, note: Note): void {
  note(
    'ref/bibliography',
    `The bibliography "${path}" is not in this folder.`,
    undefined,
    'Put the file there, or correct the setting "bibliography".',
  )
}
