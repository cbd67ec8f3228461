import type {Artifact} from '../../../src/base/artifact.ts'
import {NOBODY} from '../../../src/base/signature.ts'
import {wordsOf} from '../../../src/base/words.ts'
import {measureAccess} from '../../checks/epub/access/measure.ts'
import {openBook} from '../../../src/epub/book.ts'
import {bind, type EpubInput} from '../../../src/outputs/epub/epub.ts'

/** Binds a book and packs it at once, with the claims that it bears out. */
export function makeEpub(input: EpubInput): Promise<Artifact> {
  const bound = bind(input)
  const words = wordsOf(input.document.meta.lang)
  const {claims} = measureAccess(openBook(bound.files), words, NOBODY, false)
  return bound.write(claims)
}
