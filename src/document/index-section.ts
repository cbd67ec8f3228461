import type {Element, ElementContent, Root} from 'hast'
import {element, hasClass, isElement, levelOf, text} from '../base/element.ts'
import type {Note} from '../base/note.ts'
import type {Words} from '../base/words.ts'
import {smartText} from '../manuscript/dialect/punctuation.ts'
import type {Ids} from './ids.ts'
import {type IndexEntry, type IndexGroup, indexGroups, keyOf} from './index-entries.ts'
import {type IndexMark, indexMarks} from './index-marks.ts'

export interface IndexContext {
  readonly lang: string
  readonly words: Words
  readonly ids: Ids
  /** Puts the index at the end where no heading says its place. */
  readonly always: boolean
  readonly noteFor: (path: string) => Note
}

/** From so many entries on, letters stand over them. */
const MANY_ENTRIES = 20

/**
 * Sets the index below the heading that asks for it, or at the end of the publication.
 * Each locator is a link with the title of its chapter; a printed page puts page numbers there.
 */
export function setIndex(parts: Root[], context: IndexContext): void {
  const marks = indexMarks(parts).map((mark) => smartMark(mark, context.lang))
  const [place, ...others] = parts.flatMap(placesIn)
  for (const {heading} of others)
    refuse(heading, context, 'Unexpected second place for the index, expected one.')
  if (!marks.length) {
    if (place)
      refuse(
        place.heading,
        context,
        'Unexpected place for an index: no term is marked in this text.',
      )
    return
  }
  if (place) below(place, new Writer(marks, context).list())
  else if (context.always) atEnd(parts, new Writer(marks, context).list(), context)
}

/** A term is printed with the quotes and dashes of its language. */
function smartMark(mark: IndexMark, lang: string): IndexMark {
  const smart = (path: readonly string[]) => path.map((name) => smartText(name, lang))
  const {path, see, also} = mark.term
  return {...mark, term: {path: smart(path), see: smart(see), also: smart(also)}}
}

interface Place {
  readonly tree: Root
  readonly heading: Element
}

function placesIn(tree: Root): Place[] {
  return tree.children
    .filter(isElement)
    .filter((node) => node.marks?.index && levelOf(node) > 0)
    .map((heading) => ({tree, heading}))
}

function refuse(heading: Element, {noteFor}: IndexContext, reason: string): void {
  noteFor(heading.data?.path ?? '')(
    'index/empty',
    reason,
    heading,
    'Mark terms in the text, [oxytocin]{.index}, and give one heading {.index}.',
  )
}

/** The index comes after what is written below its heading. The title of a chapter stays where it is. */
function below({tree, heading}: Place, list: Element): void {
  const at = tree.children.indexOf(heading)
  const after = tree.children.findIndex((node, i) => i > at && ends(node))
  const end = after < 0 ? tree.children.length : after
  const title = levelOf(heading) > 1 ? at : at + 1
  const content = tree.children.slice(title, end) as ElementContent[]
  tree.children.splice(title, end - title, section(heading, [...content, list]))
}

function ends(node: Root['children'][number]): boolean {
  return (
    isElement(node) &&
    (levelOf(node) > 0 || hasClass(node, 'hp-notes') || hasClass(node, 'hp-references'))
  )
}

function atEnd(parts: Root[], list: Element, {ids, words}: IndexContext): void {
  const [only] = parts
  const alone = parts.length === 1 && only
  const heading = element(alone ? 'h2' : 'h1', {id: ids.take('index')}, [text(words.index)])
  if (alone) alone.children.push(section(heading, [heading, list]))
  else parts.push({type: 'root', children: [heading, section(heading, [list])]})
}

function section(heading: Element, children: readonly ElementContent[]): Element {
  const id = String(heading.properties.id ?? '')
  return element(
    'section',
    {className: ['hp-index'], ...(id ? {ariaLabelledBy: [id]} : {})},
    children,
  )
}

/** Writes entries, which may name each other. */
class Writer {
  readonly #context: IndexContext
  readonly #groups: readonly IndexGroup[]
  /** Names of the entries by key, and the ids of those a "see" leads to. */
  readonly #names = new Map<string, string>()
  readonly #targets = new Map<string, string>()

  constructor(marks: readonly IndexMark[], context: IndexContext) {
    this.#context = context
    this.#groups = indexGroups(marks, context.lang)
    for (const {entries} of this.#groups) this.#know(entries)
    for (const {term, node} of marks)
      for (const path of [term.see, term.also]) this.#aim(path, node)
  }

  #know(entries: readonly IndexEntry[]): void {
    for (const {key, name, below: inner} of entries) {
      this.#names.set(key, name)
      this.#know(inner)
    }
  }

  #aim(path: readonly string[], node: Element): void {
    const {lang, ids, noteFor} = this.#context
    const key = keyOf(path, lang)
    if (!path.length || this.#targets.has(key)) return
    if (this.#names.has(key)) this.#targets.set(key, ids.take(`entry-${key}`))
    else
      noteFor(node.data?.path ?? '')(
        'index/see',
        `The index has no entry "${path.join('!')}".`,
        node,
        'Mark that term in the text, or name another one.',
      )
  }

  list(): Element {
    const count = this.#groups.reduce((sum, {entries}) => sum + entries.length, 0)
    const children = this.#groups.flatMap(({letter, entries}) => [
      ...(letter && count >= MANY_ENTRIES
        ? [element('p', {className: ['hp-index-letter']}, [text(letter)])]
        : []),
      this.#entries(entries),
    ])
    return element('div', {className: ['hp-index-list']}, children)
  }

  #entries(entries: readonly IndexEntry[]): Element {
    return element(
      'ul',
      {},
      entries.map((entry) => this.#entry(entry)),
    )
  }

  #entry({name, key, marks, see, also, below: inner}: IndexEntry): Element {
    const {words} = this.#context
    return element('li', {id: this.#targets.get(key) ?? ''}, [
      text(name),
      ...(marks.length ? [locators(marks)] : []),
      ...this.#others(words.see, see),
      ...this.#others(words.seeAlso, also),
      ...(inner.length ? [this.#entries(inner)] : []),
    ])
  }

  /** ". See oxytocin; dopamine" */
  #others(word: string, paths: readonly (readonly string[])[]): ElementContent[] {
    const {lang} = this.#context
    const unique = new Map(paths.map((path) => [keyOf(path, lang), path]))
    return [...unique].flatMap(([key, path], at) => {
      const id = this.#targets.get(key)
      const names = text(path.join(', '))
      const target = id ? element('a', {href: `#${id}`}, [names]) : names
      return at
        ? [text('; '), target]
        : [text('. '), element('em', {}, [text(word)]), text(' '), target]
    })
  }
}

/** The first mark of each chapter is called by its title, the others are counted. */
function locators(marks: readonly IndexMark[]): Element {
  const counts = new Map<string, number>()
  const children = marks.flatMap(({id, title}, at) => {
    const count = (counts.get(title) ?? 0) + 1
    counts.set(title, count)
    const before = at ? (count > 1 ? ', ' : '; ') : ': '
    const label = count > 1 ? {ariaLabel: `${title}, ${count}`} : {}
    const words = count > 1 ? String(count) : title
    return [
      text(before),
      element('a', {className: ['hp-locator'], href: `#${id}`, ...label}, [text(words)]),
    ]
  })
  return element('span', {className: ['hp-locators']}, children)
}
