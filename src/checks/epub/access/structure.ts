import type {Element} from 'xast'
import type {OpenBook, OpenPage} from '../../../epub/book.ts'
import {attribute, textOf, wordsIn} from '../../../epub/xml.ts'
import {Counter, placeOf, type Watch} from './tally.ts'

/** Gives a watch that puts some elements of each page to a test. */
export function elementWatch(
  matters: (node: Element) => boolean,
  bears: (node: Element, page: OpenPage) => boolean,
  words: (node: Element) => string,
  manner: 'quiet' | 'telling' = 'telling',
): Watch {
  const counter = new Counter(manner)
  return {
    look: (page) => {
      for (const node of page.elements)
        if (matters(node)) counter.add(bears(node, page), placeOf(page, words(node)))
    },
    tally: () => counter.tally(),
  }
}

/** Each page but the cover begins with its title, and no level is skipped on the way down. */
export function headings(book: OpenBook): Watch {
  const counter = new Counter('quiet')
  const spine = new Set(book.spine.map(({path}) => path))
  return {
    look: (page) => {
      if (!spine.has(page.path) || page.elements.some(isCover)) return
      const levels = page.elements.flatMap(levelOf)
      const inOrder = levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)
      counter.add(levels[0] === 1 && inOrder, placeOf(page))
    },
    tally: () => counter.tally(),
  }
}

export function isCover(node: Element): boolean {
  return attribute(node, 'role') === 'doc-cover' || wordsIn(node, 'epub:type').includes('cover')
}

function levelOf({name}: Element): number[] {
  const level = /^h([1-6])$/u.exec(name)
  return level ? [Number(level[1])] : []
}

/** Each page but the cover has text. */
export function text(): Watch {
  const counter = new Counter('quiet')
  return {
    look: (page) => {
      if (page.elements.some(isCover)) return
      const body = page.elements.find(({name}) => name === 'body')
      counter.add(body !== undefined && textOf(body).trim() !== '', placeOf(page))
    },
    tally: () => counter.tally(),
  }
}

/** Each mark of a printed page says its number. */
export function pageMarks(): Watch {
  return elementWatch(
    (node) =>
      attribute(node, 'role') === 'doc-pagebreak' ||
      wordsIn(node, 'epub:type').includes('pagebreak'),
    (node) => markLabel(node) !== '',
    markLabel,
  )
}

function markLabel(node: Element): string {
  return attribute(node, 'aria-label') || attribute(node, 'title') || textOf(node).trim()
}

/** Roles of ARIA that say how a document is built, besides those that begin with `doc-`. */
const ROLES: ReadonlySet<string> = new Set(
  'article banner blockquote caption cell code columnheader complementary contentinfo definition emphasis figure form group heading img list listitem main math navigation note paragraph region row rowgroup rowheader search separator strong table term'.split(
    ' ',
  ),
)

/** Each role is one that says what a part of a text is. */
export function roles(): Watch {
  return elementWatch(
    (node) => attribute(node, 'role') !== '',
    (node) => wordsIn(node, 'role').every((role) => /^doc-[a-z]+$/u.test(role) || ROLES.has(role)),
    (node) => attribute(node, 'role'),
    'quiet',
  )
}

/** Each formula is written in MathML, and none is a picture. */
export function formulas(): Watch {
  return elementWatch(
    (node) => node.name === 'math' || isFormulaPicture(node),
    ({name}) => name === 'math',
    (node) => attribute(node, 'alttext') || attribute(node, 'alt'),
  )
}

/** Pictures of formulas have a description; formulas in MathML need none. */
export function formulaPictures(): Watch {
  return elementWatch(
    isFormulaPicture,
    (node) => attribute(node, 'alt').trim() !== '',
    (node) => attribute(node, 'alt'),
  )
}

export function isFormulaPicture(node: Element): boolean {
  return node.name === 'img' && attribute(node, 'role') === 'math'
}

/** Readings stand beside some words. */
export function ruby(): Watch {
  return elementWatch(
    ({name}) => name === 'ruby',
    (node) => node.children.some((child) => child.type === 'element' && child.name === 'rt'),
    textOf,
  )
}

/** Words carry hints for a voice. */
export function voiceHints(): Watch {
  return elementWatch(
    (node) => attribute(node, 'ssml:ph') !== '' || attribute(node, 'ssml:alphabet') !== '',
    (node) => attribute(node, 'ssml:ph') !== '',
    textOf,
  )
}
