import type {Artifact} from '../base/artifact.ts'
import {checkShops, type ShopVerdicts} from '../checks/shops.ts'
import type {ShopId} from '../checks/shops/shops.ts'
import {openBook} from '../epub/book.ts'
import type {Galley} from '../outputs/galley.ts'
import type {Plan} from './plan.ts'

/** Asks the rules of the named shops about a made ebook; other formats are not sold there. */
export function shopVerdicts(
  {book}: Galley,
  [main, ...beside]: readonly Artifact[],
  {edition, printed}: Plan,
  faults: number,
  shops: readonly ShopId[],
): readonly ShopVerdicts[] {
  if (!book || !main) return []
  return checkShops(
    {
      book: openBook(book.files),
      bytes: main.bytes.length,
      beside,
      ownCover: edition.cover.file !== '',
      printed,
      faults,
    },
    shops,
  )
}
