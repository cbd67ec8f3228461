import type {RuleId} from '../../base/rules.ts'
import type {CssRule, Declaration} from '../../epub/css.ts'

export interface StyleFault {
  readonly rule: RuleId
  /** Without a full stop: the place follows. */
  readonly reason: string
  readonly line: number
}

/** Looks at one declaration of a rule. */
type DeclarationRule = (one: Declaration, rule: CssRule) => StyleFault[]

/** Gives a check: what it finds is said of the declaration. */
function check(
  rule: RuleId,
  isWrong: (one: Declaration, rule: CssRule) => boolean,
): DeclarationRule {
  return (one, inside) =>
    isWrong(one, inside) ? [{rule, reason: `Unexpected "${shown(one)}"`, line: one.line}] : []
}

function shown({name, value, important}: Declaration): string {
  return `${name}: ${value}${important ? ' !important' : ''}`.slice(0, 60)
}

/** Names of colours in CSS Color 4 that books are seen to use; numbers are found by their form. */
const COLOURS =
  /(?<![\w-])(?:#[\da-f]{3,8}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)a?\(|(?:black|white|gray|grey|silver|red|maroon|yellow|olive|lime|green|aqua|teal|blue|navy|fuchsia|purple|orange|brown|pink|gold|beige|ivory|(?:dark|light|medium|pale|deep|dim|hot|slate|royal|steel|dodger|corn|mid|sky|forest|sea|crimson|indigo|tan|linen|snow)[a-z]+)(?![\w-]))/iu

/** Values that follow the reader's own colours. */
const FOLLOWS = /^(?:inherit|initial|unset|revert|transparent|none|currentcolor|0|auto)$/iu
const COLOURED = /^(?:color|background|background-color|background-image)$/u
const FONT_FILE = /^@font-face$/u

function hasColour({name, value}: Declaration): boolean {
  if (COLOURED.test(name)) return !FOLLOWS.test(value)
  return /colou?r|border|outline|shadow|decoration|rule|fill|stroke|background/u.test(name)
    ? COLOURS.test(withoutAddresses(value))
    : false
}

/** Elements that running text stands in. */
const TEXT: ReadonlySet<string> = new Set(
  '* :root html body p li dd dt td span div section article main blockquote ul ol dl'.split(' '),
)
const OF_TEXT =
  /^(?:font|font-family|font-size|line-height|letter-spacing|word-spacing|color|background|background-.*)$/u

/** Says whether a rule is about running text: one of its selectors is an element without a class. */
function isOfText({prelude}: CssRule): boolean {
  return prelude.split(',').some((one) => TEXT.has(one.trim().toLowerCase()))
}

const UNITS =
  /(?<![\w#.-])[+-]?(?:\d+\.?\d*|\.\d+)(?:px|pt|pc|cm|mm|in|q|rem|rlh|lh|ch|ic|[sld]?v(?:w|h|min|max|i|b))(?![\w-])/iu
const FUNCTIONS = /(?<![\w-])(?:var|calc|min|max|clamp|env|attr|round|mod|rem|abs)\(/iu
const LAYOUT = /^(?:inline-)?(?:grid|flex)$|^(?:-webkit-)?(?:inline-)?box$/iu
const FIXED = /^(?:fixed|sticky|-webkit-sticky)$/iu
const LAYOUT_NAMES = /^(?:grid|flex|place|justify|align)(?:-|$)|^(?:row-|column-)?gap$/u

const OLD_BREAK = /^break-(?:before|after|inside)$/u

/** A text without what stands in quotation marks or addresses. */
function withoutAddresses(value: string): string {
  return value.replace(/url\([^)]*\)|"[^"]*"|'[^']*'/giu, ' ')
}

/** Words of generated text; signs alone, as of quotation, are read over without loss. */
function hasWords(value: string): boolean {
  const strings = [...value.matchAll(/"([^"]*)"|'([^']*)'/gu)].map(([, a, b]) => a ?? b ?? '')
  const read = strings.some((one) => /[\p{L}\p{N}]/u.test(one.replace(/\\[\da-f]{1,6}\s?/giu, '')))
  return read || /(?:counters?|attr|url)\(/iu.test(value)
}

/** What a reader or a shop is known to break on, one by one. */
export const declarationRules: readonly DeclarationRule[] = [
  check('epub/style-force', ({important}) => important),
  check('epub/style-body', ({name}, rule) => !rule.at && isOfText(rule) && OF_TEXT.test(name)),
  check('epub/style-colour', (one, rule) => !FONT_FILE.test(rule.at) && hasColour(one)),
  check('epub/style-unit', ({value}) => UNITS.test(withoutAddresses(value))),
  check(
    'epub/style-function',
    ({name, value}) => name.startsWith('--') || FUNCTIONS.test(withoutAddresses(value)),
  ),
  check(
    'epub/style-layout',
    ({name, value}) =>
      (name === 'display' && LAYOUT.test(value)) ||
      (name === 'position' && FIXED.test(value)) ||
      LAYOUT_NAMES.test(name),
  ),
  check('epub/style-content', ({name, value}) => name === 'content' && hasWords(value)),
  check(
    'epub/style-break',
    ({name}, {declarations}) =>
      OLD_BREAK.test(name) && !declarations.some((one) => one.name === `page-${name}`),
  ),
]
