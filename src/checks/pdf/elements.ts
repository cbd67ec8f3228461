import type {Report} from './conditions.ts'
import {stringAfter} from './text.ts'
import type {Tree} from './tree.ts'

const alt = stringAfter('Alt')
const actualText = stringAfter('ActualText')
const expansion = stringAfter('E')
const language = stringAfter('Lang')
const id = stringAfter('ID')

/** The form of a language tag that PDF asks for (RFC 3066, 2.1). */
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u

export function isLanguage(tag: string): boolean {
  return LANGUAGE.test(tag)
}

/** Checks what an element says of itself: words in place of a picture or formula, its language, the name of a note. */
export function checkElements(tree: Tree, known: boolean, report: Report): void {
  for (const {number} of tree.byRole.get('Figure') ?? [])
    if (!hasWords(tree.textOf(number)))
      report('7.3-1', 'This picture has no description for people who cannot see it', number)
  for (const {number} of tree.byRole.get('Formula') ?? [])
    if (!hasWords(tree.textOf(number)))
      report('7.7-1', 'Unexpected Formula without words, expected its text in Alt', number)
  const notes = new Set<string>()
  for (const {number} of tree.byRole.get('Note') ?? [])
    checkNote(number, id(tree.textOf(number)) ?? '', notes, report)
  for (const {number} of tree.tags) checkLanguage(number, tree.textOf(number), known, report)
}

function hasWords(text: string): boolean {
  return Boolean(alt(text)?.trim()) || actualText(text) !== undefined
}

function checkNote(number: number, name: string, notes: Set<string>, report: Report): void {
  if (name === '') report('7.9-1', 'Unexpected Note without an ID, expected one', number)
  else if (notes.has(name))
    report('7.9-2', `Unexpected second Note "${name}", expected one ID each`, number)
  notes.add(name)
}

function checkLanguage(number: number, text: string, known: boolean, report: Report): void {
  const own = language(text)
  if (own !== undefined && !isLanguage(own))
    report('7.2-29', `Unexpected language "${own}", expected one like "en" or "en-GB"`, number)
  if (own !== undefined || known) return
  if ((alt(text) ?? actualText(text) ?? expansion(text)) !== undefined)
    report('7.2-22', 'Unexpected words in place of content, expected their language', number)
}
