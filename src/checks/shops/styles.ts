import type {CssRule, Declaration} from '../../epub/css.ts'
import type {BookLook} from './look.ts'
import {type Measured, must, rule, should, type ShopRule} from './rule.ts'
import {counted, listed} from './say.ts'

type Where = (declaration: Declaration, css: CssRule) => boolean

/** Names the declarations that a shop does not want. */
function declared({rules, sheets}: BookLook, unwanted: Where, help: string): Measured {
  const found = rules.flatMap((css) =>
    css.declarations.filter((one) => unwanted(one, css)).map((one) => `${css.prelude} ${one.name}`),
  )
  if (!found.length) return {measured: counted(sheets.length, 'style sheet')}
  return {measured: `${counted(found.length, 'time')}: ${listed(found)}`, help}
}

/** Selectors of the running text. */
const BODY = /^(?:html|body|p|:root|\*)$/iu
const isBody = ({prelude}: CssRule): boolean =>
  prelude.split(',').some((one) => BODY.test(one.trim()))

const isPage = ({prelude}: CssRule): boolean => /^(?:html|body)\b/iu.test(prelude)

const CHOICE: ReadonlySet<string> = new Set([
  'background',
  'background-color',
  'color',
  'font',
  'font-family',
  'font-size',
  'line-height',
  'text-align',
])
const FUNCTIONS = /(?:^|[\s,(:])(?:var|calc|clamp|min|max|env)\(/iu
const GROUND = /^background(?:-color|-image)?$/u
const BARE: ReadonlySet<string> = new Set(['none', 'transparent', 'inherit', 'initial', 'unset'])

/** The widest of the margins or paddings at the sides, in em; 0 for other units. */
function sideEms({name, value}: Declaration): number {
  const parts = value
    .split(/\s+/u)
    .map((one) => /^(-?[\d.]+)em$/u.exec(one)?.[1] ?? '0')
    .map(Number)
  const [top = 0, right = top, , left = right] = parts
  if (name === 'margin') return Math.max(right, left)
  return /^margin-(?:left|right)$/u.test(name) ? top : 0
}

export const styleRules: readonly ShopRule[] = [
  rule(
    'inline-styles',
    'Styles in the style sheet only',
    {
      kdp: should('no style elements', 'sendToKindle'),
      kobo: should('no inline styles', 'kobo'),
    },
    ({pages, sheets}) => {
      const styled = pages.filter((page) => page.styled)
      return styled.length
        ? {
            measured: `in ${listed(styled.map(({path}) => path))}`,
            help: 'Move the styles to the style sheet.',
          }
        : {measured: counted(sheets.length, 'style sheet')}
    },
  ),
  rule(
    'css-functions',
    'Values that old readers know',
    {
      kdp: should('no variables', 'sendToKindle'),
      kobo: must('no var(), calc(), min(), max(), clamp() or env()', 'koboCss'),
    },
    (book) =>
      declared(
        book,
        ({name, value}) => name.startsWith('--') || FUNCTIONS.test(value),
        'Write the value itself: one such line can cost the whole style sheet.',
      ),
  ),
  rule(
    'body-text',
    'Text as the reader sets it',
    {
      kdp: must('body text in all defaults', 'kdpGuide'),
      ingram: must('no styling of body text', 'ingramAvoid'),
      kobo: should('no styles on bare elements', 'kobo'),
    },
    (book) =>
      declared(
        book,
        ({name}, css) => isBody(css) && CHOICE.has(name),
        'Leave typeface, size and colours of the text to the reader.',
      ),
  ),
  rule('backgrounds', 'Coloured grounds', {kobo: should('no background colours', 'kobo')}, (book) =>
    declared(
      book,
      ({name, value}) => GROUND.test(name) && !BARE.has(value.toLowerCase()),
      'Use a line instead: a ground hides text at night.',
    ),
  ),
  rule(
    'body-padding',
    'Margins around the page',
    {
      kdp: should('no margin imposed on the whole book', 'kdpGuide'),
      kobo: should('no padding on body', 'kobo'),
    },
    (book) =>
      declared(
        book,
        ({name, value}, css) =>
          isPage(css) &&
          /^(?:padding|margin)(?:-left|-right|$)/u.test(name) &&
          !/^[0\s]*$/u.test(value),
        'Leave the margins to the reader.',
      ),
  ),
  rule(
    'side-margins',
    'Margins that grow with text',
    {kobo: should('at most 2em at the sides', 'kobo', 2)},
    (book, {limit}) =>
      declared(
        book,
        (one) => sideEms(one) > limit,
        'Use 2em at most, or per cent: large text leaves no room.',
      ),
  ),
  rule(
    'positions',
    'Text in its place',
    {kdp: should('no negative margins and no fixed places', 'kdpGuide')},
    (book) =>
      declared(
        book,
        ({name, value}) =>
          (name === 'position' && /^(?:fixed|sticky)$/u.test(value)) ||
          (/^margin/u.test(name) && /(?:^|\s)-\d/u.test(value)),
        'Let it stand where it is read.',
      ),
  ),
  rule(
    'bare-selectors',
    'Styles on div and span',
    {kobo: should('none on div or span alone', 'kobo')},
    ({rules, sheets}) => {
      const bare = rules.filter(({prelude}) =>
        prelude.split(',').some((one) => /^(?:div|span)$/iu.test(one.trim())),
      )
      return bare.length
        ? {
            measured: listed(bare.map(({prelude}) => prelude)),
            help: 'Name a class: Kobo adds its own div and span.',
          }
        : {measured: counted(sheets.length, 'style sheet')}
    },
  ),
  rule('fonts', 'Typefaces in the book', {kobo: must('TTF, OTF or WOFF 1', 'kobo')}, ({book}) => {
    const fonts = book.items.filter(
      ({mediaType, path}) => /font/u.test(mediaType) || /\.(?:woff2?|[ot]tf)$/iu.test(path),
    )
    const modern = fonts.filter(
      ({path, mediaType}) => /woff2$/iu.test(path) || mediaType === 'font/woff2',
    )
    if (!fonts.length) return {measured: 'those of the reader'}
    return modern.length
      ? {measured: listed(modern.map(({path}) => path)), help: 'Save it as WOFF or TTF.'}
      : {measured: counted(fonts.length, 'typeface')}
  }),
  rule(
    'specified-fonts',
    'Typefaces told to Apple',
    {apple: should('specified-fonts with embedded fonts', 'appleFonts')},
    ({book, valuesOf}) => {
      const fonts = book.items.some(({path}) => /\.(?:woff2?|[ot]tf)$/iu.test(path))
      if (!fonts) return {measured: 'those of the reader'}
      return valuesOf('ibooks:specified-fonts').includes('true')
        ? {measured: 'told'}
        : {measured: 'not told', help: 'Set ibooks:specified-fonts, or Apple shows its own.'}
    },
  ),
]
