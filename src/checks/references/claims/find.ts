import {SOURCE} from '../line.ts'
import {type Claim, figuresIn, mayHaveFigure} from './figures.ts'
import {mayHavePhrase, phrasesIn} from './phrases.ts'
import {sentencesOf} from './sentences.ts'

/** Citations as people type them where no list of references turns them into links. */
const TYPED = new RegExp(
  [
    String.raw`[(\[](?=[^()[\]]{0,120}\p{Lu})[^()[\]]{0,120}(?<!\d)(?:1[89]|20)\d\d[a-z]?(?!\d)[^()[\]]{0,20}[)\]]`,
    String.raw`(?<=\p{L}\s)\((?:1[89]|20)\d\d[a-z]?\)`,
    String.raw`(?<!\p{L})et al(?!\p{L})`,
    String.raw`\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,8}\]`,
    String.raw`(?<=[\p{L}.,;”"])[⁰¹²³⁴-⁹]`,
    // A key that no bibliography has is noted elsewhere.
    String.raw`(?<![\p{L}\p{N}])@[\p{L}\p{N}_{]`,
    // Numbers between two tags, as in "sleep badly.<sup>3,4</sup>".
    String.raw`(?<=[\p{L}.,;”"\s])\uFFFC\d{1,3}(?:[,–-]\s?\d{1,3}){0,8}\uFFFC`,
  ].join('|'),
  'gu',
)

/** Puts the sign of a source in place of every typed citation; no other character moves. */
function withSources(text: string): string {
  return text.replace(TYPED, (found) => SOURCE.repeat(found.length))
}

export function hasSource(text: string): boolean {
  return withSources(text).includes(SOURCE)
}

/** The last words of a paragraph are its source, perhaps in brackets. */
const ENDS_CITED = new RegExp(String.raw`${SOURCE}[\s.)\]!”"»]*$`, 'u')

/** Begins a sentence that goes on about the work just cited. */
const GOES_ON =
  /^(?:of (?:these|those|them)|among (?:these|those|them)|they|their|the (?:team|authors?|researchers?|study|trial|review|survey|other|rest)|in (?:this|that|the same)|it|its|this|that|these|those|another|also|both|here|sie|ihre?|davon|von diesen|unter ihnen|das team|die (?:studie|autoren|autorinnen)|dies|diese[rs]?|ils|elles|leurs?|parmi eux|l[’']étude|cette étude|de ces|ellos|ellas|sus?|de ellos|el estudio|este estudio|entre ellos)(?!\p{L})/iu

/** Figures of these sentences are thought up, asked for, or ordered. */
const IMAGINED =
  /(?<!\p{L})(?:imagine|suppose|say,|for example|for instance|e\.g\.|means|should (?:be|stay|make)|stell(?:en)? (?:dir|sie)|angenommen|zum beispiel|z\.\s?b\.|bedeutet|imaginez|supposons|par exemple|signifie|imagina|imagine|supongamos|por ejemplo|significa)(?!\p{L})/iu
const ORDERED =
  /^["“(]?(?:aim|keep|fill|set|turn|reduce|lower|raise|use|mix|add|choose|make|leave|cut|charge|dilute|try|start|give|put|take|eat|drink|save|buy|limit|halten|füllen|stellen|nehmen|mischen)(?!\p{L})(?! of )/iu

/** Finds the first claim of each sentence that has no source in it, nor one at the end of the text. */
export function claimsIn(typed: string): Claim[] {
  if (!mayHavePhrase(typed) && !mayHaveFigure(typed)) return []
  const text = withSources(typed)
  if (ENDS_CITED.test(text.slice(-24))) return []
  let cited = false
  return sentencesOf(text).flatMap(({start, end}) => {
    const sentence = text.slice(start, end)
    cited = sentence.includes(SOURCE) || (cited && GOES_ON.test(sentence))
    if (cited || /\?["”’»)]*$/u.test(sentence)) return []
    const thought = IMAGINED.test(sentence) || ORDERED.test(sentence)
    const found = [...phrasesIn(sentence), ...(thought ? [] : figuresIn(sentence))]
    const first = found.toSorted((a, b) => a.start - b.start)[0]
    return first ? [{start: start + first.start, text: first.text}] : []
  })
}
