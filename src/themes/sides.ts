/** One `name: value` of a rule. */
export type Pair = readonly [name: string, value: string]

type Direction = 'ltr' | 'rtl'

const FAMILY = /^(margin|padding|border)-inline-(start|end)$/u
const WORDS: Readonly<Record<string, RegExp>> = {
  'text-align': /^(start|end)$/u,
  float: /^inline-(start|end)$/u,
  clear: /^inline-(start|end)$/u,
}

/**
 * Gives the declarations of a rule with left and right for start and end, which old reading systems do not know.
 */
export function toSides(pairs: readonly Pair[], direction: Direction): Pair[] {
  return pairs.map((pair) => sided(pair, direction))
}

/**
 * Gives what a rule must say again for a part of the text that is written in the other direction;
 * [] when it has no sides. The side a value leaves gets what the rule says for it otherwise.
 */
export function turnedSides(pairs: readonly Pair[], direction: Direction): Pair[] {
  const turned = new Map<string, string>()
  for (const [at, pair] of pairs.entries()) {
    const [family] = FAMILY.exec(pair[0])?.slice(1) ?? []
    if (!family) continue
    for (const side of ['left', 'right'] as const)
      if (!turned.has(`${family}-${side}`))
        turned.set(`${family}-${side}`, restOf(pairs.slice(0, at), family, side))
  }
  for (const pair of pairs) {
    const [name, value] = sided(pair, direction)
    if (name !== pair[0] || value !== pair[1]) turned.set(name, value)
  }
  return [...turned]
}

function sided([name, value]: Pair, direction: Direction): Pair {
  const [, family, end] = FAMILY.exec(name) ?? []
  if (family) return [`${family}-${sideOf(end, direction)}`, value]
  const [, word] = WORDS[name]?.exec(value) ?? []
  return word ? [name, sideOf(word, direction)] : [name, value]
}

function sideOf(end: string | undefined, direction: Direction): 'left' | 'right' {
  return (end === 'start') === (direction === 'ltr') ? 'left' : 'right'
}

/** Gives what a shorthand before it says for a side: `1em 2em` for left is 2em. */
function restOf(before: readonly Pair[], family: string, side: 'left' | 'right'): string {
  const typed = before.findLast(([name]) => name === family)?.[1]
  if (typed === undefined) return '0'
  if (family === 'border') return typed
  const [top = '0', right = top, , left = right] = typed.split(/\s+/u)
  return side === 'left' ? left : right
}
