import type {AccessClaims} from '../../epub/access.ts'
import {type Xml, xmlLeaf, xmlNode} from './xml.ts'

/** Gives what a package document says of the book's accessibility (EPUB Accessibility 1.1, 2.2 and 4). */
export function accessMetadata(claims: AccessClaims): Xml[] {
  const {conformsTo, signature, ...rest} = claims
  const values = Object.entries(rest).flatMap(([name, found]) =>
    [found].flat().map((value) => xmlLeaf('meta', {property: `schema:${name}`}, value)),
  )
  if (!conformsTo) return values
  const {checkedBy, checkedOn, credential, report} = signature
  const refining = (property: string, refines: string, value: string, id = '') =>
    value ? [xmlLeaf('meta', {property, refines: `#${refines}`, id}, value)] : []
  return [
    ...values,
    xmlLeaf('meta', {property: 'dcterms:conformsTo', id: 'standard'}, conformsTo),
    ...refining('a11y:certifiedBy', 'standard', checkedBy, 'certifier'),
    ...refining('dcterms:date', 'certifier', checkedOn),
    ...refining('a11y:certifierCredential', 'certifier', credential),
    ...(report
      ? [xmlNode('link', {rel: 'a11y:certifierReport', refines: '#certifier', href: report})]
      : []),
  ]
}
