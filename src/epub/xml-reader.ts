import type {Element, Root} from 'xast'
import {type Fault, hasOddCharacter, NAME, plainText, plainValue} from './xml-text.ts'

/** Where reading stands; the first fault ends it. */
interface Reading {
  readonly text: string
  /** Offset in UTF-16 units. */
  at: number
  readonly root: Root
  /** The elements that are open, the outermost first. */
  readonly open: Element[]
  fault: string
}

/**
 * Reads well-formed XML 1.0 as a tree, in one pass and without places of nodes, for books are large.
 * Entities are those of XML itself; what a document type defines is not read.
 */
export function parseXml(source: string): Root | Fault {
  const text = source.includes('\r') ? source.replace(/\r\n?/gu, '\n') : source
  const odd = hasOddCharacter(text)
  if (odd >= 0) return {reason: 'Unexpected control character', at: odd}
  const root: Root = {type: 'root', children: []}
  const reading: Reading = {text, at: 0, root, open: [], fault: ''}
  takeDeclaration(reading)
  while (reading.at < text.length && !reading.fault) {
    const next = text.indexOf('<', reading.at)
    const end = next < 0 ? text.length : next
    if (end > reading.at) takeText(reading, end)
    if (next >= 0 && !reading.fault) takeMarkup(reading)
  }
  if (!reading.fault) checkEnd(reading)
  return reading.fault ? {reason: reading.fault, at: reading.at} : root
}

function checkEnd(reading: Reading): void {
  const last = reading.open.at(-1)
  if (last) reading.fault = `Unexpected end of the file, expected </${last.name}>`
  else if (!hasRoot(reading)) reading.fault = 'Unexpected end of the file, expected an element'
}

function hasRoot({root}: Reading): boolean {
  return root.children.some(({type}) => type === 'element')
}

const DECLARATION =
  /<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/uy

function takeDeclaration(reading: Reading): void {
  if (!/^<\?xml[ \t\n]/u.test(reading.text.slice(reading.at, reading.at + 6))) return
  DECLARATION.lastIndex = reading.at
  if (DECLARATION.test(reading.text)) reading.at = DECLARATION.lastIndex
  else reading.fault = 'Unexpected declaration, expected <?xml version="1.0" encoding="UTF-8"?>'
}

function takeText(reading: Reading, end: number): void {
  const raw = reading.text.slice(reading.at, end)
  const parent = reading.open.at(-1)
  if (!parent) {
    if (/[^ \t\n]/u.test(raw)) reading.fault = 'Unexpected text outside the first element'
    else reading.at = end
    return
  }
  const value = plainText(raw)
  if (typeof value !== 'string') {
    reading.fault = value.reason
    reading.at += value.at
    return
  }
  parent.children.push({type: 'text', value})
  reading.at = end
}

/** What begins with `<`, by the sign after it. */
function takeMarkup(reading: Reading): void {
  const {text, at} = reading
  const sign = text.charCodeAt(at + 1)
  if (sign === 47) takeEndTag(reading)
  else if (sign === 33) takeDeclared(reading)
  else if (sign === 63) takeInstruction(reading)
  else takeStartTag(reading)
}

/** The common names are in ASCII; any other is read by the rule for all letters. */
const START = /<([A-Za-z_:][\w:.-]*)(?=[ \t\n/>])/y
const ATTRIBUTE =
  /[ \t\n]+([A-Za-z_:][\w:.-]*)[ \t\n]*=[ \t\n]*(?:"([^"<]*)"|'([^'<]*)')(?=[ \t\n/>])/y
const TAG_END = /[ \t\n]*(\/?)>/y
const ANY_START = new RegExp(`<(${NAME})`, 'uy')
const ANY_ATTRIBUTE = new RegExp(
  `[ \\t\\n]+(${NAME})[ \\t\\n]*=[ \\t\\n]*(?:"([^"<]*)"|'([^'<]*)')(?=[ \\t\\n/>])`,
  'uy',
)

function takeStartTag(reading: Reading): void {
  const found = match(START, reading) ?? match(ANY_START, reading)
  if (!found) {
    reading.fault = 'Unexpected "<", expected &lt; or the name of an element'
    return
  }
  const node: Element = {
    type: 'element',
    name: shared(found[1] ?? ''),
    attributes: {},
    children: [],
  }
  takeAttributes(reading, node)
  if (reading.fault) return
  const end = match(TAG_END, reading)
  if (!end) {
    reading.fault = `Unexpected sign in <${node.name}>, expected name="value", ">" or "/>"`
    return
  }
  const parent = reading.open.at(-1)
  if (!parent && hasRoot(reading)) reading.fault = `Unexpected second element <${node.name}>`
  placeIn(reading).children.push(node)
  if (!end[1]) reading.open.push(node)
}

/** Names of elements, each once: equal names are then one value, and are compared in one step. */
const names = new Map<string, string>()
const MOST_NAMES = 1000

