/** Colours of a terminal; each role is also a word or a place, so nothing is lost without them. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly place: (text: string) => string
  readonly made: (text: string) => string
  readonly quiet: (text: string) => string
}

const plain = (text: string): string => text
const coded = (code: string) => (text: string) => `\u001b[${code}m${text}\u001b[0m`

export function paintFor(colour: boolean): Paint {
  if (!colour)
    return {error: plain, warning: plain, info: plain, place: plain, made: plain, quiet: plain}
  return {
    error: coded('1;31'),
    warning: coded('1;33'),
    info: coded('36'),
    place: coded('1'),
    made: coded('32'),
    quiet: coded('2'),
  }
}

/** Breaks text at words into lines of 80 with an indent. */
export function wrap(text: string, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && indent.length + line.length + word.length + 1 > 80) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map((one) => indent + one).join('\n')
}

/** "1 page", "2 pages". */
export function counted(n: number, word: string): string {
  return `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`
}

/** Milliseconds as a person reads them: 0.11 s, 1.9 s, 12 s, 3 min 20 s. */
export function duration(ms: number): string {
  const seconds = ms / 1000
  if (seconds < 1) return `${seconds.toFixed(2)} s`
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 60) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Bytes as a person reads them: 184 kB, 1.2 MB. */
export function size(bytes: number): string {
  return bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`
}
