/** A rectangle in points from the left and the top of the page. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An affine map [a b c d e f] as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** Gives the map that does `first`, then `then`. */
export function chained(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [ta, tb, tc, td, te, tf] = then
  return [
    a * ta + b * tc,
    a * tb + b * td,
    c * ta + d * tc,
    c * tb + d * td,
    e * ta + f * tc + te,
    e * tb + f * td + tf,
  ]
}

/** Gives the upright box around a mapped rectangle. */
export function mappedBox(x: number, y: number, width: number, height: number, m: Matrix): Box {
  const [a, b, c, d, e, f] = m
  const left = a * x + c * y + e
  const top = b * x + d * y + f
  const across = [a * width, b * width] as const
  const down = [c * height, d * height] as const
  return {
    left: left + Math.min(0, across[0]) + Math.min(0, down[0]),
    top: top + Math.min(0, across[1]) + Math.min(0, down[1]),
    right: left + Math.max(0, across[0]) + Math.max(0, down[0]),
    bottom: top + Math.max(0, across[1]) + Math.max(0, down[1]),
  }
}

/** Gives what two boxes share; a box without area when they share nothing. */
export function shared(one: Box, other: Box): Box {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  return {
    left,
    top,
    right: Math.max(left, Math.min(one.right, other.right)),
    bottom: Math.max(top, Math.min(one.bottom, other.bottom)),
  }
}

/** Says whether two boxes share more than an edge. */
export function meets(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  )
}
