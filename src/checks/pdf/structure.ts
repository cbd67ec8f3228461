import type {Tag} from '../../pdf/tags.ts'
import type {ConditionId, Report} from './conditions.ts'
import {STANDARD, type Tree} from './tree.ts'

/** Says what is wrong with an element; nothing when it keeps a condition. */
type Test = (tag: Tag, tree: Tree) => string | undefined

const GROUPS = ['THead', 'TBody', 'TFoot']
const CELLS = ['TH', 'TD']

/** What may stand where: the type of an element, the condition, and its test (ISO 32000-1, 14.8.4.3). */
const ROWS: readonly (readonly [role: string, ConditionId, Test])[] = [
  ['Table', '7.2-3', holds('TR', ...GROUPS, 'Caption')],
  ['Table', '7.2-11', atMostOne('THead')],
  ['Table', '7.2-12', atMostOne('TFoot')],
  ['Table', '7.2-13', needsBody('TFoot')],
  ['Table', '7.2-14', needsBody('THead')],
  ['Table', '7.2-39', atMostOne('Caption')],
  ['Table', '7.2-16', captionAt((at, last) => at === 0 || at === last, 'first or last')],
  ['TR', '7.2-4', standsIn('Table', ...GROUPS)],
  ['TR', '7.2-10', holds(...CELLS)],
  ['THead', '7.2-5', standsIn('Table')],
  ['THead', '7.2-36', holds('TR')],
  ['TBody', '7.2-6', standsIn('Table')],
  ['TBody', '7.2-37', holds('TR')],
  ['TFoot', '7.2-7', standsIn('Table')],
  ['TFoot', '7.2-38', holds('TR')],
  ['TH', '7.2-8', standsIn('TR')],
  ['TD', '7.2-9', standsIn('TR')],
  ['L', '7.2-19', holds('L', 'LI', 'Caption')],
  ['L', '7.2-40', captionAt((at) => at === 0, 'first')],
  ['LI', '7.2-17', standsIn('L')],
  ['LI', '7.2-20', holds('Lbl', 'LBody')],
  ['LBody', '7.2-18', standsIn('LI')],
  ['TOC', '7.2-27', holds('TOC', 'TOCI', 'Caption')],
  ['TOC', '7.2-28', captionAt((at) => at === 0, 'first')],
  ['TOCI', '7.2-26', standsIn('TOC')],
]

const TESTS = new Map<string, (readonly [ConditionId, Test])[]>()
for (const [role, condition, test] of ROWS)
  TESTS.set(role, [...(TESTS.get(role) ?? []), [condition, test]])

/** Checks that each element has a type of PDF 1.7 and stands where this type may stand. */
export function checkStructure(tree: Tree, report: Report): void {
  if (tree.root === 0 || tree.tags.length === 0) {
    report('7.1-11', 'Unexpected file without tags, expected a tree of tags')
    return
  }
  checkTop(tree, report)
  checkRoles(tree, report)
  for (const [role, tags] of tree.byRole) {
    if (!STANDARD.has(role)) reportUnknown(tags, tree, report)
    for (const row of TESTS.get(role) ?? []) tryAll(tags, row, tree, report)
  }
  for (const tag of tree.tags) checkKids(tag, tree, report)
}

function tryAll(
  tags: readonly Tag[],
  [condition, test]: readonly [ConditionId, Test],
  tree: Tree,
  report: Report,
): void {
  for (const tag of tags) {
    const reason = test(tag, tree)
    if (reason !== undefined) report(condition, reason, tag.number)
  }
}

function reportUnknown(tags: readonly Tag[], tree: Tree, report: Report): void {
  for (const {type, number} of tags)
    if (!leadsBack(type, tree))
      report('7.1-5', `Unexpected type ${type}, expected a type of PDF 1.7`, number)
}

function checkTop(tree: Tree, report: Report): void {
  const documents = tree.byRole.get('Document')?.length ?? 0
  const [first] = tree.tags
  if (first && (tree.roleOf(first.number) !== 'Document' || documents !== 1))
    report(
      'ISO 32000-1, 14.8.4.2',
      `Unexpected ${first.type} at the top and ${documents} Documents, expected one Document that holds all`,
    )
  if (first && first.parent !== tree.root)
    report(
      'ISO 32000-1, 14.7.2',
      `Unexpected parent ${first.parent}, expected the root of the tree`,
    )
}

function checkRoles(tree: Tree, report: Report): void {
  for (const [type, role] of tree.roles) {
    if (STANDARD.has(type))
      report('7.1-7', `Unexpected role ${role} for ${type}, expected none for a type of PDF 1.7`)
    if (leadsBack(type, tree))
      report(
        '7.1-6',
        `Unexpected role of ${type} that leads back to itself, expected a type of PDF 1.7`,
      )
  }
}

/** Says whether the roles of a type go round in a circle. */
function leadsBack(type: string, {roles}: Tree): boolean {
  const seen = new Set<string>()
  for (let next: string | undefined = type; next !== undefined; next = roles.get(next)) {
    if (seen.has(next)) return true
    seen.add(next)
  }
  return false
}

/** An element names what it stands in, and stands in one place only. */
function checkKids({number, kids}: Tag, tree: Tree, report: Report): void {
  for (const kid of kids) {
    if (kid.kind !== 'tag') continue
    const parent = tree.parentOf(kid.number)
    if (parent !== number)
      report(
        'ISO 32000-1, 14.7.2',
        `Unexpected parent ${parent} of object ${kid.number}, expected ${number}`,
        number,
      )
  }
}

function rolesIn(tag: Tag, tree: Tree): string[] {
  const roles: string[] = []
  for (const kid of tree.kidsOf(tag.number)) roles.push(tree.roleOf(kid.number))
  return roles
}

function holds(...wanted: readonly string[]): Test {
  return (tag, tree) => {
    const odd = rolesIn(tag, tree).find((role) => !wanted.includes(role))
    return odd && `Unexpected ${odd} in ${tag.type}, expected ${oneOf(wanted)}`
  }
}

function standsIn(...wanted: readonly string[]): Test {
  return (tag, tree) => {
    const parent = tree.parentRole(tag)
    if (wanted.includes(parent)) return undefined
    return `Unexpected ${tag.type} in ${parent || 'no element'}, expected ${oneOf(wanted)} around it`
  }
}

function atMostOne(role: string): Test {
  return (tag, tree) => {
    const {length} = rolesIn(tag, tree).filter((one) => one === role)
    return length > 1 ? `Unexpected ${length} ${role} in one Table, expected one` : undefined
  }
}

function needsBody(role: 'THead' | 'TFoot'): Test {
  return (tag, tree) => {
    const roles = rolesIn(tag, tree)
    const alone = roles.includes(role) && !roles.includes('TBody')
    return alone ? `Unexpected ${role} in a Table without TBody, expected one` : undefined
  }
}

function captionAt(fits: (at: number, last: number) => boolean, place: string): Test {
  return (tag, tree) => {
    const roles = rolesIn(tag, tree)
    const odd = roles.findIndex((role, at) => role === 'Caption' && !fits(at, roles.length - 1))
    return odd < 0 ? undefined : `Unexpected Caption within ${tag.type}, expected it ${place}`
  }
}

function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
