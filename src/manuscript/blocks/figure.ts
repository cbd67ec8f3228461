import type {Element, ElementContent} from 'hast'
import type {BlockContent, DefinitionContent} from 'mdast'
import {eachElement, element, hasClass, isElement} from '../../base/element.ts'
import type {Block} from '../nodes.ts'
import type {BlockKind} from './block.ts'

/**
 * A picture, or pictures with words beside them; the last paragraph without a picture is the caption.
 * A long description comes after the figure, and the pictures name it.
 */
export const figure: BlockKind = {
  prepare: (block, note) => {
    for (const child of block.children)
      if (isDescription(child)) child.data = {...child.data, inFigure: true}
    if (block.data?.caption === undefined) takeCaption(block)
    if (
      !block.children.some(holdsPicture) &&
      !block.children.some((child) => child.type === 'table')
    )
      note(
        'block/content',
        'This figure has no picture.',
        block,
        'Write ![what it shows](picture.svg) in it.',
      )
  },
  html: ({id, children, caption}) => {
    const descriptions = children.filter(isElement).filter((one) => hasClass(one, 'hp-description'))
    const shown = children.filter((child) => !descriptions.some((one) => one === child))
    const states = statesOf(shown)
    const body = states ?? shown.flatMap(bare)
    nameDescription(body, descriptions[0])
    return [
      element(
        'figure',
        {className: states ? ['hp-figure', 'hp-states'] : ['hp-figure'], id, role: 'group'},
        [...body, ...(caption.length ? [element('figcaption', {}, caption)] : [])],
      ),
      ...descriptions,
    ]
  },
}

function takeCaption(block: Block): void {
  const last = block.children.findLast((child) => !isDescription(child))
  if (last?.type !== 'paragraph' || holdsPicture(last)) return
  block.children = block.children.filter((child) => child !== last)
  block.data = {...block.data, caption: last.children}
}

function isDescription(node: BlockContent | DefinitionContent): node is Block {
  return node.type === 'block' && node.name === 'description'
}

function nameDescription(body: readonly ElementContent[], description: Element | undefined): void {
  const id = description?.properties.id
  if (typeof id !== 'string') return
  for (const node of body)
    if (isElement(node)) {
      if (node.tagName === 'img') node.properties.ariaDetails = id
      eachElement(node, (inside) => {
        if (inside.tagName === 'img') inside.properties.ariaDetails = id
      })
    }
}

function holdsPicture(node: BlockContent | DefinitionContent): boolean {
  return node.type === 'paragraph' && node.children.some((child) => child.type === 'image')
}

function isPicture(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    (node.tagName === 'img' || (node.tagName === 'p' && node.children.some(isPicture)))
  )
}

/** Takes pictures out of the paragraph Markdown puts around them. */
function bare(node: ElementContent): ElementContent[] {
  return isPicture(node) && node.type === 'element' && node.tagName === 'p'
    ? node.children.filter((child) => child.type === 'element')
    : [node]
}

/** With words after each of two or more pictures, picture and words stand side by side. */
function statesOf(children: readonly ElementContent[]): Element[] | undefined {
  const states: {pictures: ElementContent[]; words: ElementContent[]}[] = []
  for (const child of children) {
    if (isPicture(child)) states.push({pictures: bare(child), words: []})
    else if (child.type === 'element') states.at(-1)?.words.push(child)
  }
  if (states.length < 2 || !states.every((state) => state.words.length)) return undefined
  return states.map((state) =>
    element('div', {className: ['hp-state']}, [
      ...state.pictures,
      element('div', {}, state.words.map(titled)),
    ]),
  )
}

/** A line in bold over the words of a state is its title. */
function titled(node: ElementContent, at: number): ElementContent {
  if (at || node.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1)
    return node
  const [only] = node.children
  const bold = only?.type === 'element' && only.tagName === 'strong'
  return bold
    ? {
        ...node,
        properties: {...node.properties, className: ['hp-state-title']},
        children: only.children,
      }
    : node
}
