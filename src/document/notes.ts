import type {Element, ElementContent, Root} from 'hast'
import {SKIP, visit} from '../base/visit.ts'
import {element, hasClass, isElement, levelOf, text} from '../base/element.ts'
import type {Note} from '../base/note.ts'
import type {Words} from '../base/words.ts'
import type {Ids} from './ids.ts'
import './marks.ts'

/** Footnotes of one manuscript by their name, as HTML. */
export type Footnotes = Map<string, ElementContent[]>

interface Numbered {
  readonly name: string
  readonly id: string
  readonly marks: string[]
}

/**
 * Numbers the footnote marks of a chapter and sets the notes at its end.
 * A note that cites itself, straight or through others, is set once and noted.
 */
export function setNotes(
  tree: Root,
  footnotes: Footnotes,
  prefix: string,
  ids: Ids,
  words: Words,
  note: Note,
): void {
  const numbered: Numbered[] = []
  const number = (root: Root, chain: readonly string[]) =>
    visit(root, 'element', (mark) => {
      const name = mark.marks?.footnote
      if (name === undefined) return
      if (chain.includes(name))
        note(
          'note/loop',
          `The footnote "${name}" cites itself.`,
          mark,
          'Name another note, or take the mark away.',
        )
      let row = numbered.find((one) => one.name === name)
      if (!row) {
        row = {name, id: ids.take(`fn-${prefix}-${numbered.length + 1}`), marks: []}
        numbered.push(row)
      }
      const at = numbered.indexOf(row) + 1
      const id = ids.take(`fnref-${prefix}-${at}`)
      row.marks.push(id)
      mark.properties = {id, href: `#${row.id}`}
      mark.children = [text(String(at))]
      return SKIP
    })
  number(tree, [])
  const items: Element[] = []
  for (let i = 0; i < numbered.length; i++) {
    const row = numbered[i]
    const body = row && footnotes.get(row.name)
    if (!row || !body) continue
    const root: Root = {type: 'root', children: body}
    number(root, [row.name])
    items.push(footnote(row, i + 1, root.children as ElementContent[], words))
  }
  if (items.length)
    tree.children.splice(placeOfNotes(tree), 0, section(items, ids.take(`notes-${prefix}`), words))
}

/** Notes come before the references and the index of a chapter, or at its end. */
function placeOfNotes(tree: Root): number {
  const index = tree.children.findIndex(
    (node) => isElement(node) && node.marks?.index && levelOf(node) > 1,
  )
  const list = tree.children.findIndex((node) => isElement(node) && hasClass(node, 'hp-references'))
  if (index >= 0 && (list < 0 || index < list)) return index
  if (list < 0) return tree.children.length
  const heading = tree.children.findLastIndex((node, i) => i < list && node.type === 'element')
  const before = tree.children[heading]
  return before && levelOf(before) > 1 ? heading : list
}

function footnote(
  row: Numbered,
  at: number,
  body: readonly ElementContent[],
  words: Words,
): Element {
  const label = words.backToNote.replace('{n}', String(at))
  const back = element(
    'a',
    {className: ['hp-note-back'], href: `#${row.marks[0] ?? ''}`, ariaLabel: label},
    [text(String(at))],
  )
  const blocks = body.filter((node) => node.type === 'element')
  const [first, ...rest] = blocks
  const opening =
    first?.type === 'element' && first.tagName === 'p'
      ? [{...first, children: [back, text(' '), ...first.children]}, ...rest]
      : [element('p', {}, [back]), ...blocks]
  return element('div', {className: ['hp-footnote'], id: row.id}, opening)
}

function section(items: readonly Element[], id: string, words: Words): Element {
  return element('section', {className: ['hp-notes'], ariaLabelledBy: [id]}, [
    element('h2', {id}, [text(words.notes)]),
    ...items,
  ])
}

/** Notes each footnote that no mark names. */
export function checkUnused(tree: Root, footnotes: Footnotes, note: Note): void {
  const used = new Set<string>()
  const look = (root: Root) =>
    visit(root, 'element', (mark) => {
      const name = mark.marks?.footnote
      if (name === undefined || used.has(name)) return
      used.add(name)
      look({type: 'root', children: footnotes.get(name) ?? []})
    })
  look(tree)
  for (const [name, body] of footnotes)
    if (!used.has(name))
      note(
        'note/unused',
        `The footnote "${name}" has no mark in the text, so it is not printed.`,
        body.find((node) => node.position),
        `Write [^${name}] where it belongs.`,
      )
}
