import type {Element, ElementContent} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Meta} from '../../base/meta.ts'
import {dayInWords, type Words} from '../../base/words.ts'
import {pageLink} from './page-numbers.ts'

/** Gives one row of a list of facts; none when there is nothing to say. */
export function fact(name: string, content: readonly ElementContent[], className = ''): Element[] {
  if (content.length === 0) return []
  return [
    element('div', className ? {className: [className]} : {}, [
      element('dt', {}, [text(name)]),
      element('dd', {}, content),
    ]),
  ]
}

export function words(value: string): ElementContent[] {
  return value ? [text(value)] : []
}

/** Gives each text in a line of its own. */
export function lines(texts: readonly string[]): ElementContent[] {
  return texts.flatMap((one, at) => (at === 0 ? [text(one)] : [element('br', {}), text(one)]))
}

/**
 * What a clinic says about its leaflet beside the first lines: none of it for a text that is no leaflet.
 * `urgentId` is '' when the text tells nobody to get help, or does so on the first page.
 */
export function leafletFacts(meta: Meta, urgentId: string, print: Words): Element[] {
  const {code, version, reviewBy} = meta
  const name = [code, version && `${print.version} ${version}`].filter(Boolean)
  const help = urgentId
    ? fact(print.notSafe, [text(`${print.turnTo} `), pageLink(urgentId, print)], 'hp-now')
    : []
  if (name.length === 0 && !reviewBy) return help
  return [
    ...help,
    ...fact(print.leaflet, lines(name)),
    ...fact(print.published, words(dayInWords(meta.date, print))),
    ...fact(print.reviewBy, words(dayInWords(reviewBy, print))),
  ]
}
