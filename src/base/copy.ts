import type {Node} from 'unist'

/**
 * Copies a tree of text, all but its positions, which nothing changes. structuredClone, which copies anything,
 * takes many times as long, and holds a second set of positions.
 */
export function copyTree<T extends Node>(tree: T): T {
  return copy(tree) as T
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null) return value
  const made: Record<string, unknown> = {...value}
  for (const key in made) {
    const inside = made[key]
    if (key !== 'position' && typeof inside === 'object') made[key] = copy(inside)
  }
  return made
}
