/** Reads a text from left to right by patterns that hold at one place (flag `y`). */
export class Cursor {
  readonly text: string
  at: number

  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  /** Gives what the pattern finds here and goes on behind it; stays where it is when it finds nothing. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text) ?? undefined
    if (found) this.at += found[0].length
    return found
  }
}

/** A text from which parts are cut out as they are recognised. */
export class Remainder {
  text: string

  constructor(text: string) {
    this.text = text
  }

  /** Cuts out the first place the pattern finds, and puts `instead` there. */
  cut(pattern: RegExp, instead = ''): RegExpExecArray | undefined {
    const found = pattern.exec(this.text)
    if (!found) return undefined
    const end = found.index + found[0].length
    this.text = this.text.slice(0, found.index) + instead + this.text.slice(end)
    return found
  }
}
