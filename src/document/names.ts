import type {Heading, Root} from 'mdast'
import {sha256} from '../base/fingerprint.ts'
import type {Manuscript} from '../manuscript/manuscript.ts'
import {titleIn} from '../manuscript/title.ts'
import {slugOf, stemOf, titleOf} from '../project/slug.ts'

/** What a part of a publication may be called by, the most lasting first; '' stands for none. */
export type Candidates = readonly string[]

/**
 * Gives each text a name that stays when a paragraph or a title changes, or another text comes in between: files and
 * ids of an ebook are made from it, and a reader's highlights hang on these. It is the name of the Markdown file; one
 * that counts, such as `03.md` or `chapter-3.md`, names a place and no text, and gives way to the heading's id and words.
 */
export function namesOfTexts(manuscripts: readonly Manuscript[]): string[] {
  return uniqueNames(
    manuscripts.map(({path, tree, matter}) => [
      wordsOfFile(path),
      idOfTitle(tree),
      matter.title ?? (titleIn(tree) || titleOf(path)),
    ]),
  )
}

/**
 * Gives each part a name of [a-z0-9-]: the first of its candidates that no other part has in the same place. So a new
 * part can take away the name of another one only when the two are called the same.
 */
export function uniqueNames(parts: readonly Candidates[]): string[] {
  const slugs = parts.map((candidates) => candidates.map((words) => words && nameOf(words)))
  const names = new Map<number, string>()
  const taken = new Set<string>()
  const take = (part: number, name: string) => {
    taken.add(name)
    names.set(part, name)
  }
  for (let place = 0; place < Math.max(...slugs.map(({length}) => length)); place++) {
    const open = [...slugs.entries()].filter(([part]) => !names.has(part))
    const counts = countsOf(open.map(([, own]) => own[place] ?? ''))
    for (const [part, own] of open) {
      const slug = own[place]
      if (slug && counts.get(slug) === 1 && !taken.has(slug)) take(part, slug)
    }
  }
  for (const [part, own] of slugs.entries()) {
    if (names.has(part)) continue
    const wanted = own.find(Boolean) ?? 'text'
    let count = 1
    while (taken.has(numbered(wanted, count))) count++
    take(part, numbered(wanted, count))
  }
  return parts.map((_, part) => names.get(part) ?? '')
}

function numbered(name: string, count: number): string {
  return count > 1 ? `${name}-${count}` : name
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Letters that a file name cannot hold are not lost without a trace: a sum over the words tells them apart. */
function nameOf(words: string): string {
  const slug = slugOf(words)
  const whole = !/[^\P{L}\p{Script=Latin}]/u.test(words) && /[\p{L}\p{N}]/u.test(words)
  return whole ? slug : `${slug}-${sha256(words).slice(0, 8)}`
}

function wordsOfFile(path: string): string {
  const words = stemOf(path).replace(/^\d+[-_. ]+/u, '')
  return /\d/u.test(words) ? '' : words
}

function idOfTitle(tree: Root): string {
  const title = tree.children.find(
    (node): node is Heading => node.type === 'heading' && node.depth === 1,
  )
  return title?.data?.attributes?.id ?? ''
}
