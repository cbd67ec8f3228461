import type {Element, Root} from 'hast'
import {visit} from '../base/visit.ts'
import {element, hasClass, levelOf, text} from '../base/element.ts'
import type {Words} from '../base/words.ts'
import type {ReferenceGraph, Work} from '../references/graph.ts'

/** Puts the heading of a list of references into its section, and the way back to each mention below its entries. */
export function settleReferences(tree: Root, graph: ReferenceGraph, words: Words): void {
  const lists = tree.children.filter(
    (node): node is Element => node.type === 'element' && hasClass(node, 'hp-references'),
  )
  for (const list of lists) {
    addBacklinks(list, graph, words)
    const at = tree.children.indexOf(list)
    const before = tree.children.findLastIndex((node, i) => i < at && node.type === 'element')
    const heading = tree.children[before]
    if (heading?.type !== 'element' || levelOf(heading) < 2) continue
    list.children.unshift(heading)
    list.properties.ariaLabelledBy = [String(heading.properties.id ?? '')]
    tree.children.splice(before, 1)
  }
}

function addBacklinks(list: Element, graph: ReferenceGraph, words: Words): void {
  visit(list, 'element', (entry) => {
    const work =
      entry.tagName === 'li' ? graph.works.get(String(entry.properties.id ?? '')) : undefined
    if (!work) return
    const mentions = graph.citations.filter(
      (citation) => citation.work === work.id || citation.through.includes(work.id),
    )
    if (!mentions.length) return
    const links = mentions.flatMap((citation, i) => [
      text(' '),
      backlink(citation.id, i + 1, work, words),
    ])
    entry.children.push(element('p', {className: ['hp-backlinks']}, [text(words.cited), ...links]))
  })
}

function backlink(id: string, at: number, work: Work, words: Words): Element {
  const label = words.backTo.replace('{n}', String(at)).replace('{work}', nameOf(work))
  return element('a', {className: ['hp-back'], href: `#${id}`, ariaLabel: label}, [
    text(String(at)),
  ])
}

/** Calls a work by its first author and year, as the text does. */
function nameOf(work: Work): string {
  const [first] = work.authors
  const name = first ? ('family' in first ? first.family : first.literal) : work.text.slice(0, 40)
  return work.year ? `${name}, ${work.year}` : name
}
