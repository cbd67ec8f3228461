import type {Root} from 'hast'
import {visit} from '../../base/visit.ts'
import {element} from '../../base/element.ts'
import {classesOf} from './roles.ts'

/** Makes each phone number of an urgent block a link that calls it. */
export function linkPhones(tree: Root): void {
  visit(tree, 'element', (list) => {
    if (!classesOf(list).includes('hp-calls')) return
    visit(list, 'element', (node) => {
      const [only, ...more] = node.children
      if (node.tagName !== 'dd' || only?.type !== 'text' || more.length) return
      const number = dialled(only.value)
      if (number) node.children = [element('a', {href: `tel:${number}`}, [only])]
    })
  })
}

/** Gives the digits of a phone number; '' when the text is something else. */
function dialled(text: string): string {
  if (!/^\s*\+?[\d\s()./-]+$/.test(text)) return ''
  const digits = text.replace(/^(\s*\+.*)\(0\)/, '$1').replace(/[^\d+]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? digits : ''
}
