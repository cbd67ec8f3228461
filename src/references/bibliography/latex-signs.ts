/** Accents, as the mark that Unicode puts after a letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  ['textcommabelow', '\u0326'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['vec', '\u20D7'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
])

/** The signs that stand for an accent over nothing. */
export const BARE_ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': '´',
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '¯',
  '\u0306': '˘',
  '\u0307': '˙',
  '\u0308': '¨',
  '\u030A': '˚',
  '\u030B': '˝',
  '\u030C': 'ˇ',
  '\u0327': '¸',
  '\u0328': '˛',
}

/** Commands that stand for one sign: name and sign in turn. */
const SIGNS = `AA Å aa å AE Æ ae æ OE Œ oe œ O Ø o ø L Ł l ł ss ß SS ẞ i ı j ȷ DH Ð dh ð DJ Đ dj đ NG Ŋ ng ŋ
TH Þ th þ S § P ¶ dag † ddag ‡ copyright © textcopyright © pounds £ textsterling £ texteuro € euro € EUR €
textyen ¥ textcent ¢ textregistered ® texttrademark ™ textendash – textemdash — textquoteleft ‘
textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl " quotedblbase „
quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹
guilsinglright › glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » lq ‘ rq ’ textasciitilde ~ textasciicircum ^
textbackslash \\ backslash \\ textunderscore _ textbar | textless < textgreater > textbraceleft { textbraceright }
hyphen - lbrace { rbrace } textdollar $ textpercent % textampersand & textnumbersign # textasteriskcentered * textbullet •
textperiodcentered · textexclamdown ¡ textquestiondown ¿ textdegree ° degree ° textcelsius ℃ textmu µ micro µ
textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textonehalf ½ textonequarter ¼ textthreequarters ¾
textordfeminine ª textordmasculine º textellipsis … ldots … dots … dotsc … cdots ⋯ slash / textpm ± texttimes ×
textdiv ÷ textminus − times × div ÷ pm ± mp ∓ cdot · cdotp · ast * star ⋆ bullet • circ ∘ le ≤ leq ≤
leqslant ≤ ge ≥ geq ≥ geqslant ≥ ll ≪ gg ≫ neq ≠ ne ≠ approx ≈ sim ~ simeq ≃ cong ≅ equiv ≡ propto ∝ infty ∞
partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ to → rightarrow →
leftarrow ← leftrightarrow ↔ Rightarrow ⇒ uparrow ↑ downarrow ↓ longrightarrow ⟶ langle ⟨ rangle ⟩ prime ′ textasciiacute ´ textasciigrave \` textasciidieresis ¨ textasciimacron ¯ sqrt √ textpipe ǀ textdoublepipe ǁ textdoublebarpipe ǂ
dagger † ddagger ‡ ell ℓ hbar ℏ lt < gt > vert | mid | colon : mathsemicolon ; perp ⊥ parallel ∥ angle ∠ sharp ♯
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
mu μ nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ
Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ textdelta δ
textkappa κ textlambda λ textomega ω TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX XeTeX XeTeX log log exp exp
sin sin cos cos max max min min lim lim Pr Pr`

export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...pairsOf(SIGNS),
  // Signs that are a command of one character, and commands that print a space or nothing.
  ...[...'{}$&%#_|'].map((sign): [string, string] => [sign, sign]),
  ...[...' ,;:\\'].map((sign): [string, string] => [sign, ' ']),
  ...['-', '/', '@', '!', '(', ')', '[', ']', '*', '+', '>', '<'].map(nothing),
  ...['quad', 'qquad', 'space', 'thinspace', 'newline', 'par', 'item', 'enspace'].map(
    (name): [string, string] => [name, ' '],
  ),
  ['nobreakspace', '\u00A0'],
  ...`newblock relax protect left right big Big bigl bigr allowbreak linebreak break nolinebreak hfill
ignorespaces unskip displaystyle textstyle limits normalsize small footnotesize scriptsize large Large
sloppy noindent centering bgroup egroup null nopunct isdot adddot addspace autocap makeatletter makeatother
hyphenation xspace`
    .split(/\s/u)
    .map(nothing),
])

export type Tag = readonly [open: string, close: string]

const PLAIN: Tag = ['', '']
const ITALIC: Tag = ['<i>', '</i>']
const BOLD: Tag = ['<b>', '</b>']
const SMALL: Tag = ['<span style="font-variant:small-caps;">', '</span>']
export const RAISED: Tag = ['<sup>', '</sup>']
export const LOWERED: Tag = ['<sub>', '</sub>']

/** Commands that set their argument in another way. */
export const TAGS: ReadonlyMap<string, Tag> = new Map([
  ...tagged(ITALIC, 'emph textit textsl mkbibemph mkbibitalic mathit'),
  ...tagged(BOLD, 'textbf mkbibbold mathbf boldsymbol bm'),
  ...tagged(SMALL, 'textsc mkbibacro'),
  ...tagged(RAISED, 'textsuperscript mkbibsuperscript sp'),
  ...tagged(LOWERED, 'textsubscript mkbibsubscript sb'),
  ...tagged(['“', '”'], 'enquote mkbibquote'),
  ...tagged(['(', ')'], 'mkbibparens parentext'),
  ...tagged(['[', ']'], 'mkbibbrackets'),
  ...tagged(
    PLAIN,
    `text textrm textnormal textup textmd textsf texttt mbox hbox fbox makebox mathrm mathsf mathtt mathcal mathbb
mathfrak mathnormal ensuremath operatorname uppercase lowercase MakeUppercase MakeLowercase underline uline ul
bibstring nohyphens foreignquote textlatin textgreek mkbibname NoCaseChange`,
  ),
])

/** Commands that change the rest of their group. */
export const DECLARATIONS: ReadonlyMap<string, Tag> = new Map([
  ...tagged(ITALIC, 'em it itshape sl slshape'),
  ...tagged(BOLD, 'bf bfseries'),
  ...tagged(SMALL, 'sc scshape'),
  ...tagged(PLAIN, 'rm rmfamily sf sffamily tt ttfamily normalfont upshape mdseries cal'),
])

/** Commands with arguments that are not printed, and how many of them. */
export const DROPPED: ReadonlyMap<string, number> = new Map([
  ...'noopsort SortNoop Noopsort NOOPSORT sortnoop cite citep citet label ref begin end href textcolor color vspace hspace selectlanguage foreignlanguage fontsize phantom hphantom vphantom arabic footnote thanks texorpdfstring'
    .split(' ')
    .map((name): [string, number] => [name, 1]),
])

/** Commands whose argument is an address. */
export const ADDRESSES: ReadonlySet<string> = new Set(['url', 'path', 'nolinkurl', 'burl', 'doi'])

function pairsOf(list: string): [string, string][] {
  const words = list.split(/\s+/u)
  return words.flatMap((word, i): [string, string][] => (i % 2 ? [] : [[word, words[i + 1] ?? '']]))
}

function nothing(name: string): [string, string] {
  return [name, '']
}

function tagged(tag: Tag, names: string): [string, Tag][] {
  return names.split(/\s+/u).map((name) => [name, tag])
}
