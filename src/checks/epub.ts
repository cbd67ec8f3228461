import type {Element, Nodes} from 'xast'
import type {OpenBook, OpenPage} from '../epub/book.ts'
import {checkAlternative} from './epub/alternatives.ts'
import {checkNav, checkOrder} from './epub/contents.ts'
import {checkDrawings} from './epub/drawings.ts'
import {checkFiles} from './epub/files.ts'
import type {FindInBook} from './epub/find.ts'
import {gather} from './epub/gather.ts'
import {checkHeadings, checkRoot} from './epub/headings.ts'
import {checkLinks} from './epub/links.ts'
import {checkIds, checkMarkup, checkProperties} from './epub/markup.ts'
import {checkReferring, checkRoles, checkTypes} from './epub/meaning.ts'
import {checkMetadata} from './epub/metadata.ts'
import {checkNcx} from './epub/ncx.ts'
import {checkNoteMarkup, checkNotes} from './epub/notes.ts'
import {checkPageList} from './epub/page-list.ts'
import {checkPackagePrefixes, checkPrefixes} from './epub/prefixes.ts'
import type {BookRule, ElementRule, LateRule, PageRule, Say, Space} from './epub/rules.ts'
import {type Collector, collector} from './epub/seen.ts'
import {checkSpine} from './epub/spine.ts'
import {checkInlineStyles, checkStyles} from './epub/styles.ts'
import {checkTables} from './epub/tables.ts'
import {checkContainer, checkEncodings, checkReadable} from './epub/texts.ts'

const bookRules: readonly BookRule[] = [
  checkContainer,
  checkEncodings,
  checkPackagePrefixes,
  checkMetadata,
  checkFiles,
  checkSpine,
  checkDrawings,
  checkStyles,
]
const pageRules: readonly PageRule[] = [
  checkRoot,
  checkHeadings,
  checkProperties,
  checkTables,
  checkInlineStyles,
]
const elementRules: readonly ElementRule[] = [checkMarkup, checkAlternative]
/** Most elements have no attribute, and are not shown to these. */
const attributeRules: readonly ElementRule[] = [
  checkPrefixes,
  checkTypes,
  checkRoles,
  checkNoteMarkup,
]
const lateRules: readonly LateRule[] = [
  checkReadable,
  checkIds,
  checkReferring,
  checkLinks,
  checkNotes,
  checkPageList,
  checkNav,
  checkOrder,
  checkNcx,
]

/**
 * Finds what is wrong in a finished ebook. The pages are read once, one by one, and shown to `onPage` as well; of each
 * only its ids, links and page marks are kept.
 */
export function checkBook(
  book: OpenBook,
  find: FindInBook,
  onPage: (page: OpenPage) => void = () => {},
): void {
  const gathered = gather(find)
  for (const rule of bookRules) rule(book, gathered.find)
  const seen = collector()
  for (const page of book.pages()) {
    for (const rule of pageRules) rule(page, book, gathered.find)
    checkElements(page, seen, gathered.find)
    onPage(page)
  }
  for (const rule of lateRules) rule(seen, book, gathered.find)
  gathered.tell()
}

/** Goes through a page once, with the elements around each. */
function checkElements(page: OpenPage, seen: Collector, find: FindInBook): void {
  const {path} = page
  const above: Element[] = []
  let number = -1
  const say: Say = (rule, reason, help) => find(rule, reason, {path, element: number}, help)
  const look = (node: Element, space: Space, within: readonly string[]): void => {
    for (const rule of elementRules) rule(node, say, above, space)
    if (isBare(node)) return
    seen.collect(path, node, number, within)
    for (const rule of attributeRules) rule(node, say, above, space)
  }
  const go = (node: Nodes, around: Space, within: readonly string[]): void => {
    if (node.type !== 'element') return
    number++
    const space = spaceOf(node, around)
    look(node, space, within)
    if (!node.children.length) return
    const {role} = node.attributes
    const inside = HTML_AGAIN.has(node.name) ? 'html' : space
    const roles = role ? [...within, role] : within
    above.push(node)
    for (const child of node.children) go(child, inside, roles)
    above.pop()
  }
  for (const child of page.tree.children) go(child, 'html', [])
}

function isBare({attributes}: Element): boolean {
  for (const _ in attributes) return false
  return true
}

/** Elements of drawings and formulas that hold XHTML again. */
const HTML_AGAIN: ReadonlySet<string> = new Set(['foreignObject', 'annotation-xml'])

function spaceOf({name}: Element, around: Space): Space {
  return name === 'svg' || name === 'math' ? name : around
}
