type Found = readonly (string | undefined)[]

/** What the converter says, and the same in the words of Handpress. */
const ROWS: readonly (readonly [RegExp, (found: Found) => string])[] = [
  [
    /^Unsupported function name: (\S+)|^Function "(\S+)" is (?:not trusted|disabled)/u,
    ([, unknown, refused]) =>
      `Unexpected "${unknown ?? refused}", expected a TeX command for formulas.`,
  ],
  [
    /^Unexpected end of input in a macro argument, expected '(.+?)'|^Expected '(.+?)', got 'EOF'/u,
    ([, one, other]) => `Unexpected end of the formula, expected "${one ?? other}".`,
  ],
  [
    /^Expected 'EOF', got '(.+?)'/u,
    ([, found]) => `Unexpected "${found}", expected the end of the formula.`,
  ],
  [
    /^Expected '(.+?)', got '(.+?)'/u,
    ([, right, wrong]) => `Unexpected "${wrong}", expected "${right}".`,
  ],
  [/^Double (superscript|subscript)/u, ([, kind]) => `Unexpected second ${kind}, expected one.`],
  [
    /^No such environment: (\S+)/u,
    ([, name]) => `Unexpected "\\begin{${name}}", expected an environment for formulas.`,
  ],
  [
    /^Mismatch: \\begin\{(.+?)\} matched by \\end\{(.+?)\}/u,
    ([, opened, closed]) => `Unexpected "\\end{${closed}}", expected "\\end{${opened}}".`,
  ],
  [
    /^Invalid color: '(.+?)'/u,
    ([, color]) => `Unexpected colour "${color}", expected a name or #rrggbb.`,
  ],
  [/^Too many expansions/u, () => 'This formula takes too many steps to write out.'],
]

/** Says why the converter could not read a formula. */
export function texReason(message: string): string {
  const plain = message
    .replace(/ at (?:position \d+|end of input): [\s\S]*$/u, '')
    .replace(/[\u0332\s]+/gu, ' ')
    .trim()
  for (const [pattern, say] of ROWS) {
    const found = pattern.exec(plain)
    if (found) return say(found)
  }
  return `Unexpected TeX, expected a formula (${plain.replace(/\.$/u, '')}).`
}
