import type {Link} from 'mdast'
import {identifierOfAddress} from '../typed/identifiers.ts'

/** Gives the DOI of a link that cites a work as in MyST: `<https://doi.org/…>`, or one without words of its own. */
export function doiOfLink(link: Link): string | undefined {
  const {kind, value} = identifierOfAddress(link.url.replace(/^doi:\s*/iu, 'https://doi.org/'))
  const cites = link.children.length === 0 || isBracketed(link)
  return kind === 'doi' && cites ? value : undefined
}

/** `<address>` begins one sign before its words; a bare address does not. */
function isBracketed({children: [child], url, position}: Link): boolean {
  const start = position?.start.offset
  const words = child?.position?.start.offset
  return child?.type === 'text' && child.value === url && start !== undefined && words === start + 1
}
