import {is} from '../typed/authors.ts'
import type {Token} from '../tokens.ts'

/** Capitalised words that stand before a year without being authors. */
const NOT_NAMES = new Set(
  [
    // Months, days and seasons
    'january february march april may june july august september october november december',
    'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday',
    'saturday sunday spring summer autumn fall winter easter christmas',
    'januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet',
    'aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto',
    'septiembre octubre noviembre diciembre',
    // Parts of a text or of a study
    'section chapter table figure appendix part volume vol equation box study experiment phase',
    'version edition wave round update updated published copyright revised retrieved accessed',
    'tabelle abbildung kapitel abschnitt tableau chapitre tabla capitulo',
    // Places that sentences date
    'london paris berlin vienna wien rome roma madrid geneva brussels amsterdam dublin edinburgh',
    'oxford cambridge manchester boston chicago washington toronto sydney melbourne tokyo york',
    'england scotland wales ireland britain france germany deutschland austria switzerland italy',
    'spain portugal netherlands belgium sweden norway denmark finland europe america australia',
    'canada china japan india brazil africa asia uk usa us eu',
    'essex sussex kent surrey devon cornwall norfolk suffolk yorkshire lancashire cumbria',
    'leeds liverpool birmingham bristol glasgow cardiff belfast sheffield leicester nottingham',
    'hamburg munich munchen koln cologne frankfurt stuttgart leipzig dresden zurich bern basel graz',
    'salzburg lyon marseille bordeaux milan florence venice naples turin barcelona seville lisbon',
    'porto stockholm uppsala gothenburg oslo bergen copenhagen aarhus helsinki warsaw krakow prague',
    'budapest athens istanbul moscow kyiv jerusalem cairo lagos nairobi beijing shanghai seoul osaka',
    'kyoto delhi mumbai sao paulo rio lima bogota santiago montreal vancouver ottawa auckland',
    'brisbane perth adelaide alabama alaska arizona arkansas california colorado connecticut delaware',
    'florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland',
    'massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma',
    'oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming philadelphia denver',
    'seattle houston dallas atlanta detroit baltimore ithaca mexico argentina chile colombia peru',
    'russia poland ukraine greece turkey israel egypt kenya nigeria korea taiwan indonesia pakistan',
    'bangladesh vietnam thailand zealand hungary romania croatia iceland luxembourg iran iraq syria',
    // Publishers
    'springer routledge norton sage guilford elsevier wiley penguin erlbaum blackwell suhrkamp beltz',
    'hogrefe thieme gallimard seuil macmillan palgrave harpercollins vintage basic',
    // Words that begin a sentence
    'the a an in as since however see also although while when for by and but both according',
    'after before from at on of this that these those selon nach with work research studies',
    'review following unlike like he she they it was were is about until between during',
    'so thus hence therefore moreover furthermore then when where what why how yet even if because',
    'first second third finally recently similarly indeed notably again only other others some many',
    'most here there their its his her my our we later earlier early consistent contrary despite',
    'given using among within across under over through upon nor or not such than another several',
    'still perhaps additionally conversely nevertheless nonetheless consequently specifically meanwhile',
    'classic seminal influential pioneering building drawing based compared contrast adapted dr prof',
    'professor auch so wie bei fur aber dagegen daher schon laut gegen pour selon chez ainsi comme',
    'segun para como segundo conforme volgens secondo per enligt',
  ]
    .join(' ')
    .split(' '),
)

/** Says whether a word before a year is a month, a place, a part of the text or a connecting word. */
export function isNoName(token: Token | undefined): boolean {
  return is(token, 'word') && NOT_NAMES.has(token?.folded ?? '')
}
