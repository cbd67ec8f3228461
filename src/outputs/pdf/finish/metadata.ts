import type {PdfDraft} from '../../../pdf/draft.ts'
import {unlike} from '../../../pdf/objects.ts'
import {readString, textString} from '../../../pdf/strings.ts'

/** What a PDF says about itself; '' stands for what was not given. */
export interface PdfInfo {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** Parted by `, `. */
  readonly keywords: string
  /** BCP 47 language tag. */
  readonly lang: string
  /** Day of publication (YYYY-MM-DD): the date of creation and of change. */
  readonly date: string
  /** Program that made the document: "Handpress 1.0.0". */
  readonly creator: string
}

/** What a PDF may claim of itself; a check of the finished file decides. */
export interface PdfClaims {
  /** It keeps PDF/UA-1 (ISO 14289-1). */
  readonly ua: boolean
  /** It keeps PDF/A-2a (ISO 19005-2), which asks for all that makes a PDF accessible. */
  readonly archive: boolean
}

/**
 * Writes the document information and the same as XMP. The browser's own writer stays named as Producer.
 * Gives a function that states other claims.
 */
export function setMetadata(
  draft: PdfDraft,
  info: PdfInfo,
  claims: PdfClaims,
): (claims: PdfClaims) => void {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(info.date))
    throw new Error(`Unexpected date "${info.date}", expected YYYY-MM-DD`)
  const found = /\n\/Producer (\((?:\\[\s\S]|[^\\)])*\))/u.exec(draft.text(draft.info))?.[1]
  if (!found) throw unlike('document information', 'one with a Producer')
  const producer = readString(found)
  draft.set(draft.info, `${draft.info} 0 obj\n<<${infoOf(info, producer)}>>\nendobj\n`)
  const xmp = (stated: PdfClaims) => Buffer.from(xmpOf(info, producer, stated), 'utf8')
  const metadata = draft.addStream(XMP, xmp(claims))
  setCatalog(draft, info.lang, metadata)
  return (stated) => draft.setStream(metadata, XMP, xmp(stated))
}

const XMP = '/Type /Metadata\n/Subtype /XML'

function infoOf(info: PdfInfo, producer: string): string {
  const day = `(D:${info.date.replaceAll('-', '')}000000Z)`
  const texts: readonly (readonly [string, string])[] = [
    ['Title', info.title],
    ['Author', info.author],
    ['Subject', info.subject],
    ['Keywords', info.keywords],
    ['Creator', info.creator],
    ['Producer', producer],
  ]
  const rows = texts.flatMap(([key, value]) => (value ? [`/${key} ${textString(value)}`] : []))
  return [...rows, `/CreationDate ${day}`, `/ModDate ${day}`].join('\n')
}

function setCatalog(draft: PdfDraft, lang: string, metadata: number): void {
  const first = '<</Type /Catalog\n'
  const catalog = draft.text(draft.root)
  const language = /\n\/Lang /u.test(catalog) ? '' : `/Lang ${textString(lang)}\n`
  draft.set(
    draft.root,
    catalog.replace(first, () => `${first}/Metadata ${metadata} 0 R\n${language}`),
  )
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
} as const

function xmpOf(info: PdfInfo, producer: string, claims: PdfClaims): string {
  const {title, author, subject, keywords, lang, date, creator} = info
  const moment = `${date}T00:00:00Z`
  const rows = [
    element('dc:format', 'application/pdf'),
    list('dc:title', 'Alt', [title]),
    list('dc:creator', 'Seq', [author]),
    list('dc:description', 'Alt', [subject]),
    list('dc:language', 'Bag', [lang]),
    list('dc:subject', 'Bag', keywords.split(/\s*,\s*/u)),
    element('pdf:Keywords', keywords),
    element('pdf:Producer', producer),
    element('xmp:CreatorTool', creator),
    element('xmp:CreateDate', moment),
    element('xmp:ModifyDate', moment),
    claims.ua ? element('pdfuaid:part', '1') : '',
    ...(claims.archive
      ? [element('pdfaid:part', '2'), element('pdfaid:conformance', 'A'), UA_SCHEMA]
      : []),
  ]
  const spaces = Object.entries(NAMESPACES).map(([name, url]) => ` xmlns:${name}="${url}"`)
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${spaces.join('')}>`,
    ...rows.filter(Boolean),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

/** PDF/A wants every name described that its own standard does not know (ISO 19005-2, 6.6.2.3). */
const UA_SCHEMA = `<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${NAMESPACES.pdfuaid}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>`

function element(name: string, value: string): string {
  return value ? `<${name}>${escapeXml(value)}</${name}>` : ''
}

/** Writes an RDF list; the one item of an Alt is in no language of its own. */
function list(name: string, kind: 'Alt' | 'Seq' | 'Bag', values: readonly string[]): string {
  const lang = kind === 'Alt' ? ' xml:lang="x-default"' : ''
  const items = values.filter(Boolean).map((one) => `<rdf:li${lang}>${escapeXml(one)}</rdf:li>`)
  return items.length ? `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>` : ''
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

/** XML knows no control characters, not even as entities. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign)
}
