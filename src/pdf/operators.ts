/** Glyphs that were shown one after another along a line. */
export interface Steps {
  /** From the first of them to the last, in the space of the text. */
  distance: number
  /** Hex digits of their codes. */
  digits: number
}

/** Reads a stream of content, operator by operator, without making a string of what is not asked for. */
export class Operators {
  /** Numbers before the operator; only the first `count` are its own. */
  readonly numbers = new Float64Array(MOST)
  count = 0
  /** Where each string of glyphs before the operator begins and ends, without its brackets. */
  readonly strings = new Int32Array(MOST)
  /** Places in `strings`: two for each string. */
  ends = 0
  /** Marked content the operator names; -1 when it names none. */
  content = -1
  readonly text: string
  /** The same as bytes, which are read faster. */
  readonly #bytes: Buffer
  #at = 0
  #nameFrom = 0
  #nameTo = 0
  #numbered = false
  #value = 0

  constructor(text: string) {
    this.text = text
    this.#bytes = Buffer.from(text, 'latin1')
  }

  /** The last name before the operator, such as `F4`. */
  get name(): string {
    return this.text.slice(this.#nameFrom, this.#nameTo)
  }

  number(at: number): number {
    return at >= 0 && at < this.count ? (this.numbers[at] ?? 0) : 0
  }

  /** Goes on to the next operator and gives its code; 0 at the end. */
  next(): number {
    const bytes = this.#bytes
    this.count = 0
    this.ends = 0
    this.content = -1
    while (this.#at < bytes.length) {
      const kind = KINDS[bytes[this.#at] ?? 0]
      if (kind === BETWEEN) this.#at++
      else if (kind === NUMERAL) this.#readNumber()
      else if (kind === LESS) this.#readHex()
      else if (kind === SLASH) this.#readName()
      else if (kind === PAREN) this.#readLiteral()
      else return this.#readOperator()
    }
    return 0
  }

  /**
   * Takes as many `12.5 0 Td <0041> Tj` as stand here in a row, which is how Chromium writes a line of text.
   * Leaves the last string in `strings`, and all else as it was.
   */
  takeSteps(): Steps {
    const bytes = this.#bytes
    const steps = {distance: 0, digits: 0}
    for (;;) {
      const start = this.#at + 1
      const move = this.#unsigned(start)
      if (move === start || !standsAt(bytes, move, MOVE)) return steps
      const from = move + MOVE.length
      let to = from
      while (bytes[to] !== GREATER && to < bytes.length) to++
      if (!standsAt(bytes, to, SHOW)) return steps
      steps.distance += this.#value
      steps.digits += to - from
      this.strings[0] = from
      this.strings[1] = to
      this.ends = 2
      this.#at = to + SHOW.length
    }
  }

  #readNumber(): void {
    const minus = this.#bytes[this.#at] === MINUS
    this.#at = this.#unsigned(minus ? this.#at + 1 : this.#at)
    this.#keep(minus ? -this.#value : this.#value)
  }

  /** Reads digits with or without a point into `#value`, and gives the place behind them. */
  #unsigned(from: number): number {
    const bytes = this.#bytes
    let at = from
    let code = bytes[at] ?? 0
    let value = 0
    while (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO
      code = bytes[++at] ?? 0
    }
    if (code === POINT) {
      let unit = 1
      code = bytes[++at] ?? 0
      while (code >= ZERO && code <= NINE) {
        value = value * 10 + code - ZERO
        unit *= 10
        code = bytes[++at] ?? 0
      }
      value /= unit
    }
    this.#value = value
    return at
  }

  #keep(value: number): void {
    if (this.#numbered) this.content = value
    this.#numbered = false
    if (this.count < MOST) this.numbers[this.count++] = value
  }

  #readHex(): void {
    const bytes = this.#bytes
    const from = this.#at + 1
    if (bytes[from] === LESS) {
      this.#at = from + 1
      return
    }
    let to = from
    while (to < bytes.length && bytes[to] !== GREATER) to++
    this.#at = to
    if (this.ends + 2 > MOST) return
    this.strings[this.ends++] = from
    this.strings[this.ends++] = to
  }

  #readName(): void {
    const bytes = this.#bytes
    const from = this.#at + 1
    let at = from
    while (REGULAR[bytes[at] ?? 0]) at++
    this.#nameFrom = from
    this.#nameTo = at
    this.#at = at
    this.#numbered = at - from === MCID.length && this.text.startsWith(MCID, from)
  }

  /** Words between parentheses say something about marked content, and are no glyphs here. */
  #readLiteral(): void {
    let depth = 0
    for (; this.#at < this.#bytes.length; this.#at++) {
      const code = this.#bytes[this.#at]
      if (code === BACKSLASH) this.#at++
      else if (code === PAREN) depth++
      else if (code === PAREN_END && --depth === 0) break
    }
    this.#at++
  }

  #readOperator(): number {
    const bytes = this.#bytes
    let value = 0
    let code = bytes[this.#at] ?? 0
    do {
      value = (value << 8) | code
      code = bytes[++this.#at] ?? 0
    } while (REGULAR[code])
    return value
  }
}

/** Gives the code of an operator's name. */
export function operator(name: string): number {
  let value = 0
  for (let at = 0; at < name.length; at++) value = (value << 8) | name.charCodeAt(at)
  return value
}

/** More operands than any operator has, but for the glyphs of a line in one array. */
const MOST = 1024
const MCID = 'MCID'
const SPACE = 32
const PAREN = 40
const PAREN_END = 41
const MINUS = 45
const POINT = 46
const SLASH = 47
const ZERO = 48
const NINE = 57
const LESS = 60
const GREATER = 62
const BACKSLASH = 92
const BETWEEN = 1
const NUMERAL = 2

/** What stands between the numbers and the glyphs of a line. */
const MOVE = Buffer.from(' 0 Td <')
const SHOW = Buffer.from('> Tj')

function standsAt(bytes: Buffer, at: number, words: Buffer): boolean {
  for (let i = 0; i < words.length; i++) if (bytes[at + i] !== words[i]) return false
  return true
}

/** What each sign begins: nothing, a number, what stands between brackets, a name; else an operator. */
const KINDS = Uint8Array.from({length: 256}, (_, code) => {
  if (code <= SPACE || '[]>'.includes(String.fromCharCode(code))) return BETWEEN
  if ((code >= ZERO && code <= NINE) || code === MINUS || code === POINT) return NUMERAL
  return [LESS, SLASH, PAREN].includes(code) ? code : 0
})

/** Signs that stand in names and operators: neither white space nor one that ends a name. */
const REGULAR = Uint8Array.from({length: 256}, (_, code) =>
  code > SPACE && !'/<>()[]'.includes(String.fromCharCode(code)) ? 1 : 0,
)
