import type {Claim} from './figures.ts'

/** Who is said to have found something, and the verbs that say so. */
interface Row {
  readonly who: string
  readonly does: string
}

const ROWS: readonly Row[] = [
  {
    who: 'studies|trials|surveys|polls|reviews|meta-analyses|experiments|data|statistics|findings',
    does: 'show|suggest|find|found|indicate|prove|demonstrate|confirm|reveal|showed|suggested|(?:have|has) (?:also |now |long |repeatedly |consistently )?(?:shown|found|suggested|proven|proved|demonstrated|confirmed|revealed|linked)',
  },
  {
    who: '(?:an?|one|another)(?: [\\p{L}-]+){0,2} (?:study|trial|survey|review|meta-analysis|poll)',
    does: 'shows|showed|suggests|suggested|finds|found|indicates|proves|confirms|reveals|revealed|has (?:shown|found|suggested|proven|linked)',
  },
  {
    who: 'research|evidence|science|statistics|early work|recent work',
    does: 'shows|suggests|finds|found|indicates|proves|confirms|reveals|says|tells us|has (?:also |now |long |consistently )?(?:shown|found|suggested|proven|proved|demonstrated|confirmed|linked)',
  },
  {
    who: 'scientists|researchers|experts|psychologists|neuroscientists',
    does: 'found|discovered|say|believe|think|agree|recommend|advise|warn|estimate|know|have (?:found|discovered|shown|proven|linked)',
  },
  {
    who: 'studien|untersuchungen|umfragen|forschungen|forschungsergebnisse|daten|statistiken',
    does: 'zeigen|belegen|beweisen|bestätigen|ergaben|besagen|legen nahe|legen|deuten|weisen|sprechen|haben (?:gezeigt|ergeben|belegt)',
  },
  {
    who: 'forschung|wissenschaft|studienlage|eine(?: \\p{L}+)? (?:studie|umfrage|untersuchung)',
    does: 'zeigt|zeigte|belegt|bestätigt|ergab|fand|legt nahe|legt|deutet|weist|besagt|hat (?:gezeigt|ergeben|belegt)',
  },
  {
    who: 'forschende|forscher|forscherinnen|wissenschaftler|wissenschaftlerinnen|fachleute|experten|expertinnen',
    does: 'fanden|entdeckten|zeigten|sagen|glauben|vermuten|raten|empfehlen|warnen|meinen|schätzen|haben (?:herausgefunden|gezeigt|entdeckt|festgestellt)',
  },
  {
    who: 'études|recherches|enquêtes|essais|travaux|données|statistiques',
    does: 'montrent|suggèrent|indiquent|prouvent|démontrent|révèlent|confirment|ont (?:montré|révélé|démontré|prouvé|suggéré)',
  },
  {
    who: 'une(?: \\p{L}+)? étude|la recherche|la science',
    does: 'montre|suggère|indique|prouve|révèle|démontre|a (?:montré|révélé|démontré|prouvé)',
  },
  {
    who: 'scientifiques|chercheurs|chercheuses|experts|expertes',
    does: "disent|affirment|pensent|estiment|recommandent|conseillent|s[’']accordent|ont (?:découvert|montré|trouvé|constaté)",
  },
  {
    who: 'estudios|investigaciones|ensayos|encuestas|datos|estadísticas',
    does: 'muestran|demuestran|sugieren|indican|revelan|prueban|confirman|han (?:mostrado|demostrado|encontrado|revelado)',
  },
  {
    who: 'un(?: \\p{L}+)? estudio|la investigación|la ciencia|la evidencia',
    does: 'muestra|demuestra|sugiere|indica|revela|reveló|encontró|halló|ha (?:mostrado|demostrado|encontrado|revelado)',
  },
  {
    who: 'científicos|científicas|investigadores|expertos|expertas',
    does: 'dicen|afirman|creen|recomiendan|aconsejan|aseguran|descubrieron|han (?:descubierto|demostrado|encontrado)',
  },
]

/** Phrases that need no verb of their own. */
const FIXED =
  '(?:scientifically|clinically) (?:proven|proved)|according to (?:an? |one |some |recent |new )*(?:study|studies|research|survey|experts|scientists|researchers)|' +
  '(?:wissenschaftlich|klinisch) (?:erwiesen|belegt|bewiesen|nachgewiesen)|(?:zeigen|belegen|beweisen) studien|laut (?:einer |einer neuen |neuen )?(?:studien?|umfragen?|experten|fachleuten)|' +
  '(?:scientifiquement|cliniquement) (?:prouvée?s?|démontrée?s?)|selon (?:une |des |les |de )(?:récentes? )?(?:études?|experts|chercheurs|scientifiques)|' +
  '(?:científicamente|clínicamente) (?:probad|demostrad|comprobad)[oa]s?|según (?:un |los |las |varios )(?:estudios?|expertos|científicos|investigadores)'

/** Words between noun and verb that turn the sense, or begin another clause. */
const TURNS =
  'not|never|no|cannot|hardly|rarely|that|which|who|whose|and|but|is|are|was|were|to|we|you|they|it|can|should|must|if|nicht|keine?|die|und|pas|jamais|qui|que|et|nunca|y'
/** Between the two may stand some words: "studies of couples show". */
const GAP = String.raw`(?:\s(?!(?:${TURNS})\s|\p{L}+n[’']t\s)[\p{L}’'-]{1,20}){0,4}?`

const spaced = (words: string): string => words.replaceAll(' ', String.raw`\s`)

const PHRASES = new RegExp(
  ROWS.map(({who, does}) => `(?:${spaced(who)})${GAP}\\s(?:${spaced(does)})`)
    .concat(spaced(FIXED))
    .map((row) => String.raw`(?<![\p{L}\p{N}-])(?:${row})(?!\p{L})`)
    .join('|'),
  'giu',
)

/** Words before it: "if studies show", "these studies show" speak of no finding, or of one already named. */
const BEFORE =
  /(?<!\p{L})(?:if|whether|until|unless|no|few|what|which|when|where|how|why|these|those|both|such|our|their|his|her|its|this|the two|ob|wenn|falls|bis|keine|wenige|welche|diese|beide|unsere|ihre|si|aucune?s?|peu d[’']|quelles?|ces|leurs|nos|si|ningun[oa]s?|pocos|qué|estos|estas|sus)\s?(?:\p{L}+\s)?$/iu

/** Words of which each phrase has one; a look for them is quick, and few sentences hold any. */
const ROOTS = new RegExp(
  [...new Set([...ROWS.map(({who}) => who), FIXED].join('|').match(/\p{L}{4,}/gu))].join('|'),
  'i',
)

/** Says whether a text may hold such a phrase. */
export function mayHavePhrase(text: string): boolean {
  return ROOTS.test(text)
}

/** Finds phrases such as "studies show" that name no study, in order. */
export function phrasesIn(text: string): Claim[] {
  return [...text.matchAll(PHRASES)].flatMap(({0: found, index}) => {
    const before = text.slice(Math.max(0, index - 24), index)
    const after = text.slice(index + found.length, index + found.length + 2)
    const quoted = /["“„«]$/u.test(before) && /^[,.]?["”“»]/u.test(after)
    if (quoted || BEFORE.test(before)) return []
    return [{start: index, text: found}]
  })
}
