/** Characters no page shows and XML 1.0 forbids or discourages; tab and line end are none of them. */
const CONTROL = /[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFE\uFFFF]|\p{Cs}/gu
/** Signs that turn the order of text around: embeddings, overrides and isolates. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu

export interface Hidden {
  /** Code point as messages name it, such as `U+0000`. */
  readonly code: string
  readonly offset: number
}

/** Gives every hidden control character of a text. */
export function controlsIn(text: string): Hidden[] {
  return found(text, CONTROL)
}

/** Gives every hidden sign of a text that turns its order around. */
export function bidiIn(text: string): Hidden[] {
  return found(text, BIDI)
}

/** Puts U+FFFD, which pages and XML can show, in place of every control character. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, '\uFFFD')
}

function found(text: string, signs: RegExp): Hidden[] {
  return Array.from(text.matchAll(signs), ({0: sign, index}) => ({
    code: `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    offset: index,
  }))
}
