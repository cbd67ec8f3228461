import type {Element, ElementContent} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {element, text} from '../../base/element.ts'
import {dayInWords, type Words, wordsOf} from '../../base/words.ts'
import {type Pack, packText} from '../../themes/pack.ts'
import type {Evidence} from './evidence.ts'
import {filled} from './fill.ts'
import {fileSection} from './section.ts'

/** Gives the evidence as one page that needs no other file and asks for none. */
export function evidencePage(evidence: readonly Evidence[], pack: Pack, theme: string): string {
  const [first] = evidence
  if (!first) return ''
  const {publication} = first
  const words = wordsOf(publication.lang)
  const {page} = words.access
  const title = page.title.replace('{title}', () => publication.title)
  const style = [`themes/${theme}`, 'evidence']
    .map((name) => packText(pack, `styles/${name}.css`))
    .join('\n')
  const main = element('main', {}, [
    element('h1', {}, filled(page.title, {title: publication.title})),
    element('p', {className: ['lead']}, [text(page.lead)]),
    ...evidence.map((one, i) => fileSection(one, `file-${i + 1}`, words)),
    person(words),
    element('p', {className: ['made']}, madeWith(first, words)),
  ])
  const root = element('html', {lang: publication.lang, dir: publication.dir}, [
    element('head', {}, [
      element('meta', {charSet: 'utf-8'}),
      element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      element('title', {}, [text(title)]),
      element('style', {}, [text(style)]),
    ]),
    element('body', {}, [main]),
  ])
  const html = unified()
    .use(rehypeStringify)
    .stringify({type: 'root', children: [root]})
  return `<!DOCTYPE html>\n${html}\n`
}

function person({access: {page}}: Words): Element {
  return element('section', {ariaLabelledBy: ['person'], className: ['person']}, [
    element('h2', {id: 'person'}, [text(page.person)]),
    element('p', {}, [text(page.personLead)]),
    element('ul', {}, page.personList.map(item)),
  ])
}

function item(words: string): ElementContent {
  return element('li', {}, [text(words)])
}

function madeWith({tool, publication: {date}}: Evidence, words: Words): ElementContent[] {
  return filled(words.access.page.made, {tool, day: dayInWords(date, words)})
}
