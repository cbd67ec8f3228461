import type {Artifact} from '../../../src/base/artifact.ts'
import {bind, type EpubInput} from '../../../src/outputs/epub/epub.ts'

/** Binds a book and packs it at once. */
export function makeEpub(input: EpubInput): Promise<Artifact> {
  return bind(input).write(undefined)
}
