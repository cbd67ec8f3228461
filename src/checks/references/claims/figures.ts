/** A figure or a phrase that asks for a source, in characters of the text it was found in. */
export interface Claim {
  readonly start: number
  readonly text: string
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one two three four five six seven eight nine ten',
    'eins zwei drei vier fünf sechs sieben acht neun zehn',
    'un deux trois quatre cinq six sept huit neuf dix',
    'uno dos tres cuatro cinco seis siete ocho nueve diez',
  ]
    .flatMap((row) => row.split(' ').map((word, i): [string, number] => [word, i + 1]))
    .concat(
      ['eine', 'einer', 'einem', 'einen', 'une', 'una'].map((word): [string, number] => [word, 1]),
      [
        ['twelve', 12],
        ['twenty', 20],
        ['zwanzig', 20],
        ['vingt', 20],
        ['veinte', 20],
        ['fifty', 50],
        ['hundred', 100],
        ['hundert', 100],
        ['cent', 100],
        ['cien', 100],
        ['thousand', 1000],
        ['tausend', 1000],
        ['mille', 1000],
        ['mil', 1000],
      ],
    ),
)

const WORD = Object.keys(WORDS).join('|')
const NUMBER = String.raw`\d{1,3}(?:[,.]\d{3}|\d{0,3})|${WORD}`
const EDGE = String.raw`(?<![\p{L}\p{N}.,–-])`
const STOP = String.raw`(?![\p{L}\p{N}])`
const PERCENT = /(?:[%％]|(?:per\s?cent|prozent|pour\s?cent|por\s?ciento)(?!\p{L}))/giu
const TENS =
  'thirty|forty|fifty|sixty|seventy|eighty|ninety|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|trente|quarante|cinquante|soixante|treinta|cuarenta|cincuenta|sesenta'
/** Up to the sign: "12.5", "10–15", "twelve". */
const QUANTITY = new RegExp(
  String.raw`${EDGE}(?:(?:\d[\d.,]*|${WORD})(?:\s?[-–]\s?|\s(?:to|bis|à|a)\s))?(?<amount>\d[\d.,]*|${WORD}|${TENS})[\s-]?$`,
  'iu',
)

/** Percentages that are the strength or make of a thing, a price or a setting. */
const THINGS =
  'cream|gel|ointment|lotion|solution|spray|drops?|shampoo|mouthwash|patch|alcohol|ethanol|bleach|peroxide|chlorhexidine|hydrocortisone|lidocaine|minoxidil|saline|glucose|dextrose|cotton|wool|silk|linen|polyester|elastane|recycled|fat|cocoa|milk|juice|vinegar|oxygen|humidity|strength|zoom|opacity|brightness|battery|volume|width|height|scale|off|discount|deposit|interest|vat|tax|commission|confidence|ci|effort|' +
  'creme|salbe|lösung|tropfen|alkohol|baumwolle|wolle|fett|rabatt|mehrwertsteuer|zinsen|luftfeuchtigkeit|sauerstoff|konfidenzintervall|' +
  'crème|pommade|alcool|coton|laine|réduction|remise|rabais|matières|oxygène|' +
  'crema|pomada|solución|algodón|lana|descuento|rebaja|grasa|oxígeno'
const THING_AFTER = new RegExp(
  String.raw`^[\s,]*(?!of\s|der\s|aller\s)(?:(?:de\s|d[’'])?\p{L}+[\s-]){0,1}(?:de\s|d[’'])?(?:${THINGS})${STOP}`,
  'iu',
)
const THING_BEFORE = new RegExp(
  String.raw`(?:${THINGS})[:=]?\s(?:(?:at|to|of|is|auf|von|à|al)\s)?\(?$`,
  'iu',
)
/** A limit or a tolerance. */
const LIMIT = /(?:[≥≤±]|[<>]=)\s?$/u
/** "100 % sure" is an idiom; "100 % of them" is a figure. */
const OF = /^\s(?:of|der|aller|von|des|de los|de las)\s/iu

