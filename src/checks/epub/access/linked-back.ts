import type {Element} from 'xast'
import {attribute} from '../../../epub/xml.ts'
import type {Tally} from '../../../epub/access.ts'
import type {Watch} from './tally.ts'

/** Each note and each work that is linked to holds a link back. */
export function linkedBack(): Watch {
  const targets = new Set<string>()
  const withBack = new Set<string>()
  return {
    look: ({elements, tree}) => {
      for (const node of elements)
        if (/^doc-(?:note|biblio)ref$/u.test(attribute(node, 'role')))
          targets.add(attribute(node, 'href').replace(/^.*#/u, ''))
      for (const child of tree.children) if (child.type === 'element') collect(child, withBack)
    },
    tally: (): Tally => {
      const good = [...targets].filter((id) => withBack.has(id)).length
      return {good, all: targets.size, examples: []}
    },
  }
}

/** Adds the ids of an element that holds a link back, and of those around it. */
function collect(node: Element, found: Set<string>): boolean {
  let holds = attribute(node, 'role') === 'doc-backlink'
  for (const child of node.children)
    if (child.type === 'element' && collect(child, found)) holds = true
  const id = attribute(node, 'id')
  if (holds && id) found.add(id)
  return holds
}
