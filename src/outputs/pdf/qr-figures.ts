import type {Element, ElementContent, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {eachElement, element, hasClass, isElement, text} from '../../base/element.ts'
import type {Words} from '../../base/words.ts'
import {phrasingParents, voidTags} from '../../document/tags.ts'
import {breakable} from './addresses.ts'
import {printedAddress, showsAddress} from './paper-address.ts'
import {qrCode} from './qr.ts'

/** Blocks that hold words and no blocks: a code stands behind them. */
const WORD_BLOCK = /^(?:p|h[1-6]|pre)$/u

/**
 * Puts a code to scan behind the block of each link that asks for one. A paragraph that holds nothing but
 * such links gives way to their codes, which say its words.
 */
export function setCodes(parent: Root | Element, words: Words): void {
  const settled: ElementContent[] = []
  let waiting: Element[] = []
  for (const node of parent.children as ElementContent[]) {
    if (isElement(node) && !isInline(node)) {
      settled.push(...waiting, ...settledBlock(node, words))
      waiting = []
    } else {
      settled.push(node)
      if (isElement(node)) waiting.push(...codesOf(node, words))
    }
  }
  parent.children = [...settled, ...waiting]
}

function settledBlock(block: Element, words: Words): ElementContent[] {
  if (!WORD_BLOCK.test(block.tagName)) {
    setCodes(block, words)
    return [block]
  }
  const codes = codesOf(block, words)
  return codes.length > 0 && block.tagName === 'p' && isOnlyCodes(block) ? codes : [block, ...codes]
}

function isInline({tagName}: Element): boolean {
  const holdsWords = phrasingParents.has(tagName) && !WORD_BLOCK.test(tagName)
  return holdsWords || voidTags.has(tagName) || tagName === 'svg' || tagName === 'math'
}

function isOnlyCodes({children}: Element): boolean {
  return children.every((node) => (isElement(node) ? hasClass(node, 'hp-qr') : isBlank(node)))
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function codesOf(block: Element, words: Words): Element[] {
  const codes: Element[] = []
  eachElement({type: 'root', children: [block]}, (node) => {
    if (hasClass(node, 'hp-qr')) codes.push(codeFigure(node, words))
  })
  return codes
}

/** The code, and beside it the words of its link and the address, for those who type. */
function codeFigure(link: Element, words: Words): Element {
  const href = String(link.properties.href)
  const printed = printedAddress(href)
  const typed = plainText(link).trim()
  const name = typed && !showsAddress(typed, href) ? [text(sentence(typed))] : []
  const title = element('strong', {}, name.length > 0 ? name : breakable(printed))
  const address = name.length > 0 ? [element('br', {}), ...breakable(printed)] : []
  return element('div', {className: ['hp-qr-code']}, [
    qrCode(
      href,
      words.qrCode.replace('{address}', () => printed),
    ),
    element('p', {className: ['hp-qr-words']}, [element('a', {href}, [title, ...address])]),
  ])
}

/** Words taken out of a sentence begin one of their own. */
function sentence(words: string): string {
  const [first = '', ...rest] = words
  return first.toLocaleUpperCase('und') + rest.join('')
}
