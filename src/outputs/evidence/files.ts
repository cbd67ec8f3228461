import type {Artifact} from '../../base/artifact.ts'
import type {Pack} from '../../themes/pack.ts'
import type {Evidence} from './evidence.ts'
import {evidenceJson} from './json.ts'
import {evidencePage} from './page.ts'

/** Gives the evidence about the files of one name as a page for people and as JSON for programs. */
export function evidenceFiles(
  file: string,
  evidence: readonly Evidence[],
  pack: Pack,
  theme: string,
): readonly Artifact[] {
  const bytes = (text: string) => new TextEncoder().encode(text)
  return [
    {
      path: `${file}-accessibility.html`,
      mediaType: 'text/html',
      bytes: bytes(evidencePage(evidence, pack, theme)),
      pages: 0,
      chapters: 0,
    },
    {
      path: `${file}-accessibility.json`,
      mediaType: 'application/json',
      bytes: bytes(evidenceJson(evidence)),
      pages: 0,
      chapters: 0,
    },
  ]
}
