import type {Point} from 'unist'
import type {Note} from '../../base/note.ts'
import {readBibtex} from './bibtex.ts'
import {readCslJson} from './csl-json.ts'
import {readCslYaml} from './csl-yaml.ts'
import type {BibliographyEntry} from './entry.ts'
import {limit, short} from './faults.ts'
import {readRis} from './ris.ts'

export type {BibliographyEntry} from './entry.ts'

/** Reads the entries of a bibliography file; what cannot be read is noted at its place. */
export type BibliographyReader = (text: string, note: Note) => readonly BibliographyEntry[]

/** The reader of each kind of bibliography, by the ending of its file. */
export const bibliographyFormats: ReadonlyMap<string, BibliographyReader> = new Map([
  ['.bib', readBibtex],
  ['.json', readCslJson],
  ['.yaml', readCslYaml],
  ['.yml', readCslYaml],
  ['.ris', readRis],
])

/** Reads a bibliography file by the ending of its path. Of several entries with one key the first counts. */
export function readBibliography(
  path: string,
  text: string,
  note: Note,
): readonly BibliographyEntry[] {
  const ending = /\.[^./\\]*$/u.exec(path)?.[0] ?? ''
  const read = bibliographyFormats.get(ending.toLowerCase())
  if (!read) {
    note(
      'ref/bibliography',
      `Unexpected ${ending ? `ending "${ending}"` : 'file without an ending'} of a bibliography, expected ${ENDINGS}.`,
      {line: 1, column: 1},
      'Export the references as BibTeX or CSL-JSON.',
    )
    return []
  }
  return withoutTwins(read(text, note), note)
}

/** The endings of files that are read. */
export const bibliographyEndings: readonly string[] = [...bibliographyFormats.keys()]

const ENDINGS = bibliographyEndings.join(', ').replace(/, (?=[^,]*$)/u, ' or ')

function withoutTwins(
  entries: readonly BibliographyEntry[],
  note: Note,
): readonly BibliographyEntry[] {
  const seen = new Map<string, Point>()
  const limited = limit('ref/duplicate-key', note)
  const kept = entries.filter(({key, at}) => {
    const before = seen.get(key)
    if (before)
      limited.note(
        `Unexpected second entry "${short(key)}", expected each key once.`,
        at,
        `The first one is in line ${before.line}; citations lead to it. Rename one of the two, or take it out.`,
      )
    else seen.set(key, at)
    return !before
  })
  limited.end()
  return kept
}
