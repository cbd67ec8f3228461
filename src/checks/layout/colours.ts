export const WHITE = 0xffffff
export const BLACK = 0

const BYTE = 256
const MOST = 255

/** Gives the contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: number, other: number): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Gives the grey a black-and-white printer makes of a colour (ITU-R BT.601). */
export function grey(colour: number): number {
  const [red, green, blue] = partsOf(colour)
  const level = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
  return (level * BYTE + level) * BYTE + level
}

/** Gives what is seen of a colour that lets some of its ground through. */
export function mixed(colour: number, ground: number, alpha: number): number {
  if (alpha >= 1) return colour
  const under = partsOf(ground)
  return partsOf(colour).reduce(
    (sum, part, at) => sum * BYTE + Math.round(part * alpha + (under[at] ?? 0) * (1 - alpha)),
    0,
  )
}

export function hexOf(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`
}

function luminance(colour: number): number {
  const [red, green, blue] = partsOf(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  const share = part / MOST
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function partsOf(colour: number): readonly [red: number, green: number, blue: number] {
  return [Math.floor(colour / BYTE / BYTE), Math.floor(colour / BYTE) % BYTE, colour % BYTE]
}
