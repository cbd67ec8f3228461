import {reference} from '../../pdf/objects.ts'
import type {PrintedPdf} from '../../pdf/printed.ts'
import type {Tag, TagKid} from '../../pdf/tags.ts'

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
export const STANDARD: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** Boxes without a meaning: what stands in them counts as standing where they stand. */
const PASSED: ReadonlySet<string> = new Set(['NonStruct', 'Div', 'Part'])

/** The tree of tags with standard types, as the conditions look at it. */
export interface Tree {
  /** Every element in reading order. */
  readonly tags: readonly Tag[]
  /** Elements by their standard types, each list in reading order. */
  readonly byRole: ReadonlyMap<string, readonly Tag[]>
  /** H and H1 to H6, in reading order. */
  readonly headings: readonly Tag[]
  /** The element that holds each piece of content of a page or a group, by its number. */
  readonly holders: ReadonlyMap<number, readonly number[]>
  /** Pairs of the role map, as the file has them. */
  readonly roles: ReadonlyMap<string, string>
  /** Number of the root of the tree. */
  readonly root: number
  has(tag: number): boolean
  /** Number that an element names as what it stands in; 0 outside the tree. */
  parentOf(tag: number): number
  /** Standard type of an element; its own type where no role leads to one; '' outside the tree. */
  roleOf(tag: number): string
  /** Elements in an element, those in boxes without a meaning included and these left out. */
  kidsOf(tag: number): readonly Tag[]
  /** Type of what an element stands in, boxes without a meaning passed over; '' at the root. */
  parentRole(tag: Tag): string
  /** Own text of an element, for its entries besides type, parent and kids. */
  textOf(tag: number): string
}

export function openTree({objects, tags}: PrintedPdf): Tree {
  const root = reference(objects.text(objects.root), 'StructTreeRoot') ?? 0
  const roles = readRoles(root === 0 ? '' : objects.text(root))
  const standardOf = standardTypes(roles)
  const roleOf = (number: number) => {
    const tag = tags.get(number)
    return tag ? standardOf(tag.type) : ''
  }
  const gather = (number: number, found: Tag[]): Tag[] => {
    for (const kid of tags.get(number)?.kids ?? []) {
      const tag = kid.kind === 'tag' ? tags.get(kid.number) : undefined
      if (!tag) continue
      if (PASSED.has(standardOf(tag.type))) gather(tag.number, found)
      else found.push(tag)
    }
    return found
  }
  return {
    ...sorted(tags.values(), standardOf),
    roles,
    root,
    has: (number) => tags.has(number),
    parentOf: (number) => tags.get(number)?.parent ?? 0,
    roleOf,
    kidsOf: (number) => gather(number, []),
    parentRole: (tag) => {
      let parent = tag.parent
      while (PASSED.has(roleOf(parent))) parent = tags.get(parent)?.parent ?? 0
      return roleOf(parent)
    },
    textOf: (number) => objects.text(number),
  }
}

/** Puts elements in order: all, by type, headings, and by the content they hold. */
function sorted(
  all: Iterable<Tag>,
  standardOf: (type: string) => string,
): Pick<Tree, 'tags' | 'byRole' | 'headings' | 'holders'> {
  const tags = [...all]
  const byRole = new Map<string, Tag[]>()
  const headings: Tag[] = []
  const holders = new Map<number, number[]>()
  for (const tag of tags) {
    const role = standardOf(tag.type)
    const group = byRole.get(role)
    if (group) group.push(tag)
    else byRole.set(role, [tag])
    if (role.startsWith('H') && STANDARD.has(role)) headings.push(tag)
    for (const kid of tag.kids) if (kid.kind === 'content') hold(holders, kid, tag.number)
  }
  return {tags, byRole, headings, holders}
}

function hold(
  holders: Map<number, number[]>,
  {stream, id}: Extract<TagKid, {kind: 'content'}>,
  tag: number,
): void {
  const list = holders.get(stream)
  if (list) list[id] = tag
  else holders.set(stream, Object.assign([], {[id]: tag}))
}

function readRoles(root: string): Map<string, string> {
  const list = /\n\/RoleMap <<([^>]*)>>/u.exec(root)?.[1] ?? ''
  return new Map(
    [...list.matchAll(/\/(\w+) \/(\w+)/gu)].map(([, type = '', role = '']) => [type, role]),
  )
}

/** Makes a function that follows the role map to a standard type; a type that leads to none stays as it is. */
function standardTypes(roles: ReadonlyMap<string, string>): (type: string) => string {
  const known = new Map<string, string>()
  return (type) => {
    const before = known.get(type)
    if (before !== undefined) return before
    let role = type
    for (let steps = 0; steps <= roles.size && !STANDARD.has(role); steps++)
      role = roles.get(role) ?? role
    if (!STANDARD.has(role)) role = type
    known.set(type, role)
    return role
  }
}
