import type {Element, ElementContent, Root} from 'hast'
import {cloneTree, eachElement, element, hasClass, isElement, levelOf} from '../../base/element.ts'
import type {Document} from '../../document/document.ts'

/** The text of a document in the parts a page puts at their places. */
export interface Body {
  /** Words of the title with their markup. */
  readonly title: readonly ElementContent[]
  /** Id of the title, or ''; links may lead to it. */
  readonly titleId: string
  /** Key points that open the text; they stand before the contents. */
  readonly lead: readonly ElementContent[]
  readonly body: readonly ElementContent[]
}

/** Joins the chapters under one title. The document itself stays as it is. */
export function joinChapters(document: Document): Body {
  const trees = document.chapters.map(({tree}) => cloneTree(tree))
  return document.single ? wholeText(trees) : severalTexts(trees)
}

/** Gives the title of a whole text, which is its first heading. */
export function titleOf({single, chapters}: Document): Pick<Body, 'title' | 'titleId'> {
  const heading = single ? chapters[0]?.tree.children.find(isTitle) : undefined
  if (!heading || !isElement(heading)) return {title: [], titleId: ''}
  return {title: cloneTree(heading).children, titleId: String(heading.properties.id ?? '')}
}

function isTitle(node: {readonly type: string}): boolean {
  return isElement(node) && node.tagName === 'h1'
}

/** The first heading is the title of the page, so it leaves the text. */
function wholeText([tree]: readonly Root[]): Body {
  const content = tree?.children.filter(isContent) ?? []
  const at = content.findIndex((node) => isElement(node) && node.tagName === 'h1')
  const heading = content[at]
  const title = heading && isElement(heading) ? heading : undefined
  const rest = content.filter((node) => node !== title)
  const first = rest.findIndex(isElement)
  const opening = rest[first]
  const leads = opening && isElement(opening) && hasClass(opening, 'hp-key')
  return {
    title: title?.children ?? [],
    titleId: String(title?.properties.id ?? ''),
    lead: leads ? [opening] : [],
    body: leads ? rest.slice(first + 1) : rest,
  }
}

/** Key points at the very beginning come before the first heading, as they do in a single text. */
function severalTexts(trees: readonly Root[]): Body {
  const [first] = trees
  const opening = first?.children.filter(isElement)[1]
  const leads = opening && hasClass(opening, 'hp-key')
  if (first && leads) first.children = first.children.filter((node) => node !== opening)
  const body = trees.map((tree) => {
    lowerHeadings(tree)
    return element('section', {className: ['hp-chapter']}, tree.children.filter(isContent))
  })
  return {title: [], titleId: '', lead: leads ? [opening] : [], body}
}

/** Makes each heading one level lower; there is none below the sixth. */
export function lowerHeadings(tree: Root): void {
  eachElement(tree, (node: Element) => {
    const level = levelOf(node)
    if (level > 0) node.tagName = `h${Math.min(level + 1, 6)}`
  })
}

/** Everything but what only a whole page can hold. */
export function isContent(node: {readonly type: string}): node is ElementContent {
  return node.type === 'element' || node.type === 'text'
}