function percentages(text: string): Claim[] {
  return [...text.matchAll(PERCENT)].flatMap(({0: sign, index}) => {
    const found = QUANTITY.exec(text.slice(Math.max(0, index - 32), index))
    if (!found) return []
    const end = index + sign.length
    const start = index - found[0].length
    const after = text.slice(end, end + 40)
    const whole = /^(?:0|100|110)$/u.test(found.groups?.amount ?? '') && !OF.test(after)
    const before = text.slice(Math.max(0, start - 32), start)
    const thing = THING_AFTER.test(after) || THING_BEFORE.test(before) || LIMIT.test(before)
    return whole || thing ? [] : [{start, text: text.slice(start, end)}]
  })
}

const SHARE = new RegExp(
  [
    String.raw`(?<a>${NUMBER})\s(?:in(?:\severy)?|out\sof(?:\severy)?)\s(?<b>${NUMBER})`,
    String.raw`(?<c>${NUMBER})\s(?:von|de\scada)\s(?:je\s)?(?<d>${NUMBER})`,
    String.raw`(?<e>${NUMBER})(?:\s\p{L}{1,20})?\ssur\s(?<f>${NUMBER})`,
    String.raw`jede[rs]?\s(?:zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)`,
  ]
    .map((row) => `${EDGE}(?:${row})${STOP}`)
    .join('|'),
  'giu',
)
/** "7 out of 10 points", "one in ten minutes", "page 2 von 4". */
const COUNTED =
  /^\s(?:or\s(?:worse|more|higher|above|less|lower)|stars?|points?|marks?|minutes?|hours?|days?|weeks?|months?|years?|seconds?|steps?|parts?|places?|ways?|languages?|mm|cm|inch(?:es)?|sternen?|punkten?|minuten|stunden|tagen?|wochen|monaten?|jahren?|étoiles|points|minutes|jours|semaines|mois|ans|estrellas|puntos|minutos|días|semanas|meses|años)(?!\p{L})/iu
const RATED =
  /(?:pain|schmerz|schmerzen|douleur|dolor|scores?|scored|rat(?:e|ed|ing|es)|pages?|steps?|levels?|questions?|stages?|note|seite|schritt|frage|stufe|étape|página|paso|nota)(?:\s\p{L}+)?\s$/iu

function shares(text: string): Claim[] {
  return [...text.matchAll(SHARE)].flatMap(({0: found, index, groups = {}}) => {
    const part = numberOf(groups.a ?? groups.c ?? groups.e)
    const whole = numberOf(groups.b ?? groups.d ?? groups.f)
    const ordinal = part === 0 && whole === 0
    const end = index + found.length
    const counted =
      COUNTED.test(text.slice(end, end + 24)) ||
      RATED.test(text.slice(Math.max(0, index - 24), index))
    const year = /(?<!\d)(?:19|20)\d\d$/u.test(found)
    if (counted || year || !(ordinal || (part > 0 && whole > part))) return []
    return [{start: index, text: found}]
  })
}

function numberOf(typed = ''): number {
  return WORDS[typed.toLowerCase()] ?? Number(typed.replace(/[,.]/gu, ''))
}

/** A sign of each kind of figure; a look for it is quick, and few sentences hold one. */
const SIGNS = new RegExp(
  String.raw`[%％]|per\s?cent|prozent|p(?:our|or)\s?ci?ent|\s(?:in(?:\severy)?|out\sof(?:\severy)?|von(?:\sje)?|de\scada|sur)\s(?:\d|${WORD})|jede[rs]?\s`,
  'i',
)

/** Says whether a text may hold such a figure. */
export function mayHaveFigure(text: string): boolean {
  return SIGNS.test(text)
}

/** Finds percentages and shares such as "one in four" that state a finding, in order. */
export function figuresIn(text: string): Claim[] {
  return [...percentages(text), ...shares(text)].sort((a, b) => a.start - b.start)
}
