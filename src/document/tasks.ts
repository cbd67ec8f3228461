import type {Element, Root} from 'hast'
import {visit} from '../base/visit.ts'
import {element, hasClass, isElement, text} from '../base/element.ts'
import type {Words} from '../base/words.ts'

/** Draws the boxes of a task list as text can show them: a form control prints as a picture and means nothing in an ebook. */
export function settleTasks(tree: Root, words: Words): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'input' || !parent || index === undefined) return
    const checked = Boolean(node.properties.checked)
    parent.children.splice(
      index,
      1,
      element('span', {
        className: ['hp-checkbox'],
        dataChecked: String(checked),
        ariaHidden: 'true',
      }),
      element('span', {className: ['hp-sr']}, [text(checked ? words.done : words.toDo)]),
    )
  })
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'contains-task-list')) nameList(node)
    if (hasClass(node, 'task-list-item')) node.properties.className = ['hp-task']
  })
}

/** Only a list of tasks and nothing else has no room for bullets. */
function nameList(list: Element): void {
  const items = list.children.filter(isElement)
  if (items.every((item) => hasClass(item, 'task-list-item')))
    list.properties.className = ['hp-tasks']
  else delete list.properties.className
}
