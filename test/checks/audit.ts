import {notebook} from '../../src/base/note.ts'
import {checkReferences} from '../../src/checks/references.ts'
import {readTree} from '../../src/manuscript/read.ts'
import type {ReferenceGraph, Work} from '../../src/references/graph.ts'
import type {CslItem} from '../../src/references/item.ts'
import {linkReferences} from '../../src/references/link.ts'

/** What the checks say of texts, as "line:column rule reason | help"; the file stands before it where there are several. */
export function auditTexts(texts: Readonly<Record<string, string>>, today = ''): string[] {
  const read = Object.entries(texts).map(([path, text]) => ({path, tree: readTree(text, () => {})}))
  const {texts: linked, graph} = linkReferences(read, () => () => {})
  return auditGraph(graph, linked, today)
}

/** What the checks say of one text. */
export function audit(text: string, today = ''): string[] {
  return auditTexts({'in.md': text}, today)
}

/** What the checks say of works, in any texts. */
export function auditGraph(
  graph: ReferenceGraph,
  texts: Parameters<typeof checkReferences>[0]['texts'] = [],
  today = '',
): string[] {
  const books = new Map<string, ReturnType<typeof notebook>>()
  const bookFor = (path: string) => {
    const book = books.get(path) ?? notebook(path, false)
    books.set(path, book)
    return book
  }
  checkReferences(
    {graph, texts, today, show: (path) => `book/${path}`},
    (path) => bookFor(path).note,
  )
  const several = books.size > 1
  return [...books].flatMap(([path, {messages}]) =>
    messages.map((one) => {
      const place = `${several ? `${path}:` : ''}${one.line}:${one.column}`
      return `${place} ${one.ruleId} ${one.reason} | ${one.note}`
    }),
  )
}

/** The messages of one rule, without help. */
export function reasons(messages: readonly string[], rule: string): string[] {
  return messages.filter((one) => one.includes(` ${rule} `)).map((one) => one.split(' | ')[0] ?? '')
}

/** A work of a bibliography file, at the line of its number. */
export function keyed(item: Partial<CslItem> & {id: string}, changes: Partial<Work> = {}): Work {
  const {number = 1} = changes
  const point = {line: number, column: 1}
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? item.issued?.literal ?? ''
  return {
    id: `ref-${item.id}`,
    path: 'refs.bib',
    position: {start: point, end: point},
    number,
    text: item.title ?? item.id,
    key: item.id,
    group: '',
    item: {type: 'document', ...item},
    authors: (item.author ?? []).map(({family = '', given = '', literal}) =>
      literal ? {literal} : {family, given},
    ),
    others: false,
    year: String(year),
    doi: item.DOI ?? '',
    pmid: item.PMID ?? '',
    pmcid: item.PMCID ?? '',
    arxiv: '',
    isbn: item.ISBN ?? '',
    url: item.URL ?? '',
    ...changes,
  }
}

/** A graph of works that are all cited once. */
export function graphOf(...works: Work[]): ReferenceGraph {
  const position = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  return {
    works: new Map(works.map((work) => [work.id, work])),
    citations: works.map(({id, key}) => ({
      id: id.replace('ref-', 'cite-'),
      work: id,
      through: [],
      path: 'in.md',
      position,
      text: key,
      method: 'key' as const,
    })),
    unresolved: [],
    soft: [],
  }
}

/** A list of references below a heading; the first entry stands in line 5. */
export function listOf(...entries: string[]): string {
  return `# T\n\n## References\n\n${entries.map((entry) => `1. ${entry}\n`).join('')}`
}
