import type {Node} from 'unist'
import {isParent} from './inline.ts'

/** Gives the lists of nodes a node carries: a caption or label, then its children. */
export function* nodeLists(node: Node): Generator<Node[]> {
  for (const value of Object.values(node.data ?? {})) if (isNodeList(value)) yield value
  if (isParent(node)) yield node.children
}

function isNodeList(value: unknown): value is Node[] {
  return Array.isArray(value) && value.length > 0 && value.every(isNode)
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}
