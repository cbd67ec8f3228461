import type {Literal} from 'mdast'
import type {Extension as FromMarkdown} from 'mdast-util-from-markdown'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'

/** `@key` in the text; `value` is as typed, so that it can be printed where it turns out to be no citation. */
export interface CiteKey extends Literal {
  type: 'citeKey'
  key: string
  value: string
}

declare module 'mdast' {
  interface RootContentMap {
    citeKey: CiteKey
  }
  interface PhrasingContentMap {
    citeKey: CiteKey
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citeKey: 'citeKey'
    citeKeySign: 'citeKeySign'
    citeKeyName: 'citeKeyName'
  }
}

const AT = 64
const OPEN = 123
const CLOSE = 125
/** A key in braces may hold any characters of one line, but is no longer than an address. */
const LONGEST = 300

const LETTER = /[\p{L}\p{N}_]/u
/** May stand inside a key when a letter or digit follows. Source: pandoc, "Citation syntax". */
const INNER = new Set([...':.#$%&-+?<>~/'].map((sign) => sign.charCodeAt(0)))

/** Reads `@key` and `@{any key}` anywhere in running text, as pandoc does. */
export const citeKeySyntax: Extension = {text: {[AT]: {name: 'citeKey', previous, tokenize}}}

/** Addresses such as me@example.org hold no key. */
function previous(code: Code): boolean {
  return code === null || !(isLetter(code) || code === AT || code === 47)
}

function isLetter(code: Code): boolean {
  return code !== null && code > 0 && LETTER.test(String.fromCharCode(code))
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let length = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('citeKey')
    effects.enter('citeKeySign')
    effects.consume(code)
    return afterSign
  }

  function afterSign(code: Code): State | undefined {
    if (code !== OPEN && !isLetter(code)) return nok(code)
    if (code === OPEN) effects.consume(code)
    effects.exit('citeKeySign')
    if (code === OPEN) return beforeBraced
    effects.enter('citeKeyName')
    return plain(code)
  }

  function beforeBraced(code: Code): State | undefined {
    if (code === CLOSE) return nok(code)
    effects.enter('citeKeyName')
    return braced(code)
  }

  function braced(code: Code): State | undefined {
    if (code === null || code < 0 || length++ > LONGEST) return nok(code)
    if (code !== CLOSE) {
      effects.consume(code)
      return braced
    }
    effects.exit('citeKeyName')
    effects.enter('citeKeySign')
    effects.consume(code)
    effects.exit('citeKeySign')
    effects.exit('citeKey')
    return ok
  }

  function plain(code: Code): State | undefined {
    if (isLetter(code)) {
      effects.consume(code)
      return plain
    }
    return code !== null && INNER.has(code)
      ? effects.check(LETTER_NEXT, inner, end)(code)
      : end(code)
  }

  function inner(code: Code): State | undefined {
    effects.consume(code)
    return plain
  }

  function end(code: Code): State | undefined {
    effects.exit('citeKeyName')
    effects.exit('citeKey')
    return ok(code)
  }
}

/** A sign with a letter or digit behind it. */
const LETTER_NEXT: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.consume(code)
      return (next) => (isLetter(next) ? ok(next) : nok(next))
    }
  },
}

/** Makes `citeKey` nodes of what {@link citeKeySyntax} reads. */
export const citeKeyFromMarkdown: FromMarkdown = {
  enter: {
    citeKey(token) {
      this.enter({type: 'citeKey', key: '', value: this.sliceSerialize(token)}, token)
    },
  },
  exit: {
    citeKeyName(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'citeKey') node.key = this.sliceSerialize(token)
    },
    citeKey(token) {
      this.exit(token)
    },
  },
}
