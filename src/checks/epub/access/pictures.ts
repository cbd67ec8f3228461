import type {Element} from 'xast'
import {attribute, elementsOf, textOf, wordsIn} from '../../../epub/xml.ts'
import {elementWatch, isCover, isFormulaPicture} from './structure.ts'
import {Counter, placeOf, type Watch} from './tally.ts'

/** Each picture that means something says what it shows. */
export function descriptions(): Watch {
  return elementWatch(isMeaningful, isDescribed, nameOfPicture)
}

/** The same without the cover; where there is no such picture the text alone is enough. */
export function textAlternatives(): Watch {
  return elementWatch(isInText, isDescribed, nameOfPicture, 'quiet')
}

/** Pictures in the text that mean something. */
export function pictures(): Watch {
  return elementWatch(isInText, () => true, nameOfPicture, 'quiet')
}

export function mathPictures(): Watch {
  return elementWatch(isFormulaPicture, () => true, nameOfPicture)
}

/** What can have a longer description. */
const DESCRIBABLE: ReadonlySet<string> = new Set('img svg figure table math'.split(' '))

/** Each link from a picture to a longer description finds one on its page. */
export function longDescriptions(): Watch {
  const counter = new Counter()
  return {
    look: (page) => {
      const linked = page.elements.filter(
        (node) => DESCRIBABLE.has(node.name) && descriptionIds(node).length > 0,
      )
      if (!linked.length) return
      const byId = new Map(page.elements.map((node) => [attribute(node, 'id'), node]))
      for (const node of linked)
        for (const id of descriptionIds(node)) {
          const found = byId.get(id)
          counter.add(
            found !== undefined && textOf(found).trim() !== '',
            placeOf(page, found ? textOf(found) : id),
          )
        }
    },
    tally: () => counter.tally(),
  }
}

function descriptionIds(node: Element): string[] {
  return [...wordsIn(node, 'aria-details'), ...wordsIn(node, 'aria-describedby')]
}

function isInText(node: Element): boolean {
  return isMeaningful(node) && !isCover(node)
}

/** A picture that is not marked as decoration; one that lacks its description counts as meaningful. */
function isMeaningful(node: Element): boolean {
  if (node.name !== 'img' && node.name !== 'svg') return false
  if (isUndescribed(node)) return true
  const quiet = attribute(node, 'aria-hidden') === 'true' || isPresentation(node)
  return !quiet && !(node.name === 'img' && node.attributes.alt === '')
}

function isPresentation(node: Element): boolean {
  return ['presentation', 'none'].includes(attribute(node, 'role'))
}

function isDescribed(node: Element): boolean {
  return !isUndescribed(node) && nameOfPicture(node).trim() !== ''
}

/** A picture that got no description in the manuscript is written with an empty one, and says so. */
function isUndescribed(node: Element): boolean {
  return wordsIn(node, 'class').includes('hp-undescribed')
}

function nameOfPicture(node: Element): string {
  const label = attribute(node, 'alt') || attribute(node, 'aria-label')
  if (label || node.name === 'img') return label
  const title = elementsOf(node).find(({name}) => name === 'title')
  return title ? textOf(title) : attribute(node, 'aria-labelledby')
}
