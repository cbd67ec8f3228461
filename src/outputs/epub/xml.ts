/** Everything XML 1.0 does not allow as a character, lone surrogates included. */
const NOT_XML = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A piece of finished XML; only the functions of this file and the serialiser make one. */
export type Xml = string

const TEXT: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

/** Writes text as XML character data; characters that XML forbids are left out. */
export function xmlText(value: string): Xml {
  return value
    .replace(NOT_XML, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>]/g, (sign) => TEXT[sign] ?? '')
}

/** Writes text as the value of an attribute in double quotes; line breaks and tabs survive. */
export function xmlValue(value: string): Xml {
  return value
    .replace(NOT_XML, '')
    .replace(/[&<>]/g, (sign) => TEXT[sign] ?? '')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Attributes in the order they are written; those that are '' are left out. */
export type Attributes = Readonly<Record<string, string>>

/** Gives an element that holds other elements, one on each line. */
export function xmlNode(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const tag = `${name}${written(attributes)}`
  return children.length ? `<${tag}>\n${children.join('\n')}\n</${name}>` : `<${tag}/>`
}

/** Gives an element that holds text. */
export function xmlLeaf(name: string, attributes: Attributes, text: string): Xml {
  return `<${name}${written(attributes)}>${xmlText(text)}</${name}>`
}

function written(attributes: Attributes): Xml {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${xmlValue(value)}"`)
    .join('')
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
