import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {notebook} from '../../../src/base/note.ts'
import {toHtml} from '../../../src/document/convert.ts'
import {wordsOf} from '../../../src/base/words.ts'
import {readTree} from '../../../src/manuscript/read.ts'
import {readBibliography} from '../../../src/references/bibliography/formats.ts'
import {type LinkOptions, linkReferences} from '../../../src/references/link.ts'
import {setCitations} from '../../../src/references/keyed/set.ts'
import {processCitations} from '../../../src/references/processor/citations.ts'

const data = (name: string): Record<string, string> =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`@citation-js/plugin-csl/lib/${name}.json`),
      'utf8',
    ),
  )
const packaged = data('styles')
const locales = data('locales')

/** A style of the package, our own AMA, or the text of one. */
export function styleText(name: string): string {
  if (name === 'ama') return readFileSync('styles/csl/ama.csl', 'utf8')
  return packaged[name] ?? name
}

export const BIBLIOGRAPHY = `
@book{porges2011, author = {Porges, Stephen W.}, title = {The polyvagal theory}, date = {2011}, publisher = {Norton}}
@article{geo2012, author = {Georgiadis, J. R. and Kringelbach, M. L.}, title = {The cycle}, journaltitle = {Progress}, date = {2012}, volume = {98}, pages = {49-81}, doi = {10.1016/j.pneurobio.2012.05.004}}
@article{oei2012, author = {Oei, N. and Rombouts, S. and Both, S.}, title = {Dopamine}, journaltitle = {Neuro}, date = {2012}}
@book{klein1, author = {Klein, S.}, title = {First}, date = {2020}}
@book{klein2, author = {Klein, S.}, title = {Second}, date = {2020}}
@online{who, author = {{World Health Organization}}, title = {Health}, date = {2020}, url = {https://who.int/x}}
`

const stringify = unified().use(rehypeStringify).freeze()

/** Sets texts by key in a style, and gives their HTML, the citations and the messages. */
export async function cited(
  texts: Readonly<Record<string, string>>,
  style: string,
  wishes: Partial<LinkOptions> & {readonly lang?: string; readonly bibliography?: string} = {},
) {
  const {note, messages} = notebook('a.md', false)
  const {lang = 'en-US', bibliography = BIBLIOGRAPHY, ...options} = wishes
  const read = Object.entries(texts).map(([path, text]) => ({path, tree: readTree(text, note)}))
  const entries = readBibliography('refs.bib', bibliography, note)
  const linked = linkReferences(read, () => note, {
    bibliographies: [{path: 'refs.bib', entries}],
    ...options,
  })
  const citations = await setCitations(linked.texts, linked.graph, {
    process: processCitations,
    style: styleText(style),
    locales: {'en-US': locales['en-US'] ?? '', [lang]: locales[lang] ?? locales['en-US'] ?? ''},
    lang,
    heading: 'References',
    noteFor: () => note,
  })
  const html = linked.texts.map(({tree}) => {
    const {tree: root, notes} = toHtml(tree, {words: wordsOf('en'), prefix: 'c1'})
    const set = [...notes].map(
      ([name, children]) => `[${name}] ${stringify.stringify({type: 'root', children})}`,
    )
    return [stringify.stringify(root), ...set].join('\n')
  })
  return {
    raw: html,
    html: html.map(plainLinks),
    graph: linked.graph,
    citations,
    messages: messages.map(
      ({line, ruleId, reason, note: help}) => `${line}: ${ruleId} ${reason} ${help}`,
    ),
  }
}

/** Writes a citation as `{key words}` and entries as `<li key>`. */
function plainLinks(html: string): string {
  return html
    .replace(/<a class="hp-cite" id="[^"]*" href="#ref-([^"]*)">(.*?)<\/a>/gu, '{$1 $2}')
    .replaceAll('&#x26;', '&')
}
