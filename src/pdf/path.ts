import {type Box, type Matrix, mappedBox} from './box.ts'
import type {Corners} from './painted.ts'

/** A path while it is being drawn, in points from the left and the top of the page. */
export class Path {
  readonly #parts: number[][] = []
  #left = Number.POSITIVE_INFINITY
  #top = Number.POSITIVE_INFINITY
  #right = Number.NEGATIVE_INFINITY
  #bottom = Number.NEGATIVE_INFINITY
  /** It is one rectangle that stands upright, and its box is all of it. */
  #upright = true

  get isEmpty(): boolean {
    return this.#parts.length === 0
  }

  get box(): Box {
    return {left: this.#left, top: this.#top, right: this.#right, bottom: this.#bottom}
  }

  /** Its corners; nothing when its box says as much. A curve counts as the line between its ends. */
  get outline(): readonly Corners[] | undefined {
    return this.#upright && this.#parts.length === 1 ? undefined : this.#parts
  }

  move(x: number, y: number, matrix: Matrix): void {
    this.#parts.push([])
    this.line(x, y, matrix)
  }

  line(x: number, y: number, [a, b, c, d, e, f]: Matrix): void {
    this.#upright = false
    this.#add(a * x + c * y + e, b * x + d * y + f)
  }

  rectangle(x: number, y: number, width: number, height: number, matrix: Matrix): void {
    const [a, b, c, d] = matrix
    if ((b === 0 && c === 0) || (a === 0 && d === 0)) {
      const {left, top, right, bottom} = mappedBox(x, y, width, height, matrix)
      this.#parts.push([])
      for (const [atX, atY] of [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ] as const)
        this.#add(atX, atY)
      return
    }
    this.move(x, y, matrix)
    this.line(x + width, y, matrix)
    this.line(x + width, y + height, matrix)
    this.line(x, y + height, matrix)
  }

  #add(x: number, y: number): void {
    this.#parts.at(-1)?.push(x, y)
    if (x < this.#left) this.#left = x
    if (x > this.#right) this.#right = x
    if (y < this.#top) this.#top = y
    if (y > this.#bottom) this.#bottom = y
  }
}
