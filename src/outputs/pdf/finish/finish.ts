import {openDraft} from '../../../pdf/draft.ts'
import {readPdf} from '../../../pdf/objects.ts'
import {readContents} from '../../../pdf/pages.ts'
import {type Mark, openPrinted, type PrintedPdf} from '../../../pdf/printed.ts'
import {markPages} from './artifacts.ts'
import {shortenNames} from './dest-names.ts'
import {settleDestinations} from './destinations.ts'
import {setOutputIntent} from './intent.ts'
import {describeLinks, type LinkText} from './link-text.ts'
import {settleOutline} from './outline.ts'
import {labelPages} from './page-labels.ts'
import {type PdfClaims, type PdfInfo, setMetadata} from './metadata.ts'
import {setForShop} from './shop.ts'
import {repairTags} from './tags.ts'
import {nameGlyphs} from './unicode.ts'

export interface FinishInfo extends PdfInfo {
  /** Words for each link; the id or address it leads to when this is not given. */
  readonly linkText?: LinkText
  /** Elements of the printed text in reading order, so that checks can name places in the manuscript. */
  readonly marks?: readonly Mark[]
  /** Sheets at the beginning that bear roman numbers; none when this is not given. */
  readonly romanPages?: number
  /** The file is to be kept for many years (PDF/A). */
  readonly archive?: boolean
  /** The pages go to a print shop. */
  readonly shop?: boolean
}

/** A finished PDF before it is written: checks read it, and their verdict decides what it claims. */
export interface FinishedPdf {
  readonly printed: PrintedPdf
  write(claims: PdfClaims): Uint8Array
}

/**
 * Turns a fresh PDF of Chromium into the one that is given out: the same bytes for the same print,
 * its tags repaired, its links and itself described. Text and look stay as they were.
 * Throws a Failure for anything but fresh output of Chromium.
 */
export function finishPdf(raw: Uint8Array, info: FinishInfo): FinishedPdf {
  const draft = openDraft(readPdf(raw))
  const contents = readContents(draft)
  settleDestinations(draft, contents)
  settleOutline(draft)
  repairTags(draft, contents)
  describeLinks(draft, info.linkText)
  shortenNames(draft)
  nameGlyphs(draft)
  labelPages(draft, info.romanPages ?? 0)
  markPages(draft, contents)
  if (info.archive) setOutputIntent(draft)
  const state = setMetadata(draft, info, {ua: true, archive: info.archive === true})
  return {
    printed: openPrinted(draft, info.marks ?? [], contents),
    write(claims) {
      state(claims)
      if (info.shop) setForShop(draft)
      return draft.write()
    },
  }
}
