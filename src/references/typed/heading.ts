import type {Node} from 'unist'
import {fold} from '../fold.ts'
import {isParent, isText, visibleText} from '../inline.ts'

/** Words that stand over a list of references, folded, by language. */
const HEADINGS: ReadonlySet<string> = new Set(
  [
    'reference, references, reference list, list of references, bibliography, works cited, cited works',
    'sources, literature, literature cited, references cited, citations',
    'literatur, literaturverzeichnis, literaturangaben, quellen, quellenverzeichnis, quellenangaben',
    'referenzen, bibliografie, zitierte literatur',
    'bibliographie, references bibliographiques, liste des references, ouvrages cites, litterature',
    'referencias, referencias bibliograficas, bibliografia, fuentes, obras citadas, literatura',
    'referenties, literatuur, literatuurlijst, bronnen, bronvermelding, bronnenlijst',
    'riferimenti, riferimenti bibliografici, fonti, opere citate, letteratura',
    'lista de referencias, fontes, obras citadas',
    'referenser, referanser, kallor, kilder, litteraturliste, litteraturforteckning, kallforteckning, lahteet, kirjallisuus',
    'zrodla, pismiennictwo, seznam literatury, zoznam literatury, zdroje, irodalom, irodalomjegyzek, bibliografie',
    'kaynaklar, kaynakca, литература, список литературы, источники, література, βιβλιογραφια',
    '参考文献, 引用文献, 參考文獻, 文献, 参考资料, 참고문헌, المراجع, מקורות, ביבליוגרפיה',
  ].flatMap((row) => row.split(', ')),
)

const AND = / (?:and|und|et|y|e|en) | ?[&/] ?/u
const ADJECTIVE = /^(?:selected|key|main|full|our|ausgewahlte|wichtige) /u

/** A paragraph in bold is a heading below all others. */
const BOLD_DEPTH = 7

/** Gives the level of a heading that announces a list of references; nothing for any other node. */
export function announcedDepth(node: Node): number | undefined {
  if (isMark(node)) return BOLD_DEPTH
  const depth = depthOf(node)
  if (depth === undefined || !isParent(node)) return undefined
  const titles = [visibleText(node.children), idOf(node)]
  return titles.some(isAnnouncement) ? depth : undefined
}

/** `<!-- references -->` announces a list that has no heading. */
function isMark(node: Node): boolean {
  const value = node.type === 'html' && 'value' in node ? node.value : ''
  return typeof value === 'string' && /^<!--\s{0,9}references\s{0,9}-->$/iu.test(value.trim())
}

/** Gives the level of a heading: 1 to 6, and 7 for a paragraph that is one bold line. */
export function depthOf(node: Node): number | undefined {
  if (node.type === 'heading' && 'depth' in node) return Number(node.depth)
  if (node.type !== 'paragraph' || !isParent(node) || node.children.length > 3) return undefined
  const words = node.children.filter((child) => !(isText(child) && /^[\s:.]*$/u.test(child.value)))
  return words.length === 1 && words[0]?.type === 'strong' ? BOLD_DEPTH : undefined
}

/** `{#references}` says what a heading is in any language. */
function idOf(node: Node): string {
  const attributes = node.data && 'attributes' in node.data ? node.data.attributes : undefined
  const id = typeof attributes === 'object' && attributes && 'id' in attributes ? attributes.id : ''
  return typeof id === 'string' ? id : ''
}

/** "7. Key references and further reading:" counts as "references". */
function isAnnouncement(title: string): boolean {
  const words = fold(title.slice(0, 120))
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/^\s*(?:(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivx]{1,5}|[a-z])[.):]?\s)?/u, '')
    .replace(/[^\p{L}&/ ]+/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim()
  return [words, ...words.split(AND)].some((part) =>
    HEADINGS.has(part.trim().replace(ADJECTIVE, '')),
  )
}
