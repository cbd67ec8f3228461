import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import {settleFormulas} from '../../../src/outputs/epub/formulas.ts'

function settled(name: string, math: string): Element['properties'] {
  const tree = fromHtml(`<span class="${name}"><math>${math}</math></span>`, {fragment: true})
  settleFormulas(tree)
  return (tree.children[0] as Element).properties
}

const letters = (count: number) => `<mi>${'x'.repeat(count)}</mi>`
const row = `<mtr>${'<mtd><mn>1</mn></mtd>'.repeat(12)}</mtr>`

it.each([
  ['a short one', letters(12), false],
  ['a long one', letters(30), true],
  ['many signs', '<mi>x</mi><mo>+</mo>'.repeat(12), true],
  [
    'a fraction, as wide as the longer of its parts',
    `<mfrac>${letters(20)}${letters(20)}</mfrac>`,
    false,
  ],
  ['small signs', `<msup>${letters(8)}${letters(18)}</msup>`, false],
  [
    'a table, as wide as its widest row',
    `<mtable><mtr><mtd>${letters(20)}</mtd></mtr><mtr><mtd>${letters(20)}</mtd></mtr></mtable>`,
    false,
  ],
  ['a table of many columns', `<mtable>${row}${row}</mtable>`, true],
  [
    'the source of a formula, which nobody sees',
    `<mi>x</mi><annotation>${'x'.repeat(60)}</annotation>`,
    false,
  ],
])('knows %s', (_, math, wide) => {
  for (const name of ['hp-math', 'hp-math-display']) {
    const {className, tabIndex} = settled(name, math)
    expect([className, tabIndex]).toEqual(wide ? [[name, 'hp-math-wide'], 0] : [[name], undefined])
  }
})

it('takes styles and colours out of a formula, and keeps lines and spaces by class', () => {
  const tree = fromHtml(
    '<div class="hp-math-display"><math style="color:red"><mstyle mathcolor="red" mathbackground="blue" scriptlevel="1"><mtd class="hp-math-end" style="border-left:0.06em solid;padding-left:0em;padding-right:0em"></mtd></mstyle></math></div>',
    {fragment: true},
  )
  settleFormulas(tree)
  expect(unified().use(rehypeStringify).stringify(tree)).toBe(
    '<div class="hp-math-display"><math><mstyle scriptlevel="1"><mtd class="hp-math-end hp-math-line-left hp-math-tight"></mtd></mstyle></math></div>',
  )
})
