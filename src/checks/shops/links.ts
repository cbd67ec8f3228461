import {pathOf} from '../../epub/book.ts'
import {must, rule, should, type ShopRule} from './rule.ts'
import type {ShopId} from './shops.ts'
import {counted, listed} from './say.ts'

/** Hosts that sell ebooks, and the shop they belong to; '' for those not in the table. */
const SELLERS: readonly {readonly host: RegExp; readonly shop: ShopId | ''}[] = [
  {host: /(?:^|\.)(?:amazon\.[a-z.]{2,6}|amzn\.(?:to|com|eu)|a\.co)$/u, shop: 'kdp'},
  {host: /^(?:books|itunes|geo\.itunes)\.apple\.com$/u, shop: 'apple'},
  {host: /(?:^|\.)kobo\.com$/u, shop: 'kobo'},
  {host: /^(?:play|books)\.google\.[a-z.]{2,6}$/u, shop: 'google'},
  {
    host: /(?:^|\.)(?:barnesandnoble|smashwords|ebooks|thalia|hugendubel|scribd|everand|lulu)\.(?:com|de)$/u,
    shop: '',
  },
]

function hostOf(href: string): string {
  try {
    return new URL(href).hostname.toLowerCase()
  } catch {
    return ''
  }
}

const OUTSIDE = /^https?:/iu

export const linkRules: readonly ShopRule[] = [
  rule(
    'shop-links',
    'Links to other shops',
    {
      kdp: must('none to other ebook shops', 'kdpLinks'),
      apple: must('none to other shops', 'appleLinks'),
      kobo: must('none to other shops', 'appleLinks'),
      ingram: must('none to shops that compete', 'ingramAvoid'),
      d2d: should('what its shops refuse, comes back', 'appleLinks'),
    },
    (book, _demand, shop) => {
      const rivals = book.links.flatMap(({href}) => {
        const host = OUTSIDE.test(href) ? hostOf(href) : ''
        const seller = host && SELLERS.find((one) => one.host.test(host))
        return seller && seller.shop !== shop ? [host] : []
      })
      return rivals.length
        ? {
            measured: `${counted(rivals.length, 'link')}: ${listed(rivals)}`,
            help: 'Link to the page of the author or of the publisher.',
          }
        : {measured: 'none'}
    },
  ),
  rule(
    'dead-links',
    'Links that lead somewhere',
    {
      kdp: must('working links', 'kdpLinks'),
      ingram: must('links to the right place', 'ingramAvoid'),
    },
    (book) => {
      const inside = book.links.filter(({target}) => target)
      const dead = inside.filter(({target}) =>
        target.includes('#') ? !book.targets.has(target) : !book.book.files.has(target),
      )
      return dead.length
        ? {
            measured: listed(dead.map(({href, path}) => `${pathOf('', path)}: ${href}`)),
            help: 'Mend the links.',
          }
        : {measured: counted(inside.length, 'link')}
    },
  ),
  rule(
    'safe-links',
    'Links with https',
    {
      kdp: should('links that stay good; https is our advice', 'kdpLinks'),
      ingram: should('links to the right place; https is our advice', 'ingramAvoid'),
    },
    (book) => {
      const outside = book.links.filter(({href}) => OUTSIDE.test(href))
      const plain = outside.filter(({href}) => /^http:/iu.test(href))
      return plain.length
        ? {
            measured: `${counted(plain.length, 'link')} with http: ${listed(plain.map(({href}) => hostOf(href)))}`,
            help: 'Write https:// where the site has it.',
          }
        : {measured: counted(outside.length, 'link')}
    },
  ),
  rule('note-links', 'Notes that lead back', {kdp: must('links both ways', 'kdpLinks')}, (book) => {
    const notes = new Map(book.pages.flatMap((page) => [...page.notes]))
    const marks = book.links.filter(({types}) => types.includes('noteref'))
    const lost = marks.filter(({target, id, path}) => {
      const back = notes.get(target) ?? []
      return !back.some((one) => one === `${path}#${id}` || one.startsWith(`${path}#`))
    })
    if (!marks.length) return {measured: 'no notes'}
    return lost.length
      ? {
          measured: `${counted(lost.length, 'note')} without a way back`,
          help: 'Link each note to its mark.',
        }
      : {measured: counted(marks.length, 'note')}
  }),
  rule(
    'pop-ups',
    'Text that opens over the page',
    {kobo: should('at most 5,000 characters behind a link', 'kobo', 5000)},
    (book, {limit}) => {
      const wanted = book.links.filter(
        ({types, target}) =>
          types.includes('noteref') || types.includes('biblioref') || target.includes('#ref-'),
      )
      const long = wanted.filter(({target}) => (book.targets.get(target) ?? 0) > limit)
      const most = Math.max(0, ...wanted.map(({target}) => book.targets.get(target) ?? 0))
      if (!wanted.length) return {measured: 'no notes or references'}
      return long.length
        ? {
            measured: `${counted(most, 'character')}: ${listed(long.map(({href}) => href))}`,
            help: 'Make the note or the entry shorter.',
          }
        : {measured: `${counted(most, 'character')} at most`}
    },
  ),
]
