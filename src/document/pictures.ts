import type {Element, ElementContent, Root} from 'hast'
import {SKIP, visit} from '../base/visit.ts'
import {decoded} from '../base/address.ts'
import {element, text} from '../base/element.ts'
import type {Place} from '../base/note.ts'
import {joined} from './links.ts'
import {type Draft, treesOf} from './place.ts'

/** A picture a text names: its path in the project, and where it is named. */
export interface PictureUse {
  readonly path: string
  readonly file: string
  readonly at: Place
}

/**
 * Gives every picture its path in the project. A picture that cannot be taken (from the web, from outside)
 * is noted, and its description stands in its place.
 */
export function resolvePictures(drafts: readonly Draft[], markProblems: boolean): PictureUse[] {
  return drafts.flatMap((draft) => {
    const uses: PictureUse[] = []
    const remote: Element[] = []
    for (const [node, parent] of picturesIn(draft)) {
      if (isRemote(node)) remote.push(node)
      else if (take(node, draft, uses)) continue
      const index = parent.children.indexOf(node)
      parent.children.splice(index, 1, ...instead(node, markProblems, parent))
      noFigure(parent)
    }
    noteRemote(remote, draft)
    return uses
  })
}

/** Gives every picture of a text with the element or tree it stands in. */
function picturesIn(draft: Draft): [Element, Element | Root][] {
  const found: [Element, Element | Root][] = []
  for (const tree of treesOf(draft))
    visit(tree, 'element', (node, _, parent) => {
      if (node.tagName === 'img' && parent) found.push([node, parent])
    })
  return found
}

/** Says whether a picture may be taken, and records where it is used. */
function take(node: Element, draft: Draft, uses: PictureUse[]): boolean {
  const path = pathOf(node, draft)
  if (path === undefined) return false
  checkAlt(node, draft)
  uses.push({path, file: draft.path, at: node.position})
  node.properties.src = path
  return true
}

function isRemote(node: Element): boolean {
  const src = String(node.properties.src ?? '')
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/iu.test(src) && !/^data:/iu.test(src)
}

/** One message for all pictures of a text that lie on the web. */
function noteRemote(pictures: readonly Element[], draft: Draft): void {
  const [first] = pictures
  if (!first) return
  const host = String(first.properties.src)
    .replace(/^(?:[a-z][a-z0-9+.-]+:)?\/*/iu, '')
    .split('/')[0]
  const count = pictures.length > 1 ? ` (${pictures.length} pictures)` : ''
  draft.note(
    'asset/remote',
    `Unexpected web address for a picture, expected a file: ${host}${count}.`,
    first,
    'Save the picture beside the text and name it here.',
  )
}

function pathOf(node: Element, draft: Draft): string | undefined {
  const src = String(node.properties.src ?? '')
  if (/^data:/iu.test(src)) {
    draft.note(
      'asset/data-address',
      'Unexpected data: address for a picture, expected a file.',
      node,
      'Save the picture beside the text and name it here.',
    )
    return undefined
  }
  const typed = decoded(src)
    .replace(/\\/gu, '/')
    .replace(/[?#].*$/u, '')
  const path = joined(draft.path, typed)
  if (!typed || typed.startsWith('/') || path.startsWith('..')) {
    draft.note(
      'asset/outside-project',
      `Unexpected path "${typed}", expected one inside this project.`,
      node,
      'Copy the file into the project.',
    )
    return undefined
  }
  return path
}

function checkAlt(node: Element, draft: Draft): void {
  if (node.marks?.decorative || String(node.properties.alt ?? '').trim()) return
  draft.note(
    'fig/alt',
    'This picture has no description for people who cannot see it.',
    node,
    'Write ![what it shows](picture.svg), or {decorative} after it.',
  )
  node.properties.alt = ''
  const {className} = node.properties
  node.properties.className = [...(Array.isArray(className) ? className : []), 'hp-undescribed']
}

/** Gives what stands in place of a picture from the web: its description, as a link to it. */
function instead(node: Element, marked: boolean, parent: Element | Root): ElementContent[] {
  const src = String(node.properties.src ?? '')
  const words = String(node.properties.alt ?? '').trim()
  if (!words && !marked) return []
  const label = [text(words || src)]
  if (marked) return [element('mark', {className: ['hp-problem']}, label)]
  const linked = /^https?:/iu.test(src) && !(parent.type === 'element' && parent.tagName === 'a')
  return linked ? [element('a', {href: src}, label)] : label
}

/** Without a picture or a caption a figure is a paragraph. */
function noFigure(parent: Element | Root): void {
  if (parent.type === 'root') return
  const holds = parent.children.some(
    (child) => child.type === 'element' && /^(?:img|figcaption)$/u.test(child.tagName),
  )
  if (parent.tagName !== 'figure' || holds) return
  parent.tagName = 'p'
  parent.properties = parent.properties.id ? {id: parent.properties.id} : {}
}

/** Puts the description in place of each picture that could not be read. */
export function withoutPictures(
  drafts: readonly {readonly tree: Draft['tree']}[],
  missing: ReadonlySet<string>,
): void {
  for (const {tree} of drafts)
    visit(tree, 'element', (node, index, parent) => {
      if (
        node.tagName !== 'img' ||
        !parent ||
        index === undefined ||
        !missing.has(String(node.properties.src))
      )
        return
      const words = String(node.properties.alt ?? '') || String(node.properties.src)
      parent.children.splice(index, 1, element('mark', {className: ['hp-problem']}, [text(words)]))
      return [SKIP, index + 1]
    })
}
