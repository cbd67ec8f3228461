import {describe, expect, it} from 'vitest'
import {mathml} from '../../src/document/mathml.ts'
import {documentOf} from '../made-document.ts'

function said(text: string): string[] {
  return documentOf({'in.md': `# Title\n\n${text}`}).messages.map(
    ({ruleId, line, column, reason}) => `${ruleId} ${line}:${column} ${reason}`,
  )
}

function html(text: string): string {
  return documentOf({'in.md': `# Title\n\n${text}`}, {plain: true}).html.join('')
}

describe('MathML', () => {
  it('stands in an element of its own, with the same as text', () => {
    expect(html('So $x^2$.')).toContain(
      '<p>So <span class="hp-math"><math alttext="x²"><msup><mi>x</mi><mn>2</mn></msup></math></span>.</p>',
    )
    expect(html('$$x$$')).toContain(
      '<div class="hp-math-display"><math display="block" alttext="x"><mi>x</mi></math></div>',
    )
    expect(html('So $$x$$.')).toContain('<p>So <span class="hp-math-display"><math display="block"')
  })
  it('is the words of a heading', () => {
    const {document} = documentOf({'in.md': '# Title\n\n## The mean $\\bar{x}$'})
    expect(document.chapters[0]?.outline[1]?.title).toBe('The mean x̄')
  })
  it('is left out when it was typed as HTML', () => {
    expect(html('<math><mi>x</mi></math>')).not.toContain('<math')
  })
  it.each([
    ['\\text{BMI} = \\frac{\\text{weight in kg}}{h^2}', 'BMI = (weight in kg)/(h²)'],
    ['x = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}', 'x = (−b ± √(b² − 4ac))/(2a)'],
    ['\\bar{x} = \\frac1n \\sum_{i=1}^n x_i', 'x̄ = 1/n ∑_(i = 1)ⁿ x_i'],
    ['\\int_0^1 x\\,dx', '∫₀¹ x dx'],
    ['\\lim_{x \\to 0} f(x)', 'lim_(x → 0) f(x)'],
    ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '(a, b; c, d)'],
    ['\\begin{aligned}a&=b\\\\&=c\\end{aligned}', 'a = b; = c'],
    ['\\underbrace{a+b}_{\\text{sum}}', '(a + b) [sum]'],
    ['5\\,\\mathrm{mg/kg} \\times 70\\,\\mathrm{kg}', '5 mg/kg × 70 kg'],
    ['37{,}5\\,^\\circ\\mathrm{C}', '37,5 °C'],
    ['\\ce{CO2 + H2O <=> H2CO3}', 'CO₂ + H₂O ⇌ H₂CO₃'],
    ['\\ce{^{131}_{53}I}', '₅₃¹³¹I'],
    ['\\sqrt[3]{8} \\ne \\binom{n}{k}', '∛8 ≠ (n k)'],
    ['\\mathbf{v} \\in \\mathbb{R}', 'v ∈ ℝ'],
    ['\\phantom{x}', '\\phantom{x}'],
  ])('%s reads %s', (tex, words) => {
    expect(mathml(tex, true).properties.alttext).toBe(words)
  })
  it('holds only what its list allows', () => {
    const source = JSON.stringify(
      mathml('\\boxed{x}\\cancel{y}\\begin{align}a&=b\\\\c&=d\\end{align}\\color{red}z', true),
    )
    expect(source).not.toMatch(/tml-|javascript|url\(|position|"on[a-z]+"/u)
  })
})

describe('what cannot be set', () => {
  it.each([
    ['A $\\frac{1}{2$.', '3:14 Unexpected end of the formula, expected "}".'],
    ['A $x + \\foo$.', '3:8 Unexpected "\\foo", expected a TeX command for formulas.'],
    ['A $\\href{a}{b}$.', '3:4 Unexpected "\\href", expected a TeX command for formulas.'],
    ['A $\\includegraphics{a}$.', '3:4 Unexpected "\\includegraphics", expected a TeX command'],
    ['A $a & b$.', '3:6 Unexpected "&", expected the end of the formula.'],
    ['A $x^2^3$.', '3:7 Unexpected second superscript, expected one.'],
    ['A $p = 50%$.', '3:10 Unexpected "%", expected "\\%": TeX leaves out what follows it.'],
    ['A $\\color{url(x)}y$.', '3:'],
    ['> $$\n> x\n>   \\bar\n> $$', '5:9 Unexpected'],
    ['$$\\begin{foo}x\\end{foo}$$', '3:'],
  ])('%j is printed as typed, and said at its place', (text, start) => {
    const [message = '', ...more] = said(text)
    expect(message.slice(0, `math/tex ${start}`.length)).toBe(`math/tex ${start}`)
    expect(more).toEqual([])
    expect(html(text)).not.toContain('<math')
    expect(html(text)).toContain('<code>$')
  })
  it('is said once for each place', () => {
    expect(said('$\\foo$ and $\\foo$')).toHaveLength(1)
  })
})

describe('hostile TeX', () => {
  const macro = `\\def\\a{${'x'.repeat(900)}}${'\\a'.repeat(500)}`
  it.each([
    ['a command that calls itself', '\\def\\a{\\a}\\a'],
    ['commands that double', macro],
    ['a command by another name', '\\newcommand{\\a}[1]{#1#1}\\a{\\a{x}}'],
    ['a renamed command', '\\let\\a\\frac \\a12'],
    ['100 kB', 'x+'.repeat(50_000)],
    ['brackets without end', '{'.repeat(1990)],
    ['nested roots', `${'\\sqrt{'.repeat(280)}x${'}'.repeat(280)}`],
    ['nested fractions', `${'\\frac{'.repeat(180)}${'1}{2}'.repeat(180)}`],
    ['rows', `\\begin{array}{c}${'\\\\'.repeat(900)}\\end{array}`],
    ['columns', `\\begin{array}{${'c'.repeat(900)}}${'&'.repeat(899)}\\end{array}`],
    ['huge sizes', '\\rule{99999999em}{99999999em}\\kern99999em'],
  ])('%s takes little time and room', (_, tex) => {
    const before = process.cpuUsage()
    const made = html(`$$${tex}$$`)
    const {user, system} = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(1500)
    expect(made.length).toBeLessThan(300_000)
  })
  it('cannot name a size beyond its page', () => {
    expect(html('$\\rule{99999em}{99999em}$')).toContain('width="20em" height="20em"')
  })
})
