import type {Rule} from '../rule.ts'

/** The front of an ebook: one that was made here, and one that was ready. */
export const coverRules = {
  'cover/ratio': {
    severity: 'warning',
    title: 'A cover is about 1.6 times as high as wide.',
    why: 'Shops and shelves show covers in that shape, and put grey bars beside another or cut it.',
    wrong: 'A square picture of 2,000 by 2,000 pixels',
    right: 'A picture of 1,600 by 2,560 pixels',
    source: 'KDP, Cover Image Guidelines',
  },
  'cover/pixels': {
    severity: 'warning',
    title: 'The shorter side of a cover has 1,400 pixels, and the longer one 7,200 at most.',
    why: 'Apple Books takes none below, Google Play none above.',
    wrong: 'A picture of 600 by 960 pixels',
    right: 'A picture of 1,600 by 2,560 pixels',
    source: 'Apple Books Asset Guide; Google Play Books, file requirements',
  },
  'cover/colour': {
    severity: 'warning',
    title: 'A cover is stored in red, green and blue.',
    why: 'Screens know no inks: a picture for a press looks wrong on them, and shops refuse it.',
    wrong: 'A JPEG in CMYK',
    right: 'The same picture saved as sRGB',
    source: 'Apple Books Asset Guide; KDP, Cover Image Guidelines',
  },
  'cover/size': {
    severity: 'warning',
    title: 'The picture of a cover has less than 1 MB.',
    why: 'It is loaded for each list the book stands in, and each copy of the book carries it.',
    wrong: 'A photograph of a gravel path over the whole cover',
    right: 'The same photograph in the upper part: look: picture',
  },
  'cover/contrast': {
    severity: 'warning',
    title: 'The words of a cover stand out from what is behind them.',
    why: 'A cover is first seen as large as a stamp. Large words need a contrast of 4.5, small ones one of 7.',
    wrong: 'A name in #888 on white',
    right: 'A name in #444 on white',
    source: 'WCAG 2.2, 1.4.3 and 1.4.6',
  },
  'cover/length': {
    severity: 'warning',
    title: 'A cover has room for its words.',
    why: 'What does not fit is cut, and what just fits cannot be read in a list of books.',
    wrong: 'A title of 300 letters',
    right: 'A title of 30 letters, and a subtitle of 100',
  },
} as const satisfies Record<string, Rule>
