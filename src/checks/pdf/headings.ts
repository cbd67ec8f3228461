import type {Tag} from '../../pdf/tags.ts'
import type {Report} from './conditions.ts'
import type {Tree} from './tree.ts'

/** Checks that headings begin with H1 and go down one level at a time. */
export function checkHeadings(tree: Tree, report: Report): void {
  let last = 0
  const plain: Tag[] = []
  for (const tag of tree.headings) {
    const role = tree.roleOf(tag.number)
    if (role === 'H') plain.push(tag)
    const level = Number(role.slice(1))
    if (level === 0) continue
    const wanted = last === 0 ? 'level 1' : `level ${last + 1} at most`
    if (level > last + 1)
      report('7.4.2-1', `Unexpected heading of level ${level}, expected ${wanted}`, tag.number)
    last = level
  }
  checkPlain(plain, last > 0, report)
}

/** H, without a level, is for documents that have no other headings, and one for each part. */
function checkPlain(plain: readonly Tag[], levels: boolean, report: Report): void {
  const parents = new Set<number>()
  for (const {number, parent} of plain) {
    if (parents.has(parent)) report('7.4.4-1', 'Unexpected second H in one element', number)
    parents.add(parent)
    if (!levels) continue
    report('7.4.4-2', 'Unexpected H beside headings with a level, expected H1 to H6', number)
    report('7.4.4-3', 'Unexpected headings with a level beside H, expected one kind', number)
  }
}
