import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    math: 'math'
    mathText: 'mathText'
    mathSign: 'mathSign'
    mathLine: 'mathLine'
  }
}

const DOLLAR = 36
const BACKSLASH = 92
const BACKTICK = 96

/** Signs of formulas, which no price has. */
const FORMULA = /[\\^_={}]/u
const WORD = /[\s,;-]\p{L}{2}/u

/**
 * Reads `$…$` and `$$…$$` as formulas, by the rule of pandoc ("Math"): inside the signs no space, and
 * no digit behind the closing one, so that $5 and $10 are prices. Beyond it, no letter stands before
 * the opening sign (US$5), nothing that is code inside, and a price with words is no formula.
 */
export const mathSyntax: Extension = {
  text: {[DOLLAR]: {name: 'mathText', previous, tokenize: tokenizeText}},
  flow: {[DOLLAR]: {name: 'math', concrete: true, tokenize: tokenizeFlow}},
}

function previous(code: Code): boolean {
  return code === null || code < 0 || !/[A-Za-z$]/u.test(String.fromCharCode(code))
}

function isEnd(code: Code): boolean {
  return code === null || code < -2
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32
}

/** Says whether a piece is a number and then plain words: a price, never a formula. */
function isMoney(typed: string): boolean {
  return /^\d/u.test(typed) && WORD.test(typed) && !FORMULA.test(typed)
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}

/** Writes the lines of a formula as tokens, one for each that is not empty. */
class Lines {
  readonly #effects: Effects
  #open = false

  constructor(effects: Effects) {
    this.#effects = effects
  }

  take(code: Code): void {
    if (!this.#open) this.#effects.enter('mathLine')
    this.#open = true
    this.#effects.consume(code)
  }

  end(): void {
    if (this.#open) this.#effects.exit('mathLine')
    this.#open = false
  }

  lineEnding(code: Code): void {
    this.end()
    this.#effects.enter('lineEnding')
    this.#effects.consume(code)
    this.#effects.exit('lineEnding')
  }
}

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const lines = new Lines(effects)
  let size = 0
  let closed = 0
  let typed = ''
  return (code) => {
    effects.enter('mathText')
    effects.enter('mathSign')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code === DOLLAR && size++ < 2) {
      effects.consume(code)
      return opening
    }
    if (code === DOLLAR || isSpace(code)) return nok(code)
    effects.exit('mathSign')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === BACKTICK) return nok(code)
    if (code !== DOLLAR) return take(code, code === BACKSLASH ? escaped : inside)
    return size === 1 ? closing(code) : effects.check(TWO_SIGNS, closing, single)(code)
  }

  function escaped(code: Code): State | undefined {
    return code === null || isEnd(code) ? inside(code) : take(code, inside)
  }

  /** One sign between two pairs, as in \text{if $x$}. */
  function single(code: Code): State | undefined {
    return take(code, inside)
  }

  function take(code: Code, next: State): State {
    typed += code !== null && code > 0 ? String.fromCharCode(code) : ' '
    if (isEnd(code)) lines.lineEnding(code)
    else lines.take(code)
    return next
  }

  function closing(code: Code): State | undefined {
    if (/\s$/u.test(typed) || (size === 1 && isMoney(typed))) return nok(code)
    lines.end()
    effects.enter('mathSign')
    return sign(code)
  }

  function sign(code: Code): State | undefined {
    if (code === DOLLAR && closed++ < size) {
      effects.consume(code)
      return sign
    }
    if (code === DOLLAR || (size === 1 && isDigit(code))) return nok(code)
    effects.exit('mathSign')
    effects.exit('mathText')
    return ok(code)
  }
}

const TWO_SIGNS: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter('mathSign')
    effects.consume(code)
    effects.exit('mathSign')
    return (next) => (next === DOLLAR ? ok(next) : nok(next))
  },
}

function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const lines = new Lines(effects)
  let signs = 0
  let first = true
  let blank = true
  let empty = true
  return (code) => {
    effects.enter('math')
    effects.enter('mathSign')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code === DOLLAR && signs++ < 2) {
      effects.consume(code)
      return opening
    }
    if (signs !== 2) return nok(code)
    effects.exit('mathSign')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (isEnd(code)) return lineEnd(code)
    if (code === DOLLAR && !empty) return effects.check(CLOSING, closing, more)(code)
    return more(code)
  }

  function more(code: Code): State | undefined {
    if (!isSpace(code)) blank = empty = false
    lines.take(code)
    return code === BACKSLASH ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isEnd(code)) return inside(code)
    lines.take(code)
    return inside
  }

  /** A blank line ends the search: two dollars that are never closed are text. */
  function lineEnd(code: Code): State | undefined {
    if (self.interrupt) return blank ? ok(code) : nok(code)
    if (blank && !first) return nok(code)
    first = false
    blank = true
    lines.lineEnding(code)
    return lineStart
  }

  function lineStart(code: Code): State | undefined {
    return self.parser.lazy[self.now().line] ? nok(code) : inside(code)
  }

  function closing(code: Code): State | undefined {
    lines.end()
    effects.enter('mathSign')
    return rest(code)
  }

  function rest(code: Code): State | undefined {
    if (code !== null && !isEnd(code)) {
      effects.consume(code)
      return rest
    }
    effects.exit('mathSign')
    effects.exit('math')
    return ok(code)
  }
}

/** Two dollars with nothing but spaces behind them. */
const CLOSING: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let signs = 0
    let spaced = false
    return (code) => {
      effects.enter('mathSign')
      return next(code)
    }

    function next(code: Code): State | undefined {
      if (code === null || isEnd(code)) {
        effects.exit('mathSign')
        return signs === 2 ? ok(code) : nok(code)
      }
      const fits = code === DOLLAR ? ++signs <= 2 && !spaced : signs === 2 && isSpace(code)
      spaced ||= code !== DOLLAR
      if (!fits) return nok(code)
      effects.consume(code)
      return next
    }
  },
}
