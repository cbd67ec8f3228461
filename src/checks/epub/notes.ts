import type {Element} from 'xast'
import {attribute, wordsIn} from '../../epub/xml.ts'
import {childrenOf} from './children.ts'
import type {ElementRule, LateRule} from './rules.ts'
import type {Link, Seen, Target} from './seen.ts'

/** Checks what readers ask of a note and its mark before they open it beside the text. */
export const checkNoteMarkup: ElementRule = (node, say) => {
  if (isMark(node) && childrenOf(node).length)
    say(
      'epub/note',
      `Unexpected <${childrenOf(node)[0]?.name}> between a note's mark and its number, expected nothing: readers then open no pop-up.`,
    )
  if (!isNote(node)) return
  if (node.name === 'li')
    say(
      'epub/note',
      'Unexpected <li> for a note, expected an element of its own: Kindle runs notes of a list together.',
    )
  if (!attribute(node, 'id')) say('epub/note', 'A note has no id, so no mark can lead to it.')
  if (!beginsWithBacklink(node))
    say('epub/note', 'A note does not begin with the link back to its mark.')
}

function isMark(node: Element): boolean {
  return attribute(node, 'role') === 'doc-noteref' || wordsIn(node, 'epub:type').includes('noteref')
}

function isNote(node: Element): boolean {
  return (
    attribute(node, 'role') === 'doc-footnote' || wordsIn(node, 'epub:type').includes('footnote')
  )
}

/** The number is the link: nothing stands before it but boxes. */
function beginsWithBacklink(node: Element): boolean {
  const first = node.children.find((child) => child.type !== 'text' || child.value.trim())
  if (first?.type !== 'element') return false
  return attribute(first, 'role') === 'doc-backlink' || beginsWithBacklink(first)
}

/** Checks that marks lead to notes of the same page, citations to references, and that each of these is led to. */
export const checkNotes: LateRule = (seen, _book, find) => {
  const reached = new Set<string>()
  for (const link of seen.links) {
    const kind = kindOf(link)
    if (!kind) continue
    const target = targetOf(link, seen)
    if (target && kind === 'noteref') reached.add(`${target.path}#${target.id}`)
    const fault = KINDS[kind](link, target)
    if (fault) find('epub/note', fault, link)
  }
  for (const [path, ids] of seen.targets)
    for (const note of ids.values())
      if (isNoteTarget(note) && !reached.has(`${path}#${note.id}`))
        find('epub/note', `No mark leads to the note "${note.id}".`, {path, element: note.element})
}

function isNoteTarget({types, role}: Target): boolean {
  return role === 'doc-footnote' || types.includes('footnote')
}

interface Found extends Target {
  readonly path: string
}

function targetOf({to, fragment}: Link, {targets}: Seen): Found | undefined {
  const target = fragment === undefined ? undefined : targets.get(to)?.get(fragment)
  return target && {...target, path: to}
}

type Kind = 'noteref' | 'biblioref' | 'backlink'

const ROLES: Readonly<Record<string, Kind>> = {
  'doc-noteref': 'noteref',
  'doc-biblioref': 'biblioref',
  'doc-backlink': 'backlink',
}

function kindOf({types, role}: Link): Kind | undefined {
  return ROLES[role] ?? (types.length ? ROLES[`doc-${types[0]}`] : undefined)
}

/** What is wrong with a link of a kind; one to a place that is not there is told by the rule for links. */
const KINDS: Readonly<Record<Kind, (link: Link, target: Found | undefined) => string>> = {
  noteref(link, target) {
    if (!target) return missing(link, 'The mark of a note leads to no note.')
    if (!isNoteTarget(target))
      return `The mark of a note leads to "${target.id}", which is no note.`
    return target.path === link.path
      ? ''
      : `The note "${target.id}" is not in the page of its mark: readers then open no pop-up.`
  },
  biblioref(link, target) {
    if (!target) return missing(link, 'A citation leads to no reference.')
    const listed = target.within.includes('doc-bibliography') || target.role === 'doc-bibliography'
    return listed ? '' : `A citation leads to "${target.id}", which is no reference.`
  },
  backlink(link, target) {
    if (!target) return missing(link, 'A link back leads to no place.')
    return target.name === 'a'
      ? ''
      : `A link back leads to "${target.id}", which is no mark and no citation.`
  },
}

function missing({fragment}: Link, fault: string): string {
  return fragment === undefined ? fault : ''
}
