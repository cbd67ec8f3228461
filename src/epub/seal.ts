import {fingerprint} from '../base/fingerprint.ts'
import type {EpubFiles} from './book.ts'

/**
 * Gives the seal of a text: twelve hex digits over all files of a book but the package document,
 * which holds what the book claims of itself and would change the seal that a claim rests on.
 */
export function sealOf(files: EpubFiles): string {
  const parts = [...files]
    .filter(([path]) => !path.endsWith('.opf'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return fingerprint(...parts.flat()).slice(0, 12)
}
