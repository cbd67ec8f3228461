import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {makeEpub} from './made.ts'
import {documentOf} from '../../made-document.ts'
import {testWith} from '../../oracles.ts'
import {inputOf, meta} from './fixture.ts'
import {epubCheck, findings} from './judges.ts'
import {textIn} from './unzip.ts'

const folder = mkdtempSync(join(tmpdir(), 'handpress-formulas-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** One of everything that the converter writes in its own way. */
const FORMULAS = [
  '\\text{BMI} = \\frac{\\text{weight in kg}}{(\\text{height in m})^2}',
  'x = \\frac{-b \\pm \\sqrt[3]{b^2-4ac}}{2a}',
  '\\bar{x} = \\frac1n \\sum_{i=1}^{n} x_i, \\lim_{x\\to0}\\int_0^\\infty',
  '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}\\begin{cases}1&x>0\\\\0&\\text{else}\\end{cases}',
  '\\begin{align}a&=b\\\\c&=d\\end{align}',
  '\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}',
  '\\overbrace{a+b}^{n}\\underbrace{x}_{n}\\overset{?}{=}\\xrightarrow{abc}',
  '\\mathbb{R}\\mathcal{L}\\mathbf{x}\\mathrm{Hb}\\vec{v}\\hat{n}\\dot{x}',
  '\\boxed{x}\\cancel{y}\\bcancel{z}\\xcancel{w}\\overline{AB}\\color{red}r',
  '\\ce{CO2 + H2O <=> H2CO3}\\ce{^{131}_{53}I}\\pu{5 mg//kg}',
  'x \\tag{1}',
  '\\binom{n}{k}\\phantom{x}\\Huge z\\rule{1em}{1em}',
]

const text = `# Doses\n\nIn a line, $x_1^2$.\n\n${FORMULAS.map((tex) => `$$${tex}$$`).join('\n\n')}\n`

let bytes: Uint8Array
beforeAll(async () => {
  const {document, messages} = documentOf({'in.md': text}, {meta})
  expect(messages).toEqual([])
  bytes = (await makeEpub(inputOf({document, pictures: new Map()}))).bytes
})

test('formulas are MathML in its namespace, each with the same as text', () => {
  const page = textIn(bytes, 'OEBPS/in.xhtml')
  const formulas = page.match(/<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML"[^>]*>/gu) ?? []
  expect(formulas).toHaveLength(FORMULAS.length + 1)
  for (const formula of formulas) expect(formula).toMatch(/ alttext="[^"]+"/u)
  expect(page).not.toContain('role="img"')
})

test('the package says which file has formulas, and that the book has them', () => {
  const opf = textIn(bytes, 'OEBPS/content.opf')
  expect(opf).toMatch(/<item [^>]*href="in\.xhtml"[^>]*properties="mathml"/u)
  expect(opf).toContain('<meta property="schema:accessibilityFeature">MathML</meta>')
})

test('the checker without Java finds nothing', async () => {
  expect(await findings(bytes)).toEqual([])
})

testWith('java', 'EPUBCheck finds nothing', (java) => {
  expect(epubCheck(java, bytes, folder)).toEqual([])
})
