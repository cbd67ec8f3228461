import type {Element, ElementContent, Properties} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Meta} from '../../base/meta.ts'
import {settleDirections} from '../../document/directions.ts'
import {toXhtml, writtenElements} from './xhtml.ts'
import {type Xml, xmlDeclaration} from './xml.ts'

/** One XHTML file of a book, before it is written. */
export interface Page {
  /** Id in the manifest. */
  readonly id: string
  /** File name beside the package document. */
  readonly path: string
  readonly title: string
  readonly part: 'cover' | 'frontmatter' | 'bodymatter' | 'backmatter'
  readonly content: readonly ElementContent[]
}

/** Writes a page as a whole XHTML document. */
export function pageXhtml(page: Page, meta: Meta): Xml {
  return `${xmlDeclaration}<!DOCTYPE html>\n${toXhtml(wholePage(page, meta))}\n`
}

/** Gives the elements of a page in the order of the start tags in its file. */
export function tagsOf(page: Page, meta: Meta): Element[] {
  return writtenElements(wholePage(page, meta))
}

function wholePage(page: Page, {lang, dir}: Meta): Element {
  const properties: Properties = {lang, dir: dir === 'rtl' ? dir : ''}
  const root = element('html', properties, [
    element('head', {}, [
      element('meta', {charSet: 'utf-8'}),
      element('title', {}, [text(page.title)]),
      element('link', {rel: ['stylesheet'], type: 'text/css', href: 'style.css'}),
    ]),
    element('body', {'epub:type': page.part}, page.content),
  ])
  settleDirections(root, dir)
  return root
}

/** Says whether a page has an element of that name. */
export function holds({content}: Page, tagName: string): boolean {
  return content.some((node) => within(node, tagName))
}

function within(node: ElementContent, tagName: string): boolean {
  if (node.type !== 'element') return false
  return node.tagName === tagName || node.children.some((child) => within(child, tagName))
}
