import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {notebook} from '../../src/base/note.ts'
import type {ReferenceGraph} from '../../src/references/graph.ts'
import {linkReferences} from '../../src/references/link.ts'

const parser = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).freeze()

export function parse(markdown: string): Root {
  return parser.parse(markdown)
}

/** The rows of a table of tab-separated values beside the tests. */
export function rowsOf(name: string): Record<string, string>[] {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8').trimEnd()
  const [head = '', ...lines] = text.split('\n')
  const keys = head.split('\t')
  return lines.map((line) =>
    Object.fromEntries(line.split('\t').map((value, i) => [keys[i] ?? '', value])),
  )
}

/** Takes Markdown's meaning from the signs of a text. */
export function escaped(text: string): string {
  return text.replace(/[<*_`\\[\]]/gu, '\\$&')
}

export interface Linked {
  readonly tree: Root
  readonly graph: ReferenceGraph
  /** Rule, line and reason of each message. */
  readonly messages: readonly string[]
  /** Each citation as "text > id of the work". */
  readonly cites: readonly string[]
}

export function link(markdown: string): Linked {
  const {note, messages} = notebook('a.md', false)
  const {texts, graph} = linkReferences([{path: 'a.md', tree: parse(markdown)}], () => note)
  const [text] = texts
  if (!text) throw new Error('The text is gone.')
  return {
    tree: text.tree,
    graph,
    messages: messages.map(
      (message) => `${message.ruleId ?? ''} ${message.line ?? ''}: ${message.reason}`,
    ),
    cites: graph.citations.map(({text: typed, work}) => `${typed} > ${work}`),
  }
}

/** The addresses of a tree, each with its text. */
export function linksOf(tree: Root): string[] {
  const links: string[] = []
  visit(tree, 'link', (node) => {
    links.push(`${plainText(node)} > ${node.url}`)
  })
  return links
}

export const LIST = `## References

- Lee, A. (2020). One thing. Press.
- Roe, B., & Poe, C. (2019). Two things. Press.
- Doe D, Poe E, Roe F, et al. Three things. J Things. 2018;4(2):11-19.
`
