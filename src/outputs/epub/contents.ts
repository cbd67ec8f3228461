import type {Element} from 'hast'
import {eachElement, levelOf} from '../../base/element.ts'
import type {Chapter, Heading} from '../../document/document.ts'
import {type ChapterKind, titleOf} from './chapters.ts'
import {addressOf, type Spots} from './links.ts'
import {classesOf} from './roles.ts'

/** One line of the table of contents. */
export interface Entry {
  readonly title: string
  /** Language of the title where it is not that of the book, or ''. */
  readonly lang: string
  /** Address from the package folder: `stress.xhtml#what-helps`. */
  readonly href: string
  readonly children: readonly Entry[]
}

export interface EntryChapter extends Chapter {
  readonly path: string
  readonly kind: ChapterKind
  readonly part: string
}

/** Blocks whose headings tell a reader nothing in the contents: they are in every chapter, or belong to a box. */
const UNLISTED: ReadonlySet<string> = new Set([
  'hp-key',
  'hp-notes',
  'hp-faq',
  'hp-figure',
  'hp-box',
  'hp-pullquote',
])

/** Sections deeper than this are found on the page itself. */
const DEEPEST = 3

/** Gives the contents: chapters with their sections; what follows the opener of a part stands below it. */
export function entriesOf(chapters: readonly EntryChapter[], spots: Spots): Entry[] {
  const all: Entry[] = []
  let open: Entry[] | undefined
  for (const chapter of chapters) {
    const entry = entryOf(chapter, spots)
    if (chapter.kind === 'part') {
      open = [...entry.children]
      all.push({...entry, children: open})
    } else if (chapter.part === 'bodymatter' && open) open.push(entry)
    else all.push(entry)
  }
  return all
}

function entryOf(chapter: EntryChapter, spots: Spots): Entry {
  const unlisted = unlistedIds(chapter)
  const lang = String(titleOf(chapter.tree)?.properties.lang ?? '')
  const sections = chapter.outline.filter(
    ({id, level, title}) =>
      level > 1 && level <= DEEPEST && title.trim() && spots.has(id) && !unlisted.has(id),
  )
  return {
    title: chapter.title.trim() || chapter.path,
    lang,
    href: chapter.path,
    children: nested(sections, lang, spots),
  }
}

/** A section holds those below it up to the next of its own level. */
function nested(sections: readonly Heading[], lang: string, spots: Spots): Entry[] {
  const [first] = sections
  if (!first) return []
  const next = sections.findIndex(({level}, at) => at > 0 && level <= first.level)
  const end = next < 0 ? sections.length : next
  const spot = spots.get(first.id)
  const entry: Entry = {
    title: first.title.trim(),
    lang,
    href: spot ? addressOf(spot, '') : '',
    children: nested(sections.slice(1, end), lang, spots),
  }
  return [entry, ...nested(sections.slice(end), lang, spots)]
}

function unlistedIds({tree}: Chapter): Set<unknown> {
  const ids = new Set<unknown>()
  const close = (block: Element): void =>
    eachElement(block, (inside) => {
      if (levelOf(inside)) ids.add(inside.properties.id)
    })
  eachElement(tree, (block) => {
    if (classesOf(block).some((name) => UNLISTED.has(name))) close(block)
  })
  return ids
}
