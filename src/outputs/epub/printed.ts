import type {ElementContent, Parents, Root} from 'hast'
import {visitParents} from 'unist-util-visit-parents'
import {element} from '../../base/element.ts'
import type {Spots} from './links.ts'

/** Where the pages of a printed edition begin, so that "turn to page 12" works in the ebook too. */
export interface Printed {
  /** Identifier of that edition, such as `urn:isbn:9780000000002`. */
  readonly source: string
  readonly pages: readonly {
    /** Number as printed. */
    readonly label: string
    /** The first id of the document that stands on the page. */
    readonly id: string
  }[]
}

export interface PageMark {
  readonly label: string
  readonly href: string
}

/** Elements among whose children an empty mark may stand. */
const HOLDERS: ReadonlySet<string> = new Set('section aside div figure li blockquote'.split(' '))

/** Sets a mark before the block in which each printed page begins; gives the marks in reading order. */
export function markPages(tree: Root, path: string, spots: Spots, printed: Printed): PageMark[] {
  const wanted = new Map(printed.pages.map((page) => [page.id, page.label]))
  const marks: PageMark[] = []
  visitParents(tree, 'element', (node, ancestors) => {
    const label = wanted.get(String(node.properties.id ?? ''))
    const id = `printed-page-${label?.replace(/[^\w.-]/g, '-')}`
    if (label === undefined || spots.has(id)) return
    wanted.delete(String(node.properties.id))
    const line: (Parents | ElementContent)[] = [...ancestors, node]
    const at = line.findLastIndex((_, i) => i > 0 && isHolder(line[i - 1], line[i - 2]))
    const [parent, block] = [line[at - 1], line[at]]
    if (!parent || !('children' in parent) || !block) return
    const mark = element('span', {
      id,
      'epub:type': 'pagebreak',
      role: 'doc-pagebreak',
      ariaLabel: label,
    })
    parent.children.splice(parent.children.indexOf(block as ElementContent), 0, mark)
    marks.push({label, href: `${path}#${id}`})
  })
  return marks
}

function isHolder(
  node: Parents | ElementContent | undefined,
  parent: Parents | ElementContent | undefined,
): boolean {
  if (node?.type !== 'element') return node?.type === 'root'
  const inTerms = parent?.type === 'element' && parent.tagName === 'dl'
  return HOLDERS.has(node.tagName) && !inTerms
}
