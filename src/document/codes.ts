import type {Element} from 'hast'
import {plainAddress} from '../base/address.ts'
import {hasClass} from '../base/element.ts'
import type {Note} from '../base/note.ts'

/**
 * Characters that fit a code of 40 mm with modules of 0.5 mm: version 13 of ISO/IEC 18004 at level Q, which
 * has 69 modules and 8 of quiet zone.
 */
const MOST_LETTERS = 241

/** Takes the code from a link that cannot have one, and says so; the link itself stays. */
export function settleCode(link: Element, note: Note): void {
  if (!hasClass(link, 'hp-qr')) return
  const href = String(link.properties.href ?? '')
  const {length} = plainAddress(href)
  const outside = /^(?:https?|mailto|tel):/iu.test(href)
  if (outside && length <= MOST_LETTERS) return
  delete link.properties.className
  if (!outside)
    note(
      'link/qr-inside',
      'Unexpected {.qr} behind a link inside the text, expected a web address.',
      link,
      'The link stays, without a code. For a page number write {.page}.',
    )
  else
    note(
      'link/qr-long',
      `This address has ${length} characters; the limit for a QR code is ${MOST_LETTERS}.`,
      link,
      'The link stays, without a code. Use a shorter address that leads to the same page.',
    )
}
