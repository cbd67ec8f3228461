import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {wordsOf} from '../../../src/base/words.ts'
import {fitOf} from '../../../src/outputs/epub/cell-widths.ts'
import {settleTables} from '../../../src/outputs/epub/tables.ts'

describe('fitOf', () => {
  const words = (...lengths: readonly number[]) => lengths.map((length) => ['x'.repeat(length)])
  it.each([
    ['two short columns', words(8, 8), 'whole'],
    ['two columns of sentences', [['word '.repeat(40)], ['word '.repeat(40)]], 'whole'],
    ['three columns of sentences', Array(3).fill(['word '.repeat(40)]), 'small'],
    ['four columns of sentences', Array(4).fill(['word '.repeat(40)]), 'rows'],
    ['five short columns', words(5, 5, 5, 7, 3), 'whole'],
    ['six words of seven letters', words(7, 7, 7, 7, 7, 7), 'rows'],
    ['long words, which are broken', words(40, 40), 'whole'],
    [
      'six columns of Japanese words, which break anywhere',
      Array(6).fill(['マグネシウム']),
      'whole',
    ],
    ['parts of compounds', Array(4).fill(['well-being/hope']), 'whole'],
  ] as const)('knows %s', (_, columns, fit) => {
    expect(fitOf(columns)).toBe(fit)
  })
})

const WIDE = 'Medicine|Morning|Afternoon|Evening|Bedtime|Questions'.split('|')

function tableOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  caption = '',
): string {
  const head = heads.map((one) => (one ? `<th scope="col">${one}</th>` : '<td></td>')).join('')
  const body = rows
    .map(
      ([first, ...rest]) =>
        `<tr><th scope="row">${first}</th>${rest.map((one) => `<td>${one}</td>`).join('')}</tr>`,
    )
    .join('')
  return `<div class="hp-table hp-wide"><table id="tbl-a">${caption ? `<caption>${caption}</caption>` : ''}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

function settled(html: string): Root {
  const tree = fromHtml(html, {fragment: true})
  settleTables(tree, wordsOf('en'))
  return tree
}

const html = (source: string) => unified().use(rehypeStringify).stringify(settled(source))

describe('settleTables', () => {
  it('leaves a table alone that a phone has room for', () => {
    const table = tableOf(['Night', 'Hours'], [['One', '7']])
    expect(html(table)).toBe(table)
  })
  it('gives smaller type to one that nearly fits', () => {
    const made = html(tableOf(WIDE.slice(0, 4), [['Iron', '1', '0', '0']]))
    expect(made).toContain('<div class="hp-table hp-wide hp-small"><table')
  })
  it('makes rows of one that does not, and keeps its id, caption and every word', () => {
    const made = html(
      tableOf(
        WIDE,
        [
          ['Iron', '1', '', '0', '2', 'Ask <em>first</em>'],
          ['Zinc', '', '3', '', '', ''],
        ],
        'What to take',
      ),
    )
    expect(made).toBe(
      '<div class="hp-table hp-wide hp-rows" id="tbl-a"><p class="hp-caption">What to take</p><ul class="hp-row-list"><li>' +
        '<p class="hp-row-name"><span class="hp-row-head">Medicine</span> Iron</p><dl class="hp-row">' +
        '<div><dt>Morning</dt><dd>1</dd></div><div><dt>Evening</dt><dd>0</dd></div><div><dt>Bedtime</dt><dd>2</dd></div>' +
        '<div><dt>Questions</dt><dd>Ask <em>first</em></dd></div></dl></li><li>' +
        '<p class="hp-row-name"><span class="hp-row-head">Medicine</span> Zinc</p><dl class="hp-row"><div><dt>Afternoon</dt><dd>3</dd></div></dl></li></ul></div>',
    )
  })
  it('keeps the id and the note of a head once', () => {
    const head = 'Questions<sup class="hp-noteref"><a id="fnref-1" href="#fn-1">1</a></sup>'
    const row = ['Iron', '1', '2', '3', '4', 'Ask']
    const made = html(tableOf([...WIDE.slice(0, 4), 'Bedtime', head], [row, row], ''))
    expect(made.match(/fnref-1/gu)).toHaveLength(1)
    expect(made.match(/<dt>Questions/gu)).toHaveLength(2)
  })
  it('begins a row with what stands below an empty head', () => {
    const made = html(tableOf(['', ...WIDE.slice(1)], [['Iron', '1', '2', '3', '4', 'Ask']]))
    expect(made).toContain('<li><p class="hp-row-name">Iron</p><dl')
  })
  it('names every value of rows without heads', () => {
    const table = tableOf(WIDE, [['Iron', '1', '2', '3', '4', 'Ask']]).replace(
      '<th scope="row">Iron</th>',
      '<td>Iron</td>',
    )
    expect(html(table)).toContain(
      '<li><dl class="hp-row"><div><dt>Medicine</dt><dd>Iron</dd></div>',
    )
  })
  it.each([
    ['spans', '<th scope="row">Iron', '<th scope="row" rowspan="1">Iron'],
    ['has a head without values', '<td>4</td>', '<td></td>'],
    ['has a short row', '<td>4</td>', ''],
    ['has two rows of heads', '</thead>', '<tr><th>x</th></tr></thead>'],
    ['has a foot', '</tbody>', '</tbody><tfoot><tr><td>x</td></tr></tfoot>'],
  ])('lets one be moved sideways that %s', (_, from, to) => {
    const table = tableOf(WIDE, [['Iron', '1', '2', '3', '4', 'Ask']], 'What to take')
    expect(table).toContain(from)
    expect(html(table.replace(from, to))).toContain(
      'class="hp-table hp-wide hp-small hp-scroll" role="region" aria-label="What to take" tabindex="0"><table id="tbl-a">',
    )
  })
  it('lets heads that were typed without it say what they head', () => {
    const made = html(
      '<table><thead><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><th>C</th><th scope="row">D</th></tr></thead><tbody><tr><th>E</th><td>1</td><td>2</td></tr><tr><th rowspan="2">F</th></tr></tbody></table>',
    )
    expect([...made.matchAll(/scope="(\w+)"/gu)].map(([, scope]) => scope)).toEqual(
      'col col col row row row'.split(' '),
    )
  })
  it('puts a table that was typed as HTML into a box of its own', () => {
    const [box] = settled('<table><tr><td>1</td></tr></table>').children as Element[]
    expect([box?.tagName, box?.properties.className]).toEqual(['div', ['hp-table']])
    const wide = `<table><tr>${WIDE.map((one) => `<td>${one}</td>`).join('')}</tr></table>`
    expect(html(wide)).toContain('aria-label="Table" tabindex="0"')
  })
  it('leaves the place in the text to what stands for the table', () => {
    const tree = fromHtml(tableOf(WIDE, [['Iron', '1', '2', '3', '4', 'Ask']]), {fragment: true})
    settleTables(tree, wordsOf('en'))
    const [box] = tree.children as Element[]
    expect(box?.position?.start.column).toBe(1 + '<div class="hp-table hp-wide">'.length)
  })
})
