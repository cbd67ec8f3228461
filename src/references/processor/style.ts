/** How a style cites. `note` puts citations into footnotes, `numeric` prints numbers, `in-text` names and years or titles. */
export type StyleClass = 'note' | 'numeric' | 'in-text'

/** Gives how a CSL style cites. Source: CSL 1.0.2 specification, "cs:style" and "cs:category". */
export function classOf(style: string): StyleClass {
  if (/<style\b[^>]*\bclass=["']note["']/u.test(style)) return 'note'
  return /\bcitation-format=["']numeric["']/u.test(style) ? 'numeric' : 'in-text'
}

/** Gives the name of the style a dependent style stands for, such as `nature` for that of a sister journal. */
export function parentOf(style: string): string | undefined {
  const links = style.match(/<link\b[^>]*>/gu) ?? []
  const link = links.find((one) => /\brel=["']independent-parent["']/u.test(one))
  return /\bhref=["'][^"']*\/([^/"']+?)(?:\.csl)?["']/u.exec(link ?? '')?.[1]
}

/** Says whether a text is a CSL style that can be used by itself. */
export function isStyle(text: string): boolean {
  return /<style\b/u.test(text) && /<citation\b/u.test(text)
}
