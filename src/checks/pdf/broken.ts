import type {PrintedPdf} from '../../pdf/printed.ts'
import {checkAnnotations} from './annotations.ts'
import {checkCatalog, hasLanguage} from './catalog.ts'
import type {ConditionId} from './conditions.ts'
import {checkContent} from './content.ts'
import {checkElements} from './elements.ts'
import {checkFonts} from './fonts.ts'
import {checkHeadings} from './headings.ts'
import {checkMetadata} from './metadata.ts'
import {checkOutline} from './outline.ts'
import {readParents} from './parents.ts'
import {checkStructure} from './structure.ts'
import {checkTables} from './tables.ts'
import {checkTraces} from './traces.ts'
import {openTree} from './tree.ts'

/** A condition that a file breaks in one place. */
export interface Broken {
  readonly condition: ConditionId
  /** The reason without its full stop. */
  readonly reason: string
  /** Element it is about; 0 when it is about none. */
  readonly tag: number
}

/** Lists every place where a file breaks a condition. */
export function brokenIn(printed: PrintedPdf): Broken[] {
  const broken: Broken[] = []
  const report = (condition: ConditionId, reason: string, tag = 0) => {
    broken.push({condition, reason, tag})
  }
  const tree = openTree(printed)
  const parents = readParents(printed.objects, tree.root)
  checkCatalog(printed, report)
  checkMetadata(printed, report)
  checkTraces(printed, report)
  checkStructure(tree, report)
  checkHeadings(tree, report)
  checkElements(tree, hasLanguage(printed), report)
  checkTables(tree, report)
  checkOutline(printed, tree, report)
  checkAnnotations(printed, tree, parents, report)
  checkFonts(printed.objects, checkContent(printed, tree, parents, report), report)
  return broken
}
