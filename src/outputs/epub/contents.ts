import type {Element} from 'hast'
import {visit} from 'unist-util-visit'
import type {Chapter, Heading} from '../../document/document.ts'
import {type Spots, addressOf} from './links.ts'
import {classesOf} from './roles.ts'

/** One line of the table of contents. */
export interface Entry {
  readonly title: string
  /** Address from the package folder: `chapter-001.xhtml#stress`. */
  readonly href: string
  readonly children: readonly Entry[]
}

/** Blocks whose headings are in every chapter, so that they tell a reader nothing in the contents. */
const UNLISTED: ReadonlySet<string> = new Set(['hp-key', 'hp-notes', 'hp-faq'])

/** Gives the entry of a chapter and of its sections; two levels are what shops and old readers take. */
export function entryOf(chapter: Chapter, path: string, spots: Spots): Entry {
  const unlisted = unlistedIds(chapter)
  const sections = chapter.outline.filter(
    ({id, level, title}) => level === 2 && title.trim() && spots.has(id) && !unlisted.has(id),
  )
  return {
    title: chapter.title.trim() || path,
    href: path,
    children: sections.map((heading) => sectionEntry(heading, spots)),
  }
}

function sectionEntry({id, title}: Heading, spots: Spots): Entry {
  const spot = spots.get(id)
  return {title: title.trim(), href: spot ? addressOf(spot, '') : '', children: []}
}

function unlistedIds({tree}: Chapter): Set<unknown> {
  const ids = new Set<unknown>()
  visit(tree, 'element', (block) => {
    if (!classesOf(block).some((name) => UNLISTED.has(name))) return
    visit(block, 'element', (inside: Element) => {
      ids.add(inside.properties.id)
    })
  })
  return ids
}
