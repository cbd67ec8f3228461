import type {Node} from 'unist'
import {fold} from './fold.ts'
import {isParent, textOf} from './inline.ts'

/** Words that stand over a list of references, folded, by language. */
const HEADINGS: ReadonlySet<string> = new Set(
  [
    'references, reference list, bibliography, works cited, literature cited, literature, sources, cited works, references and further reading, references and sources',
    'literatur, literaturverzeichnis, quellen, quellenverzeichnis, referenzen, literaturangaben',
    'bibliographie, ouvrages cites, sources, references bibliographiques',
    'referencias, bibliografia, fuentes, referencias bibliograficas, obras citadas',
    'referenties, bronnen, literatuur, literatuurlijst, bronvermelding',
    'riferimenti, riferimenti bibliografici, fonti, bibliografia',
    'referencias, fontes',
  ].flatMap((row) => row.split(', ')),
)

/** Says whether a heading, or a paragraph in bold, announces a list of references. */
export function announcesReferences(node: Node): boolean {
  if (node.type === 'heading' && isParent(node)) return HEADINGS.has(words(textOf(node.children)))
  if (node.type !== 'paragraph' || !isParent(node) || node.children.length > 2) return false
  const [first, rest] = node.children
  if (first?.type !== 'strong' || !isParent(first)) return false
  if (rest && !/^\s*:?\s*$/u.test(textOf([rest]))) return false
  return HEADINGS.has(words(textOf(first.children)))
}

/** "7. References:" counts as "references". */
function words(title: string): string {
  return fold(title)
    .replace(/^[\d.\s]+/u, '')
    .replace(/[\s:.]+$/u, '')
    .trim()
}
