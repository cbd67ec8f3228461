import type {Rule} from '../rule.ts'

/** Pictures and other files a manuscript names. */
export const assetRules = {
  'asset/missing': {
    severity: 'error',
    title: 'Every picture a text names is there.',
    why: 'The page would have a hole in it.',
    wrong: '![Two rings](figures/rigns.svg)',
    right: '![Two rings](figures/rings.svg)',
  },
  'asset/remote': {
    severity: 'error',
    plain: 'warning',
    title: 'A picture is a file, not a web address.',
    why: 'A build uses no network: the picture could change or vanish, and the site would learn of each build.',
    wrong: '![Two rings](https://example.org/rings.png)',
    right: '![Two rings](figures/rings.png)',
  },
  'asset/outside-project': {
    severity: 'error',
    title: 'A picture lies inside the folder of the publication.',
    why: 'A manuscript from elsewhere must not put other files of this computer into a leaflet.',
    wrong: '![Logo](../../logo.png)',
    right: '![Logo](figures/logo.png)',
  },
  'asset/data-address': {
    severity: 'error',
    plain: 'warning',
    title: 'A picture is a file, not a data: address.',
    why: 'Such a picture cannot be checked, changed or found again.',
    wrong: '![Dot](data:image/png;base64,…)',
    right: '![Dot](figures/dot.png)',
  },
  'asset/blocked': {
    severity: 'warning',
    title: 'A page asks for nothing but its own files.',
    why: 'What the page asked for was refused, so it may be missing in print.',
    wrong: 'A style that loads a font from the web',
    right: 'A font file beside the text',
  },
  'image/type-mismatch': {
    severity: 'error',
    title: 'A picture is what its name says: PNG, JPEG, GIF, WebP or SVG.',
    why: 'Reading systems trust the name and show nothing.',
    wrong: 'A web page saved as rings.png',
    right: 'The picture itself saved as rings.png',
  },
  'image/too-large': {
    severity: 'error',
    title: 'A picture has at most 100 megapixels and 20 MB.',
    why: 'A larger one stops printers and phones, and prints no better.',
    wrong: 'A scan of 30,000 by 30,000 pixels',
    right: 'The same scan at 2,400 by 2,400 pixels',
  },
  'image/svg-doctype': {
    severity: 'error',
    title: 'A drawing (SVG) has no DOCTYPE and is well-formed.',
    why: 'A DOCTYPE can read other files into the drawing.',
    wrong: '<!DOCTYPE svg …>',
    right: '<svg xmlns="http://www.w3.org/2000/svg" …>',
  },
  'image/svg-removed': {
    severity: 'warning',
    title: 'A drawing (SVG) holds shapes and text only.',
    why: 'Programs, handlers and addresses in a drawing were left out.',
    wrong: '<svg onload="…">',
    right: '<svg>',
  },
} as const satisfies Record<string, Rule>
