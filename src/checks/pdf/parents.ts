import {type PdfObjects, reference} from '../../pdf/objects.ts'

/** Leads from a page's or an annotation's key to the elements its content stands in. */
export interface Parents {
  /** Elements of the marked content of a page or a group, by its numbers; 0 where there is none. */
  contentOf(key: number): readonly number[]
  /** The element an annotation stands in; 0 when there is none. */
  annotationOf(key: number): number
}

/** Reads the parent tree (ISO 32000-1, 14.7.4.4), flat or in branches. */
export function readParents(objects: PdfObjects, root: number): Parents {
  const entries = new Map<number, number>()
  const top = root === 0 ? undefined : reference(objects.text(root), 'ParentTree')
  const waiting = top === undefined ? [] : [top]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (!objects.has(number)) continue
    const text = objects.text(number)
    waiting.push(...numbersIn(listAfter(text, 'Kids'), 3, 0))
    const pairs = listAfter(text, 'Nums')
    const keys = numbersIn(pairs, 4, 0)
    const values = numbersIn(pairs, 4, 1)
    for (const [at, key] of keys.entries()) entries.set(key, values[at] ?? 0)
  }
  const lists = new Map<number, readonly number[]>()
  return {
    annotationOf: (key) => entries.get(key) ?? 0,
    contentOf: (key) => {
      const number = entries.get(key)
      if (number === undefined || !objects.has(number)) return []
      const known = lists.get(number)
      if (known) return known
      const list = elementsIn(objects.text(number))
      lists.set(number, list)
      return list
    },
  }
}

function listAfter(text: string, key: string): string {
  const start = text.indexOf(`/${key} [`)
  return start < 0 ? '' : text.slice(start + key.length + 3, text.indexOf(']', start))
}

/** Takes one word of each so many words, such as the 12 of `12 0 R`. */
function numbersIn(list: string, width: number, at: number): number[] {
  const words = list.split(/\s+/u).filter(Boolean)
  return words.flatMap((word, i) => (i % width === at ? [Number(word)] : []))
}

/** `12 0 R null 14 0 R`: one element for each number of content. */
function elementsIn(text: string): number[] {
  const list = text.slice(text.indexOf('[') + 1, text.lastIndexOf(']'))
  return list
    .replaceAll(' 0 R', '')
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => (word === 'null' ? 0 : Number(word)))
}
