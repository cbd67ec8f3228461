import type {BookLook} from './look.ts'
import type {Picture} from './picture.ts'
import {look, type Measured, must, rule, should, type ShopRule} from './rule.ts'
import {listed, sizeOf} from './say.ts'

const MAKE = 'Make the book in a publication; its cover is made from the title.'

function sizeIn({width, height}: Picture): string {
  return `${width} by ${height}`
}

/** Where the pictures that show the cover stand in the reading order. */
function coverPages({pages, cover, book}: BookLook): number[] {
  const order = book.spine.map(({path}) => path)
  return pages
    .filter(({images}) => cover && images.some(({path}) => path === cover.path))
    .map(({path}) => order.indexOf(path))
}

function coverFirst(book: BookLook): Measured {
  const at = coverPages(book)
  if (!at.length) return {measured: 'no page shows the cover', help: MAKE}
  return at.includes(0)
    ? {measured: 'first page'}
    : {measured: `page ${(at[0] ?? 0) + 1}`, help: 'Let the book begin with its cover.'}
}

/** The picture beside the book against the least and the best size a shop takes. */
function shopCover(
  {shopCover: cover}: BookLook,
  best: number,
  least: readonly [number, number],
): Measured {
  const want = `${best / 1.6} by ${best} pixels`
  if (!cover)
    return {
      measured: 'no picture beside the book',
      help: `Upload a JPEG of ${want}; a publication gets one beside the book.`,
      state: 'warning',
    }
  const {width, height, bytes, cmyk, kind} = cover
  const measured = `${sizeIn(cover)}, ${sizeOf(bytes)}`
  if (width < least[0] || height < least[1])
    return {measured, help: `Save it at ${want}, and not smaller than ${least[0]} by ${least[1]}.`}
  if (cmyk || kind !== 'jpeg') return {measured, help: 'Save it as an RGB JPEG.'}
  if (Math.max(width, height) > 10_000 || bytes > 50e6)
    return {measured, help: 'Save it smaller than 10,000 pixels and 50 MB.'}
  return height < best ? {measured, help: `Best is ${want}.`, state: 'warning'} : {measured}
}

export const coverRules: readonly ShopRule[] = [
  rule(
    'cover-inside',
    'Cover inside the book',
    {
      kdp: should('a picture named as the cover', 'kdpCover'),
      kobo: must('a picture named in the metadata', 'kobo'),
      google: must('the front cover in the file', 'googleFiles'),
      ingram: must('a cover inside', 'ingramFile'),
      d2d: must('a cover inside', 'd2dEpub'),
    },
    ({book, cover, valuesOf}) => {
      if (!cover) return {measured: 'no picture is named', help: MAKE}
      const named = book.items.some(({properties}) => properties.includes('cover-image'))
      const both = named && valuesOf('cover').length > 0
      return both
        ? {measured: `${sizeIn(cover)}, named both ways`}
        : {
            measured: 'named one way only',
            help: 'Name it as cover-image and as meta cover.',
            state: 'warning',
          }
    },
  ),
  rule(
    'cover-first',
    'Cover as the first page',
    {
      d2d: must('the cover as page 1 of the file', 'd2dEpub'),
    },
    coverFirst,
  ),
  rule(
    'cover-alone',
    'Cover on a page of its own',
    {kobo: must('its own XHTML file, without links', 'kobo')},
    ({pages, cover}) => {
      const page = pages.find(({images}) => images.some(({path}) => path === cover?.path))
      if (!page) return {measured: 'no page shows the cover', help: MAKE}
      const alone = page.images.length === 1 && !page.links.length && page.characters < 80
      return alone
        ? {measured: listed([page.path])}
        : {
            measured: `${listed([page.path])} holds more`,
            help: 'Keep all else off the page of the cover.',
          }
    },
  ),
  rule(
    'cover-twice',
    'Cover shown once',
    {kdp: must('not a second time inside', 'kdpCover')},
    (book) => {
      const n = coverPages(book).length
      return n > 1
        ? {measured: `on ${n} pages`, help: 'Take it out of the text.'}
        : {measured: n ? 'once' : 'not shown'}
    },
  ),
  rule(
    'cover-pixels',
    'Pixels of the cover inside',
    {google: must('640 to 7,200 on each side', 'googleFiles', 640)},
    ({cover}, {limit}) => {
      if (!cover) return {measured: 'no cover', help: MAKE}
      const sides = [cover.width, cover.height]
      return Math.min(...sides) < limit || Math.max(...sides) > 7200
        ? {measured: sizeIn(cover), help: 'Save it at 1400 by 2240 pixels.'}
        : {measured: sizeIn(cover)}
    },
  ),
  rule('cover-kind', 'Kind of the cover', {kobo: must('no GIF', 'kobo')}, ({cover}) =>
    cover?.kind === 'gif'
      ? {measured: 'GIF', help: 'Save it as JPEG.'}
      : {measured: cover?.kind.toUpperCase() ?? 'no cover'},
  ),
  rule(
    'shop-cover',
    'Cover beside the book',
    {
      kdp: must('1600 by 2560 is best, 625 by 1000 the least', 'kdpCover', 2560),
      ingram: must('JPEG, 2560 on the longest side, 1600 on the shortest', 'ingramGuide', 2560),
      d2d: must('uploaded apart, too', 'd2dEpub', 2560),
    },
    (book, {limit}, shop) => shopCover(book, limit, shop === 'ingram' ? [1600, 2560] : [625, 1000]),
  ),
  rule(
    'cover-words',
    'Words on the cover',
    {
      kdp: look('title as on the cover', 'kdpMetadata'),
      apple: look('cover, book and metadata match', 'appleFormatting'),
      ingram: look('metadata as on the cover', 'ingramFile'),
    },
    ({ownCover, cover, valuesOf}) => {
      const title = valuesOf('dc:title')[0] ?? ''
      if (!cover) return {measured: 'no cover'}
      return ownCover
        ? {
            measured: 'a picture of your own',
            help: `Look: it must say "${title}" and name the authors.`,
          }
        : {measured: 'made from the metadata'}
    },
  ),
]
