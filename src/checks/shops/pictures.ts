import type {BookLook} from './look.ts'
import type {Picture} from './picture.ts'
import {pixelsIn} from './picture.ts'
import {look, type Measured, must, rule, should, type ShopRule} from './rule.ts'
import type {ShopId} from './shops.ts'
import {counted, listed, pixelsOf} from './say.ts'

/** Kinds that a shop shows; the others are turned down or stay white. */
const KINDS: Partial<Readonly<Record<ShopId, readonly Picture['kind'][]>>> = {
  kdp: ['gif', 'jpeg', 'png', 'svg'],
  apple: ['gif', 'jpeg', 'png', 'svg'],
  kobo: ['gif', 'jpeg', 'png', 'svg', 'webp'],
  google: ['gif', 'jpeg', 'png', 'svg'],
}

/** Says which pictures have a fault, or how many have none. */
function pictureFault(
  {pictures}: BookLook,
  broken: (picture: Picture) => boolean,
  help: string,
): Measured {
  const found = pictures.filter(broken)
  if (!found.length) return {measured: picturesOf(pictures)}
  return {
    measured: `${counted(found.length, 'picture')}: ${listed(found.map(({path}) => path))}`,
    help,
  }
}

function picturesOf(pictures: readonly Picture[]): string {
  return pictures.length ? `${counted(pictures.length, 'picture')} seen` : 'no picture'
}

export const pictureRules: readonly ShopRule[] = [
  rule(
    'picture-pixels',
    'Pixels of each picture',
    {
      apple: must('at most 5.6 million', 'appleImages', 5.6e6),
      ingram: must('at most 3.2 million, the cover inside too', 'ingramFile', 3.2e6),
    },
    ({pictures}, {limit}) => {
      const pixels = ({width, height, kind}: Picture) => (kind === 'svg' ? 0 : width * height)
      const large = pictures.filter((one) => pixels(one) > limit)
      const most = Math.max(0, ...pictures.map(pixels))
      if (!large.length) return {measured: most ? `${pixelsOf(most)} at most` : 'no picture'}
      return {
        measured: `${pixelsOf(most)}: ${listed(large.map(({path}) => path))}`,
        help: `Save at no more than ${pixelsOf(limit)}, such as 1400 by 2240.`,
      }
    },
  ),
  rule(
    'picture-kinds',
    'Kinds of pictures',
    {
      kdp: must('JPEG, PNG, GIF or SVG', 'kdpImages'),
      apple: must('JPEG or PNG; drawings as SVG', 'appleImages'),
      kobo: must('JPEG, PNG, SVG or WebP', 'kobo'),
      google: must('JPEG, PNG, GIF or SVG', 'googleEpub'),
    },
    (book, _demand, shop) =>
      pictureFault(book, ({kind}) => !KINDS[shop]?.includes(kind), 'Save it as JPEG or PNG.'),
  ),
  rule(
    'picture-colours',
    'Colours of pictures',
    {
      kdp: must('RGB, not CMYK', 'kdpImages'),
      apple: must('RGB', 'appleImages'),
      kobo: must('RGB, not CMYK', 'kobo'),
      ingram: must('RGB', 'ingramGuide'),
    },
    (book) =>
      pictureFault(book, ({cmyk}) => cmyk, 'Save it in RGB: these are the inks of a press.'),
  ),
  rule(
    'picture-transparent',
    'Pictures without a ground',
    {
      kdp: should('no transparency', 'kdpImages'),
      apple: should('none that turns black at night', 'appleImages'),
      kobo: should('no transparent ground', 'kobo'),
    },
    (book) =>
      pictureFault(
        book,
        ({transparent}) => transparent,
        'Save it with a white ground: clear places turn black at night.',
      ),
  ),
  rule(
    'picture-moving',
    'Moving pictures',
    {
      kdp: must('no GIF of several frames', 'kdpImages'),
      google: must('still GIF only', 'googleEpub'),
    },
    (book) => pictureFault(book, ({animated}) => animated, 'Show one frame of it.'),
  ),
  rule(
    'drawing-size',
    'Width and height of drawings',
    {google: must('at most 3,200 in an SVG', 'googleEpub', 3200)},
    ({pictures, pages}, {limit}) => {
      const drawn = pictures.filter(({kind}) => kind === 'svg')
      const inside = pages.flatMap(({drawings, path}) =>
        drawings.map(({width, height}) => ({
          path,
          width: pixelsIn(width),
          height: pixelsIn(height),
        })),
      )
      const all = [...drawn, ...inside]
      const large = all.filter(({width, height}) => Math.max(width, height) > limit)
      if (!all.length) return {measured: 'no drawing'}
      return large.length
        ? {
            measured: listed(large.map(({path}) => path)),
            help: 'Make its width and height smaller.',
          }
        : {measured: `${counted(all.length, 'drawing')}, all smaller`}
    },
  ),
  rule(
    'drawing-words',
    'Words in drawings',
    {
      kdp: look('drawings may be turned into pictures', 'kdpImages'),
      apple: look('no text in pictures', 'appleImages'),
      ingram: look('text as text, not in pictures', 'ingramAvoid'),
    },
    ({pictures, pages}) => {
      const drawn = pictures.filter(({words}) => words).map(({path}) => path)
      const inside = pages.filter(({drawings}) => drawings.some(({words}) => words))
      const found = [...drawn, ...inside.map(({path}) => path)]
      return found.length
        ? {
            measured: `${counted(found.length, 'drawing')} with words: ${listed(found)}`,
            help: 'Look whether the text around it says the same.',
          }
        : {measured: 'no words in drawings'}
    },
  ),
  rule(
    'alt',
    'Descriptions of pictures',
    {
      kdp: must('alt at each picture', 'kdpImages'),
      apple: must('descriptions for VoiceOver', 'applePrepare'),
    },
    ({pages}) => {
      const images = pages.flatMap((page) => page.images.map((one) => ({...one, page: page.path})))
      const without = images.filter(({alt}) => alt === undefined)
      const empty = images.filter(({alt}) => alt === '').length
      const aside = empty ? `, ${empty} decorative` : ''
      if (!without.length) return {measured: `${counted(images.length, 'picture')}${aside}`}
      return {
        measured: `${counted(without.length, 'picture')} without, in ${listed(without.map(({page}) => page))}`,
        help: 'Write what it shows: ![what it shows](picture.png)',
      }
    },
  ),
  rule(
    'alt-length',
    'Length of descriptions',
    {kdp: should('less than 140 characters', 'kdpImages', 140)},
    ({pages}, {limit}) => {
      const lengths = pages.flatMap(({images}) => images.map(({alt = ''}) => alt.length))
      const long = lengths.filter((one) => one >= limit).length
      const measured = `${counted(Math.max(0, ...lengths), 'character')} at most`
      return long
        ? {
            measured: `${counted(long, 'description')} of ${limit} characters or more`,
            help: 'Say it shorter, and put the rest into the text.',
          }
        : {measured}
    },
  ),
]
