import type {Element, ElementContent} from 'hast'
import {visit} from '../base/visit.ts'
import {decoded} from '../base/address.ts'
import {element, hasClass, text} from '../base/element.ts'
import {nearest} from '../base/nearest.ts'
import type {Words} from '../base/words.ts'
import {settleCode} from './codes.ts'
import type {Targets} from './numbers.ts'
import {type Draft, treesOf} from './place.ts'

const SCHEMES = /^(?:https?|mailto|tel):/iu

interface LinkContext {
  readonly drafts: readonly Draft[]
  readonly targets: Targets
  readonly words: Words
  /** Marks what is wrong on the page instead of leaving it out. */
  readonly draft: boolean
}

/** Leads every link to its place, writes the words of cross-references, and notes what leads nowhere. */
export function resolveLinks(context: LinkContext): void {
  for (const draft of context.drafts)
    for (const tree of treesOf(draft))
      visit(tree, 'element', (node, index, parent) => {
        if (
          node.tagName !== 'a' ||
          !parent ||
          index === undefined ||
          node.marks?.footnote !== undefined
        )
          return
        if (node.properties.href === undefined) {
          if (!node.properties.id) unlink(node)
          return
        }
        resolve(node, draft, context)
      })
}

function resolve(node: Element, draft: Draft, context: LinkContext): void {
  const href = String(node.properties.href)
  if (hasClass(node, 'hp-cite')) return
  if (SCHEMES.test(href)) {
    outside(node, href)
    settleCode(node, draft.note)
    return
  }
  if (/^[a-z][a-z0-9+.-]*:/iu.test(href) || href.startsWith('//')) {
    draft.note(
      'link/scheme',
      `Unexpected address "${short(href)}", expected one that begins with https:, mailto: or tel:.`,
      node,
      'The words stay, without a link.',
    )
    unlink(node)
    return
  }
  settleCode(node, draft.note)
  const id = find(href, draft, context.drafts)
  if (id !== undefined) {
    node.properties.href = `#${id}`
    if (node.marks?.reference) crossReference(node, id, context)
    return
  }
  missing(node, href, draft, context)
}

/** Gives the id an inside address means: `#id`, `other.md#id` or `other.md`. */
function find(href: string, draft: Draft, drafts: readonly Draft[]): string | undefined {
  const [file = '', fragment = ''] = decoded(href).split('#', 2)
  if (!file) return fragment ? idIn(fragment, draft, drafts) : topOf(draft)
  const path = joined(draft.path, file)
  const other = drafts.find((one) => one.path === path)
  if (!other) return undefined
  return fragment ? idIn(fragment, other, [other]) : topOf(other)
}

function idIn(typed: string, draft: Draft, drafts: readonly Draft[]): string | undefined {
  const own = draft.ids.get(typed) ?? draft.ids.get(typed.toLowerCase())
  if (own !== undefined) return own
  for (const other of drafts) {
    const id = other.ids.get(typed)
    if (id !== undefined) return id
  }
  return undefined
}

function topOf(draft: Draft): string | undefined {
  const first = draft.tree.children[0]
  return first?.type === 'element' ? String(first.properties.id ?? '') || undefined : undefined
}

function missing(node: Element, href: string, draft: Draft, context: LinkContext): void {
  const names = context.drafts.flatMap((one) => [...one.ids.keys()])
  const near = href.startsWith('#') ? nearest(href.slice(1), names) : undefined
  const help = near ? `Did you mean "#${near}"?` : help0(href)
  draft.note(
    'link/unresolved',
    `This link leads to "${short(href)}", which is not in this text.`,
    node,
    help,
  )
  const empty = node.marks?.reference !== undefined || !node.children.length
  if (empty) node.children = [text(short(href))]
  if (context.draft) node.children = [element('mark', {className: ['hp-problem']}, node.children)]
  unlink(node)
}

function help0(href: string): string {
  return href.startsWith('#')
    ? 'Give a heading that name: ## Title {#name}'
    : 'Link to a web address, or to a text of this publication.'
}

/** Writes "Figure 2", "Section 3" or "page 7" into a link that has no words of its own. */
function crossReference(node: Element, id: string, {targets, words}: LinkContext): void {
  const target = targets.get(id)
  const label: ElementContent[] = [text(target?.label || target?.title || id)]
  const page = node.marks?.reference === 'page'
  node.properties.className = page ? ['hp-xref', 'hp-page'] : ['hp-xref']
  if (page && node.children.length) label.splice(0, label.length, ...node.children)
  node.children = page
    ? [text(`${words.page} `), element('span', {className: ['hp-page-number'], dataFor: id}, label)]
    : label
}

/** Keeps the words of a link that may not lead anywhere. */
function unlink(node: Element): void {
  node.tagName = 'span'
  node.properties = node.properties.id ? {id: node.properties.id} : {}
}

/** Spaces and quotes in an address are written as a browser sends them. */
function outside(node: Element, href: string): void {
  node.properties.href = href.trim().replace(/[\s"<>\\^`{|}]/gu, (sign) => encodeURIComponent(sign))
}

/** Joins a relative path to the folder of a file; `..` goes up. */
export function joined(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') {
      if (!parts.length || parts.at(-1) === '..') parts.push('..')
      else parts.pop()
    } else if (part && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function short(href: string): string {
  return href.length > 60 ? `${href.slice(0, 57)}...` : href
}
