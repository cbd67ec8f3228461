import {bind, type Bound as EpubBound} from '../../../src/outputs/epub/epub.ts'
import type {PackedBook} from '../../../src/press/ports.ts'
import {documentOf, everyClass, inputOf} from '../../outputs/epub/fixture.ts'

export interface Bound {
  readonly book: PackedBook
  readonly proof: EpubBound
}

/** A packed book whose first chapter has these lines of `chapter-001.md`. */
export async function bookOf(lines: readonly string[]): Promise<Bound> {
  const [, ...rest] = everyClass
  const proof = bind(inputOf({document: documentOf([lines.join('\n'), ...rest])}))
  const {path, bytes} = await proof.write(undefined)
  return {book: {path, bytes, files: proof.files}, proof}
}

const anchors =
  '<a id="fig-alarm" href="#evening">Up</a> <a id="cite-oei-2012-1" href="#evening">Up</a>'

export const sound: readonly string[] = [
  '<h1 id="evening">What the evening is for</h1>',
  '<p>The body slows down.</p>',
  '<ul><li>Light keeps you awake.</li>',
  '<li>Rest is <em>not</em> sleep.</li></ul>',
  `<p>It was written <time datetime="2026-11-22">in November</time>. ${anchors}</p>`,
  '<p>The end.</p>',
]

/** The same with a day that is none in line 5 and an attribute of the last century in line 6. */
export const broken: readonly string[] = sound.map((line) =>
  line.replace('2026-11-22', 'soon').replace('<p>The end', '<p align="left">The end'),
)