function shared(name: string): string {
  const known = names.get(name)
  if (known !== undefined || names.size >= MOST_NAMES) return known ?? name
  for (const key in {[name]: true}) names.set(key, key)
  return names.get(name) ?? name
}

function takeAttributes(reading: Reading, node: Element): void {
  for (;;) {
    const found = match(ATTRIBUTE, reading) ?? match(ANY_ATTRIBUTE, reading)
    if (!found) return
    const [, name = '', double, single] = found
    const value = plainValue(double ?? single ?? '')
    if (Object.hasOwn(node.attributes, name))
      reading.fault = `Unexpected second ${name} in <${node.name}>`
    else if (typeof value !== 'string') reading.fault = value.reason
    else node.attributes[name] = value
    if (reading.fault) return
  }
}

/** Takes what a pattern matches where reading stands. */
function match(pattern: RegExp, reading: Reading): RegExpExecArray | undefined {
  pattern.lastIndex = reading.at
  const found = pattern.exec(reading.text)
  if (!found) return undefined
  reading.at = pattern.lastIndex
  return found
}

/** Where the next node goes. */
function placeIn({open, root}: Reading): Element | Root {
  return open.at(-1) ?? root
}

function takeEndTag(reading: Reading): void {
  const {text, at} = reading
  const end = text.indexOf('>', at)
  const name = text.slice(at + 2, end < 0 ? text.length : end).replace(/[ \t\n]+$/u, '')
  const node = reading.open.at(-1)
  if (end < 0 || node?.name !== name) {
    const expected = node ? `expected </${node.name}>` : 'which nothing has begun'
    reading.fault = `Unexpected </${name.slice(0, 40)}>, ${expected}`
    return
  }
  reading.open.pop()
  reading.at = end + 1
}

function takeInstruction(reading: Reading): void {
  const {text, at} = reading
  const end = text.indexOf('?>', at)
  const [, name = '', value = ''] =
    new RegExp(`^(${NAME})(?:[ \\t\\n]+([\\s\\S]*))?$`, 'u').exec(text.slice(at + 2, end)) ?? []
  if (end < 0 || !name || /^xml$/iu.test(name)) {
    reading.fault = 'Unexpected "<?", expected an instruction that ends with "?>"'
    return
  }
  placeIn(reading).children.push({type: 'instruction', name, value})
  reading.at = end + 2
}

/** A comment, a CDATA section or a document type. */
function takeDeclared(reading: Reading): void {
  const {text, at} = reading
  if (text.startsWith('<!--', at)) takeComment(reading)
  else if (text.startsWith('<![CDATA[', at)) takeCdata(reading)
  else takeDoctype(reading)
}

function takeComment(reading: Reading): void {
  const {text, at} = reading
  const end = text.indexOf('--', at + 4)
  if (end < 0 || text.charAt(end + 2) !== '>') {
    reading.fault = 'Unexpected "--" in a comment, or no end of it'
    reading.at = Math.max(at, end)
    return
  }
  const value = text.slice(at + 4, end)
  placeIn(reading).children.push({type: 'comment', value})
  reading.at = end + 3
}

function takeCdata(reading: Reading): void {
  const {text, at} = reading
  const end = text.indexOf(']]>', at)
  const parent = reading.open.at(-1)
  if (end < 0 || !parent) {
    reading.fault = 'Unexpected CDATA section, expected one inside an element that ends with "]]>"'
    return
  }
  parent.children.push({type: 'cdata', value: text.slice(at + 9, end)})
  reading.at = end + 3
}

const QUOTED = `("[^"]*"|'[^']*')`
const PUBLIC = `("[ \\n\\w\\-'()+,.\\/:=?;!*#@$%]*"|'[ \\n\\w\\-()+,.\\/:=?;!*#@$%]*')`
const DOCTYPE = new RegExp(
  `<!DOCTYPE[ \\t\\n]+(${NAME})(?:[ \\t\\n]+PUBLIC[ \\t\\n]+${PUBLIC}[ \\t\\n]+${QUOTED}|[ \\t\\n]+SYSTEM[ \\t\\n]+${QUOTED})?[ \\t\\n]*(?:\\[[^\\]]*\\][ \\t\\n]*)?>`,
  'uy',
)

function takeDoctype(reading: Reading): void {
  const {root} = reading
  const found = match(DOCTYPE, reading)
  if (!found || root.children.some(({type}) => type === 'element' || type === 'doctype')) {
    reading.fault =
      'Unexpected "<!", expected a comment, or <!DOCTYPE html> before the first element'
    return
  }
  const [, name = '', publicId, publicSystem, system] = found
  const of = (quoted: string | undefined) => quoted?.slice(1, -1) || undefined
  root.children.push({
    type: 'doctype',
    name,
    public: of(publicId),
    system: of(publicSystem ?? system),
  })
}
