import type {Element} from 'xast'
import type {BookRule, ElementRule} from './rules.ts'

/** Checks that each prefix of a page, such as `epub` in `epub:type`, stands for a namespace. */
export const checkPrefixes: ElementRule = (node, say, above) => {
  for (const prefix of unbound(node, above))
    say('epub/text', `The prefix "${prefix}" on <${node.name}> stands for nothing.`)
}

/** Checks the prefixes of the package document. */
export const checkPackagePrefixes: BookRule = ({opf, opfPath}, find) => {
  const told = new Set<string>()
  const go = (node: Element, above: readonly Element[]): void => {
    for (const prefix of unbound(node, above)) told.add(prefix)
    const inside = [...above, node]
    for (const child of node.children) if (child.type === 'element') go(child, inside)
  }
  for (const child of opf.children) if (child.type === 'element') go(child, [])
  for (const prefix of told)
    find('epub/text', `The prefix "${prefix}" of the package stands for nothing.`, {path: opfPath})
}

const NONE: readonly string[] = []

function unbound(node: Element, above: readonly Element[]): readonly string[] {
  let found = NONE
  const look = (name: string): void => {
    const colon = name.indexOf(':')
    if (colon < 0) return
    const prefix = name.slice(0, colon)
    if (prefix === 'xml' || prefix === 'xmlns') return
    const declaration = `xmlns:${prefix}`
    const bound = (one: Element | undefined) => one !== undefined && declaration in one.attributes
    if (!bound(above[0]) && !bound(node) && !above.some(bound)) found = [...found, prefix]
  }
  look(node.name)
  for (const name in node.attributes) look(name)
  return found
}
