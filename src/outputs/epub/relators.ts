/** What a contributor did, by its MARC relator: the words for it in the languages Handpress prints. */
const RELATORS: Readonly<Record<string, string>> = {
  edt: 'editor|editors|edited by|herausgeber|herausgeberin|lektorat|lektor|lektorin|éditeur|éditrice|editora|محرر|محررة|עורך|עורכת|עריכה|編集|編者|編',
  trl: 'translator|translated by|translation|übersetzer|übersetzerin|übersetzung|traducteur|traductrice|traduction|traductor|traductora|traducción|مترجم|مترجمة|ترجمة|מתרגם|מתרגמת|תרגום|翻訳|訳者|訳',
  ill: 'illustrator|illustrated by|illustrations|illustratorin|illustrationen|illustrateur|illustratrice|ilustrador|ilustradora|ilustraciones|رسام|رسامة|رسوم|מאייר|מאיירת|איורים|イラスト|絵',
  pht: 'photographer|photographs|photos|fotograf|fotografin|fotos|photographe|photographies|fotógrafo|fotógrafa|fotografías|مصور|مصورة|צלם|צלמת|צילום|写真',
  bkd: 'designer|design|book designer|gestaltung|gestalter|gestalterin|maquette|graphiste|diseño|diseñador|diseñadora|تصميم|מעצב|מעצבת|עיצוב|デザイン',
  cov: 'cover designer|cover design|cover|umschlag|umschlaggestaltung|couverture|cubierta|portada|غلاف|כריכה|装丁|装画',
  aui: 'foreword|foreword by|vorwort|préface|prólogo|تقديم|הקדמה',
  pfr: 'proofreader|proofreading|korrektorat|korrektor|korrektorin|correction|correcteur|correctrice|corrección|corrector|correctora|تدقيق|הגהה|校正',
}

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(RELATORS).flatMap(([code, words]) =>
    words.split('|').map((word) => [word, code] as const),
  ),
)

/** Gives the MARC relator of a role as it is printed; `ctb`, contributor, for one that has no code here. */
export function relatorOf(role: string): string {
  return CODES.get(role.trim().toLowerCase()) ?? 'ctb'
}
