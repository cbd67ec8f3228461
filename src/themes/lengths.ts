/** Custom properties by name, as typed. */
export type Tokens = ReadonlyMap<string, string>

/** A number with its unit: none, `em` or `%`. */
interface Quantity {
  readonly value: number
  readonly unit: string
}

/** Points in each unit of paper. */
const POINTS: Readonly<Record<string, number>> = {pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72}

/** What a book for many readers measures in. */
const UNITS: ReadonlySet<string> = new Set(['', 'em', '%'])

const FUNCTIONS: Readonly<Record<string, (parts: readonly number[]) => number>> = {
  '': ([value = 0]) => value,
  calc: ([value = 0]) => value,
  min: (parts) => Math.min(...parts),
  max: (parts) => Math.max(...parts),
  clamp: ([least = 0, value = 0, most = 0]) => Math.max(least, Math.min(value, most)),
}

/** Tokens lead to tokens; deeper than this they lead in a circle. */
const DEEPEST = 16

/** Puts the values of custom properties in their place; one that is not known is a fault of the package. */
export function withTokens(value: string, tokens: Tokens, depth = 0): string {
  if (depth > DEEPEST) throw new Error(`The custom properties in "${value}" lead in a circle.`)
  return value.replace(/var\(\s*(--[\w-]+)\s*\)/gu, (_, name: string) => {
    const found = tokens.get(name)
    if (found === undefined) throw new Error(`Unexpected custom property ${name}.`)
    return withTokens(found, tokens, depth + 1)
  })
}

/** Gives a value with every length in em of a type size in points, and every sum worked out. */
export function inEms(value: string, size: number): string {
  const pieces = value.match(/"[^"]*"|'[^']*'|[\d.]+[a-z%]*|-{0,2}[a-z_][\w-]*\(?|\s+|./giu) ?? []
  const reading: Reading = {pieces, at: 0, size}
  let out = ''
  while (reading.at < pieces.length) {
    const piece = pieces[reading.at] ?? ''
    if (/^(?:calc|min|max|clamp)\($/iu.test(piece)) out += written(readFunction(reading))
    else if (/^[\d.]/u.test(piece)) out += written(readNumber(reading))
    else {
      if (/^[\w-]+\($/u.test(piece) && piece.toLowerCase() !== 'rect(')
        throw new Error(`Unexpected ${piece}) in "${value}".`)
      out += piece
      reading.at++
    }
  }
  return out
}

interface Reading {
  readonly pieces: readonly string[]
  at: number
  readonly size: number
}

function next(reading: Reading): string {
  while (/^\s+$/u.test(reading.pieces[reading.at] ?? '')) reading.at++
  return reading.pieces[reading.at] ?? ''
}

function readFunction(reading: Reading): Quantity {
  const name = next(reading).slice(0, -1).toLowerCase()
  const compute = FUNCTIONS[name]
  if (!compute) throw new Error(`Unexpected function ${name}().`)
  reading.at++
  const parts = [readSum(reading)]
  while (next(reading) === ',') {
    reading.at++
    parts.push(readSum(reading))
  }
  if (next(reading) !== ')') throw new Error(`Unexpected "${next(reading)}", expected ")".`)
  reading.at++
  const [first] = parts
  if (!first || parts.some(({unit}) => unit !== first.unit)) throw mixed(reading)
  return {value: compute(parts.map(({value}) => value)), unit: first.unit}
}

function readSum(reading: Reading): Quantity {
  let sum = readProduct(reading)
  for (let sign = next(reading); sign === '+' || sign === '-'; sign = next(reading)) {
    reading.at++
    const other = readProduct(reading)
    if (other.unit !== sum.unit) throw mixed(reading)
    sum = {...sum, value: sign === '+' ? sum.value + other.value : sum.value - other.value}
  }
  return sum
}

function readProduct(reading: Reading): Quantity {
  let product = readOne(reading)
  for (let sign = next(reading); sign === '*' || sign === '/'; sign = next(reading)) {
    reading.at++
    const other = readOne(reading)
    if (other.unit && (product.unit || sign === '/')) {
      if (sign !== '/' || product.unit !== other.unit) throw mixed(reading)
      product = {value: product.value / other.value, unit: ''}
    } else {
      const value = sign === '*' ? product.value * other.value : product.value / other.value
      product = {value, unit: product.unit || other.unit}
    }
  }
  return product
}

function readOne(reading: Reading): Quantity {
  const piece = next(reading)
  if (piece === '-') {
    reading.at++
    const one = readOne(reading)
    return {...one, value: -one.value}
  }
  if (piece === '(' || piece.endsWith('(')) return readFunction(reading)
  return readNumber(reading)
}

function readNumber(reading: Reading): Quantity {
  const piece = next(reading)
  const [, digits = '', unit = ''] = /^(\d*\.?\d+)([a-z%]*)$/iu.exec(piece) ?? []
  if (!digits) throw new Error(`Unexpected "${piece}", expected a number.`)
  reading.at++
  const points = POINTS[unit]
  if (points !== undefined) return {value: (Number(digits) * points) / reading.size, unit: 'em'}
  if (!UNITS.has(unit)) throw new Error(`Unexpected unit in ${piece}, expected em or %.`)
  return {value: Number(digits), unit}
}

function mixed({pieces}: Reading): Error {
  return new Error(`Unexpected sum of different units in "${pieces.join('')}".`)
}

function written({value, unit}: Quantity): string {
  const short = String(Math.round(value * 1000) / 1000)
  return short === '0' && unit !== '%' ? '0' : `${short}${unit}`
}
