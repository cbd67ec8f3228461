import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {type PdfObjects, reference} from '../../pdf/objects.ts'
import {readStream} from '../../pdf/pages.ts'
import type {PrintedPdf} from '../../pdf/printed.ts'
import {dictionaryOf} from '../../pdf/resources.ts'
import type {Report} from './conditions.ts'
import {stringAfter} from './text.ts'

const titleOf = stringAfter('Title')
const PDFUA = 'http://www.aiim.org/pdfua/ns/id/'

/** Checks what the file says of itself in XMP, and that the older record agrees. */
export function checkMetadata({objects}: PrintedPdf, report: Report): void {
  const tree = readXmp(objects)
  if (!tree) {
    report('7.1-8', 'Unexpected file without readable XMP, expected its metadata in XML')
    return
  }
  const elements = elementsIn(tree)
  checkClaim(elements, report)
  const title = elements.find(({name}) => name === 'dc:title')
  if (!title || !textIn(title).trim())
    report('7.1-9', 'Unexpected metadata without a title, expected dc:title')
  const info = titleOf(dictionaryText(objects))
  if (title && info !== undefined && info.trim() !== textIn(title).trim())
    report('ISO 32000-1, 14.3.3', `Unexpected title "${info}", expected "${textIn(title).trim()}"`)
}

/** The first key of a dictionary stands on the line of its brackets. */
function dictionaryText(objects: PdfObjects): string {
  return objects.text(objects.info).replace('<<', '\n')
}

function readXmp(objects: PdfObjects): Root | undefined {
  const number = reference(objects.text(objects.root), 'Metadata')
  if (number === undefined || !objects.has(number)) return undefined
  if (!/<<\/Type \/Metadata\n\/Subtype \/XML\b/u.test(dictionaryOf(objects, number)))
    return undefined
  try {
    return fromXml(readStream(objects, number).toString('utf8'))
  } catch {
    return undefined
  }
}

function checkClaim(elements: readonly Element[], report: Report): void {
  const prefixes = elements.flatMap(({attributes}) =>
    Object.entries(attributes).flatMap(([name, value]) =>
      value === PDFUA ? [name.replace('xmlns:', '')] : [],
    ),
  )
  const part = elements.find(({name}) => prefixes.some((prefix) => name === `${prefix}:part`))
  if (!part) {
    report('5-1', 'Unexpected metadata without pdfuaid:part, expected the claim of PDF/UA-1')
    return
  }
  if (!part.name.startsWith('pdfuaid:'))
    report('5-3', `Unexpected name ${part.name}, expected pdfuaid:part`)
  if (textIn(part) !== '1') report('5-2', `Unexpected part ${textIn(part)} of PDF/UA, expected 1`)
}

function elementsIn(node: Root | Element): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsIn(child)] : [],
  )
}

function textIn(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'element') return textIn(child)
      return child.type === 'text' ? child.value : ''
    })
    .join('')
}
