import type {Element} from 'xast'
import {
  blockElements,
  everywhere,
  mathElements,
  phrasingElements,
  svgElements,
  unsafeElements,
  xhtmlElements,
} from './names.ts'
import type {ElementRule, LateRule, PageRule, Say} from './rules.ts'

/** Checks that elements and attributes are those of text: no programs, no forms, nothing that HTML has given up. */
export const checkMarkup: ElementRule = (node, say, above, space) => {
  checkName(node, space, say)
  if (space === 'html') checkPlace(node, above, say)
  const own = space === 'html' ? xhtmlElements.get(node.name) : undefined
  for (const name in node.attributes) {
    if (/^on/iu.test(name))
      say('epub/markup', `Unexpected ${name}, expected no programs in a page.`)
    else if (own && !own.has(name) && !everywhere.has(name) && !/^(?:aria|data)-/u.test(name))
      say('epub/markup', `Unexpected attribute "${name}" on <${node.name}>.`)
  }
}

const SPACES: Readonly<Record<string, ReadonlySet<string>>> = {svg: svgElements, math: mathElements}

function checkName(node: Element, space: string, say: Say): void {
  const {name} = node
  if (unsafeElements.has(name))
    say('epub/markup', `Unexpected <${name}>, expected text and pictures.`)
  else if (name !== 'style' && !(SPACES[space] ?? xhtmlElements).has(name))
    say(
      'epub/markup',
      `Unexpected <${name}>, which is no element of ${NAMES[space] ?? 'XHTML'} for texts.`,
    )
}

const NAMES: Readonly<Record<string, string>> = {svg: 'SVG', math: 'MathML'}

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  tr: ['thead', 'tbody', 'tfoot', 'table'],
  td: ['tr'],
  th: ['tr'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  caption: ['table'],
  figcaption: ['figure'],
  summary: ['details'],
}

/** Checks that an element can stand where it does. */
function checkPlace({name}: Element, above: readonly Element[], say: Say): void {
  const parent = above.at(-1)?.name ?? ''
  const wanted = PARENTS[name]
  if (wanted && !wanted.includes(parent))
    say(
      'epub/markup',
      `Unexpected <${name}> in <${parent}>, expected it in ${wanted.map((one) => `<${one}>`).join(' or ')}.`,
    )
  else if (blockElements.has(name) && phrasingElements.has(parent))
    say('epub/markup', `Unexpected <${name}> in <${parent}>, which holds words only.`)
  else if (name === 'a' && above.some((one) => one.name === 'a'))
    say('epub/markup', 'Unexpected link in a link, expected one beside the other.')
}

/** Checks that each id is there once in its page, and has no blanks. */
export const checkIds: LateRule = ({doubles, targets}, _book, find) => {
  for (const one of doubles)
    find('epub/markup', `Unexpected second id "${one.id}", expected each once.`, one)
  for (const [path, ids] of targets)
    for (const [id, {element}] of ids)
      if (/[\s:]/u.test(id))
        find('epub/markup', `Unexpected id "${id}", expected letters without blanks.`, {
          path,
          element,
        })
}

/** Checks that what the package says of a page is what the page holds. */
export const checkProperties: PageRule = ({item, path, elements}, _book, find) => {
  if (!elements.length) return
  const held = new Set<string>()
  for (const node of elements) {
    const property = propertyOf(node)
    if (property) held.add(property)
  }
  for (const property of ['svg', 'mathml', 'scripted', 'remote-resources'])
    if (held.has(property) !== item.properties.includes(property))
      find(
        'epub/file',
        held.has(property)
          ? `The page "${path}" is listed without the property "${property}", which it needs.`
          : `Unexpected property "${property}" of the page "${path}", which holds nothing of that kind.`,
        {path, element: 0},
      )
}

/** The property that an element asks for; '' for most. */
function propertyOf({name, attributes}: Element): string {
  const {src} = attributes
  if (src && /^https?:/iu.test(src)) return 'remote-resources'
  return PROPERTIES[name] ?? ''
}

const PROPERTIES: Readonly<Record<string, string>> = {
  svg: 'svg',
  math: 'mathml',
  script: 'scripted',
  form: 'scripted',
}
