import {fingerprint} from '../base/fingerprint.ts'
import type {EpubFiles} from './book.ts'

/**
 * Gives the seal of a text: twelve hex digits over all files of a book but two. The package document holds what the
 * book claims of itself, and would change the seal that a claim rests on; the picture of the cover is drawn by the
 * browser, and another version may draw it in other bytes.
 */
export function sealOf(files: EpubFiles): string {
  const parts = [...files]
    .filter(([path]) => !/\.opf$|\/cover\.jpg$/u.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return fingerprint(...parts.flat()).slice(0, 12)
}
