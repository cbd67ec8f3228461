import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {visit} from '../base/visit.ts'
import type {Note} from '../base/note.ts'
import {readAlerts} from './dialect/alerts.ts'
import {readAttributes} from './dialect/attributes.ts'
import {readBlocks} from './dialect/blocks.ts'
import {readCaptions} from './dialect/captions.ts'
import {citeKeys, readCitations} from './dialect/citations.ts'
import {readDefinitions} from './dialect/definitions.ts'
import {containerDirectives} from './dialect/directives.ts'
import {mathFormulas} from './dialect/math.ts'
import {bracketedSpans, readSpans} from './dialect/spans.ts'

const parser: Processor<Root> = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(containerDirectives)
  .use(citeKeys)
  .use(mathFormulas)
  .use(bracketedSpans)
  .freeze()

/**
 * Turns the text of a manuscript into its tree, positions kept.
 * Content that is wrong is noted, never thrown; what nests too deeply gives an empty tree.
 */
export function readTree(text: string, note: Note): Root {
  let tree: Root
  try {
    tree = parser.parse(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    note(
      'text/nesting',
      'Lists, quotes or emphasis nest too deeply to be read.',
      {line: 1, column: 1},
      'Take some of the signs away.',
    )
    return {type: 'root', children: []}
  }
  readCitations(tree, text)
  readBlocks(tree, text, note)
  readAlerts(tree)
  readAttributes(tree)
  readCaptions(tree)
  readDefinitions(tree)
  readSpans(tree, note)
  wideTables(tree, note)
  return tree
}

const MAX_COLUMNS = 50

function wideTables(tree: Root, note: Note): void {
  visit(tree, 'table', (table) => {
    const columns = table.children[0]?.children.length ?? 0
    if (columns > MAX_COLUMNS)
      note(
        'table/too-wide',
        `This table has ${columns} columns; the limit is ${MAX_COLUMNS}.`,
        table,
        'Split it, or turn rows into a list.',
      )
  })
}
