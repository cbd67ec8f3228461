import {markPages} from './artifacts.ts'
import {openDraft} from '../../../pdf/draft.ts'
import {describeLinks, type LinkText} from './link-text.ts'
import {type PdfInfo, setMetadata} from './metadata.ts'
import {readPdf} from '../../../pdf/objects.ts'
import {repairTags} from './tags.ts'

export interface FinishInfo extends PdfInfo {
  /** Words for each link; the id or address it leads to when this is not given. */
  readonly linkText?: LinkText
}

/**
 * Turns a fresh PDF of Chromium into the one that is given out: the same bytes for the same print,
 * its tags repaired, its links and itself described. Text and look stay as they were.
 * Throws an Error for anything but fresh output of Chromium.
 */
export function finishPdf(raw: Uint8Array, info: FinishInfo): Uint8Array {
  const draft = openDraft(readPdf(raw))
  repairTags(draft)
  describeLinks(draft, info.linkText)
  markPages(draft)
  setMetadata(draft, info)
  return draft.write()
}
