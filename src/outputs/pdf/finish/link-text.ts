import type {PdfDraft} from '../../../pdf/draft.ts'
import {readDestinationName, readString, textString} from '../../../pdf/strings.ts'

/** Says where a link leads: `dest` is an id in the document, `uri` an address; the other one is ''. */
export type LinkText = (dest: string, uri: string) => string

const LINK = '<</Type /Annot\n/Subtype /Link\n'

/** Gives every link the words a screen reader says for it; without them it would read out a rectangle. */
export function describeLinks(
  draft: PdfDraft,
  textOf: LinkText = (dest, uri) => dest || uri,
): void {
  for (const number of draft.order) {
    if (!draft.head(number).startsWith(LINK)) continue
    const text = draft.text(number)
    if (text.includes('\n/Contents ')) continue
    const name = /\n\/Dest \/([^\s/[\]()<>]+)/u.exec(text)?.[1]
    const address = /\n\/URI (\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]*>)/u.exec(text)?.[1]
    const words = textOf(name ? readDestinationName(name) : '', address ? readString(address) : '')
    const contents = `${LINK}/Contents ${textString(words)}\n`
    draft.set(
      number,
      text.replace(LINK, () => contents),
    )
  }
}
