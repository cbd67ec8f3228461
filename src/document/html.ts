import type {Element, ElementContent, Properties, Root} from 'hast'
import {find, html, type Info} from 'property-information'
import type {Position} from 'unist'
import {element} from '../base/element.ts'
import type {Note} from '../base/note.ts'
import {type Token, tokens} from './raw.ts'
import {allowedTags, lookAttributes, silentTags, voidTags} from './tags.ts'

/**
 * Turns the typed HTML of a tree into elements of the allow-list; the rest is left out and noted.
 * Each level of the tree is settled for itself, so an open tag cannot swallow what stands outside.
 */
export function settleHtml(tree: Root, note: Note): void {
  const removed = new Map<string, {readonly at: Position | undefined; count: number}>()
  const drop = (what: string, at: Position | undefined) => {
    const row = removed.get(what)
    if (row) row.count++
    else removed.set(what, {at, count: 1})
  }
  settleLevel(tree, drop, note)
  for (const [what, {at, count}] of removed) {
    const times = count > 1 ? ` (${count} times)` : ''
    note(
      'html/removed',
      `Unexpected HTML ${what}, expected Markdown. It was left out${times}.`,
      at,
      'Write it in Markdown, or use a block.',
    )
  }
}

type Drop = (what: string, at: Position | undefined) => void

function settleLevel(parent: Root | Element, drop: Drop, note: Note): void {
  for (const child of parent.children) if (child.type === 'element') settleLevel(child, drop, note)
  if (
    !parent.children.some(
      (child) => child.type === 'raw' || child.type === 'comment' || child.type === 'doctype',
    )
  )
    return
  const children = fold(withoutSilent(tokens(parent.children), drop), drop, note)
  parent.children = parent.type === 'root' ? children.map(inParagraph) : children
}

/** Words that stood alone between tags are a paragraph. */
function inParagraph(node: ElementContent): ElementContent {
  return node.type === 'text' && node.value.trim() ? element('p', {}, [node]) : node
}

/** Takes out tags such as script together with all up to their end. */
function withoutSilent(all: readonly Token[], drop: Drop): Token[] {
  const kept: Token[] = []
  for (let i = 0; i < all.length; i++) {
    const token = all[i]
    if (!token) continue
    if (!('name' in token) || !silentTags.has(token.name)) {
      kept.push(token)
      continue
    }
    if (token.kind === 'close') continue
    drop(`<${token.name}>`, token.position)
    const end = all.findIndex(
      (other, at) => at > i && other.kind === 'close' && other.name === token.name,
    )
    if (end > i) i = end
  }
  return kept
}

interface Open {
  readonly name: string
  /** Nothing for a tag that is not allowed: its content stays. */
  readonly element: Element | undefined
  readonly position: Position | undefined
  readonly children: ElementContent[]
}

function fold(all: readonly Token[], drop: Drop, note: Note): ElementContent[] {
  const result: ElementContent[] = []
  const open: Open[] = []
  const target = () => open.at(-1)?.children ?? result
  const close = () => {
    const last = open.pop()
    if (!last) return
    if (last.element) target().push({...last.element, children: last.children})
    else target().push(...last.children)
  }
  for (const token of all) {
    if (token.kind === 'node') target().push(token.node)
    else if (token.kind === 'strange') target().push(literal(token, note))
    else if (token.kind === 'open') opened(token, open, target, drop)
    else closed(token, open, close, note)
  }
  while (open.length) {
    const last = open.at(-1)
    if (last?.element) unbalanced(last.name, last.position, 'closed', note)
    if (last) open[open.length - 1] = {...last, element: undefined}
    close()
  }
  return result
}

/** Words in angle brackets are printed as they were typed: a dose must not vanish. */
function literal(
  {source, position}: Extract<Token, {kind: 'strange'}>,
  note: Note,
): ElementContent {
  note(
    'html/unknown',
    `Unexpected "${source.slice(0, 60)}", expected an HTML tag. It is printed as it was typed.`,
    position,
    `To say that it is text, write \\${source.slice(0, 60)}`,
  )
  return {type: 'text', value: source, ...(position ? {position} : {})}
}

function opened(
  token: Extract<Token, {kind: 'open'}>,
  open: Open[],
  target: () => ElementContent[],
  drop: Drop,
): void {
  const {name, position} = token
  const allowed = Object.hasOwn(allowedTags, name)
  if (!allowed) drop(`<${name}>`, position)
  const element: Element | undefined = allowed
    ? {
        type: 'element',
        tagName: name,
        properties: kept(token, drop),
        children: [],
        ...(position ? {position} : {}),
      }
    : undefined
  if (!voidTags.has(name)) open.push({name, element, position, children: []})
  else if (element) target().push(element)
}

function closed(
  token: Extract<Token, {kind: 'close'}>,
  open: Open[],
  close: () => void,
  note: Note,
): void {
  const at = open.findLastIndex((one) => one.name === token.name)
  if (at < 0) {
    if (Object.hasOwn(allowedTags, token.name))
      unbalanced(token.name, token.position, 'opened', note)
    return
  }
  while (open.length > at) close()
}

function unbalanced(
  name: string,
  at: Position | undefined,
  missing: 'opened' | 'closed',
  note: Note,
): void {
  note(
    'html/unbalanced',
    `The HTML tag <${name}> is never ${missing} in this part of the text. It was left out.`,
    at,
    `Write both <${name}> and </${name}> in one paragraph or list item.`,
  )
}

/** Gives the properties a tag may keep; a change of look goes silently, anything else is noted. */
function kept(token: Extract<Token, {kind: 'open'}>, drop: Drop): Properties {
  const names = [...(allowedTags[token.name] ?? []), 'lang', 'dir', 'id']
  const properties: Properties = {}
  for (const [key, value] of Object.entries(token.properties)) {
    const info: Info | undefined = find(html, key)
    const attribute = info?.attribute ?? key
    if (names.includes(attribute)) properties[key] = value
    else if (!lookAttributes.has(attribute)) drop(`<${token.name} ${attribute}>`, token.position)
  }
  return properties
}
