import type {Element} from 'xast'
import {nearest} from '../../base/nearest.ts'
import {attribute, wordsIn} from '../../epub/xml.ts'
import type {ElementRule, LateRule, Say} from './rules.ts'
import {
  ariaAttributes,
  ariaRoles,
  bookRoles,
  epubTypes,
  rolesOfTypes,
  typeElements,
} from './vocabulary.ts'

/** Checks `epub:type`: known words, on elements that can be it, said again as a role. */
export const checkTypes: ElementRule = (node, say) => {
  if (!node.attributes['epub:type']) return
  for (const type of wordsIn(node, 'epub:type')) {
    if (type.includes(':')) continue
    if (!epubTypes.has(type)) {
      say('epub/meaning', `Unexpected epub:type "${type}", expected ${expected(type, epubTypes)}.`)
      continue
    }
    const elements = typeElements.get(type)
    if (elements && !elements.has(node.name))
      say(
        'epub/meaning',
        `Unexpected epub:type "${type}" on <${node.name}>, expected it on ${listed(elements)}.`,
      )
    const role = rolesOfTypes.get(type)
    if (role && bookRoles.get(role)?.has(node.name) && attribute(node, 'role') !== role)
      say(
        'epub/meaning',
        `epub:type "${type}" stands without role="${role}": a screen reader does not hear it.`,
      )
  }
}

/** Checks roles and ARIA attributes: known names, on elements that can have them. */
export const checkRoles: ElementRule = (node, say) => {
  const {role} = node.attributes
  if (role) for (const word of role.split(/\s+/u)) checkRole(word, node, say)
  else if (role === '') say('epub/meaning', 'Unexpected empty role, expected the name of one.')
  for (const name in node.attributes) if (name.startsWith('aria-')) checkAria(name, node, say)
}

function checkRole(role: string, node: Element, say: Say): void {
  const elements = bookRoles.get(role)
  if (elements && !elements.has(node.name)) {
    const place = elements.size
      ? `expected it on ${listed(elements)}`
      : 'which DPUB-ARIA 1.1 gives up'
    say('epub/meaning', `Unexpected role "${role}" on <${node.name}>, ${place}.`)
  }
  if (!elements && !ariaRoles.has(role)) {
    const known = new Set([...bookRoles.keys(), ...ariaRoles])
    say('epub/meaning', `Unexpected role "${role}", expected ${expected(role, known)}.`)
  }
}

function checkAria(name: string, node: Element, say: Say): void {
  if (!ariaAttributes.has(name))
    say(
      'epub/meaning',
      `Unexpected attribute "${name}", expected ${expected(name, ariaAttributes)}.`,
    )
  else if (!attribute(node, name).trim())
    say('epub/meaning', `Unexpected empty ${name}, expected a value.`)
  else if (name === 'aria-hidden' && node.name === 'a' && attribute(node, name) === 'true')
    say(
      'epub/meaning',
      'A link is hidden from screen readers, and still reached with the keyboard.',
    )
}

/** Checks that what names an element of the same page names one that is there. */
export const checkReferring: LateRule = ({mentions, targets}, _book, find) => {
  for (const mention of mentions) {
    const {path, attribute, id} = mention
    if (!targets.get(path)?.has(id))
      find('epub/meaning', `Unexpected ${attribute}="${id}", expected an id of this page.`, mention)
  }
}

function expected(word: string, known: ReadonlySet<string>): string {
  const near = nearest(word, [...known])
  return near ? `"${near}"` : `one of the ${known.size} known words`
}

function listed(names: ReadonlySet<string>): string {
  return [...names].map((name) => `<${name}>`).join(', ')
}
