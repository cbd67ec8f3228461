import {describe, expect, it} from 'vitest'
import {decodeLatex} from '../../../src/references/bibliography/latex.ts'
import {decodeVerbatim} from '../../../src/references/bibliography/verbatim.ts'

const nocase = (text: string): string => `<span class="nocase">${text}</span>`

describe('LaTeX as text', () => {
  it.each([
    ['{\\"o} \\"o \\"{o} {\\"{o}} \\" o', 'ö ö ö ö ö'],
    ["\\'{\\i} \\'\\i{} {\\'\\i} {\\'{\\i}} \\'i \\^{\\j}", 'í í í í í ĵ'],
    ['{\\AA} \\AA{} \\AA ngstr\\"om \\r{a} \\aa', 'Å Å Ångström å å'],
    ['\\o \\O{} {\\o} {\\ss} Stra\\ss e \\l{}', 'øØ ø ß Straße ł'],
    [
      '\\v{s} {\\v s} \\v s \\c{c} {\\c c} \\H{o} \\k{a} \\u{g} \\d{h} \\b{h}',
      'š š š ç ç ő ą ğ ḥ ẖ',
    ],
    ["\\`a \\'e \\^e \\~n \\=o \\.z", 'à é ê ñ ō ż'],
    ['\\\'{\\"u}', 'ǘ'],
    ["\\~{}x \\^{} \\'{}", '~x ^ ´'],
    ['a---b--c-d', 'a—b–c-d'],
    ['van~der', 'van\u00A0der'],
    ['\\& \\% \\$ \\# \\_ \\{ \\}', '& % $ # _ { }'],
    ["``a'' `b' don't", '“a” ‘b’ don’t'],
    [
      '\\emph{a} \\textit{b} \\textbf{c} {\\em d} {\\bf e}f',
      '<i>a</i> <i>b</i> <b>c</b> <i>d</i> <b>e</b>f',
    ],
    ['H\\textsubscript{2}O x\\textsuperscript{2}', 'H<sub>2</sub>O x<sup>2</sup>'],
    [
      '$\\alpha$-amylase, $p < .05$, H$_2$O, x$^{12}$y, 37$^\\circ$C',
      'α-amylase, p < .05, H<sub>2</sub>O, x<sup>12</sup>y, 37°C',
    ],
    ['$\\hat{p}$ and $\\widehat{R}$', 'p̂ and R̂'],
    ['O\\textasciiacute{}Roe \\textasciigrave x', 'O´Roe `x'],
    ['costs $5, or \\$6', 'costs $5, or $6'],
    ['\\url{https://a.example/~b_c}', 'https://a.example/~b_c'],
    ['\\href{https://a.example}{Here}', 'Here'],
    ['{\\noopsort{1973b}}1973', '1973'],
    ['\\enquote{so}', '“so”'],
    ['a\n  b\tc', 'a b c'],
    ['50% of 1 & 2', '50% of 1 & 2'],
    ['\\LaTeX{} and \\TeX\\ too', 'LaTeX and TeX too'],
    ['a\uE000b\uE001c\uE002d\u0007e\u202Ef', 'abcdef'],
    ['open {brace', 'open brace'],
    ['shut } brace', 'shut brace'],
    ['ends in \\', 'ends in'],
  ])('%s', (source, text) => {
    expect(decodeLatex(source)).toBe(text)
  })

  it.each([
    ['The {DNA} test', `The ${nocase('DNA')} test`],
    ['{{Whole Title}}', nocase('Whole Title')],
    ['in {C}hina and post{DNA}x', `in ${nocase('China')} and ${nocase('postDNAx')}`],
    ['{D}{N}{A}', nocase('DNA')],
    ['{\\"O}l', 'Öl'],
    ['{B{\\"o}hm}', nocase('Böhm')],
    ['\\emph{see {DNA}}', `<i>see ${nocase('DNA')}</i>`],
    ['x{}y{,}{ }{2}', 'xy, 2'],
  ])('capitals in braces: %s', (source, text) => {
    expect(decodeLatex(source, {protect: true})).toBe(text)
  })

  it('names a command it does not know, and keeps its argument', () => {
    const unknown: string[] = []
    const text = decodeLatex('a \\foo{Bar} \\emph{b}', {
      protect: true,
      unknown: (name) => unknown.push(name),
    })
    expect(text).toBe('a Bar <i>b</i>')
    expect(unknown).toEqual(['foo'])
  })

  it.each([
    ['https://a.example/\\~{}b/c\\_d?e\\%20f\\&g', 'https://a.example/~b/c_d?e%20f&g'],
    ['\\url{https://a.example/$\\sim$b}', 'https://a.example/~b'],
    [
      '10.1002/(SICI)1097\\textless1::AID\\textgreater3.0.CO;2-\\#',
      '10.1002/(SICI)1097<1::AID>3.0.CO;2-#',
    ],
    ['a{\\_}b--c', 'a_b--c'],
    ['x&amp;y', 'x&y'],
  ])('addresses: %s', (source, text) => {
    expect(decodeVerbatim(source)).toBe(text)
  })
})
