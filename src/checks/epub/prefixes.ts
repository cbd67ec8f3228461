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
  if (isUnbound(node.name, node, above)) found = [prefixOf(node.name)]
  for (const name in node.attributes)
    if (isUnbound(name, node, above)) found = [...found, prefixOf(name)]
  return found
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':'))
}

function isUnbound(name: string, node: Element, above: readonly Element[]): boolean {
  if (!name.includes(':')) return false
  const prefix = prefixOf(name)
  if (prefix === 'xml' || prefix === 'xmlns') return false
  const declaration = `xmlns:${prefix}`
  if (above[0] && declaration in above[0].attributes) return false
  return ![...above, node].some(({attributes}) => declaration in attributes)
}
