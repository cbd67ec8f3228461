import {BARE_ACCENTS, type Tag} from './latex-signs.ts'

/** How a text of LaTeX is read. */
export interface Latex {
  /** True for titles: words in braces keep their capitals. */
  readonly protect?: boolean
  /** Hears of a command that is left out because nobody knows it. */
  readonly unknown?: (command: string) => void
}

interface Group {
  close: string
  /** Index of the part that opened a protected group; -1 for any other. */
  readonly nocase: number
}

/** A place in a text of LaTeX, and what is open there. */
export interface State {
  readonly source: string
  at: number
  readonly parts: string[]
  readonly groups: Group[]
  /** Marks that wait for their letter. */
  accent: string
  /** A way of setting that waits for its argument. */
  tag: Tag | undefined
  math: boolean
  /** Dollars still to come that are not escaped. */
  dollars: number
  nocase: boolean
  readonly latex: Latex
}

/** Takes what the pattern finds here; '' when it finds nothing. */
export function take(state: State, pattern: RegExp): string {
  pattern.lastIndex = state.at
  const found = pattern.exec(state.source)?.[0] ?? ''
  state.at += found.length
  return found
}

const WORD = /[\p{L}\p{N}\p{M}]+/uy

/** Prints a text; an accent or a way of setting that waits takes its first character. */
export function emit(state: State, text: string): void {
  if (!state.accent && !state.tag) {
    state.parts.push(text)
    return
  }
  const [first = ''] = text
  state.parts.push(state.tag?.[0] ?? '', marked(first, state.accent), state.tag?.[1] ?? '')
  state.parts.push(text.slice(first.length))
  state.accent = ''
  state.tag = undefined
}

/** A dotless letter is dotted again where its accent takes the place of the dot. */
function marked(letter: string, accent: string): string {
  if (!accent) return letter
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter
  return base + accent
}

/** Prints an accent that found no letter by itself. */
export function leaveAccent(state: State): void {
  for (const mark of state.accent) state.parts.push(BARE_ACCENTS[mark] ?? '')
  state.accent = ''
  state.tag = undefined
}

/** Opens the group of a command, a protected group, or a plain one. */
export function openGroup(state: State): void {
  state.at++
  const {tag, accent} = state
  state.tag = undefined
  if (tag) {
    state.parts.push(tag[0])
    state.groups.push({close: tag[1], nocase: -1})
    return
  }
  const special = accent !== '' || state.math || /[\\}]/u.test(state.source[state.at] ?? '')
  if (!state.latex.protect || state.nocase || special) {
    state.groups.push({close: '', nocase: -1})
    return
  }
  state.nocase = true
  const letter = /[\p{L}\p{N}]/u.test(state.source[state.at] ?? '')
  const word = letter && state.parts.at(-1) !== NOCASE_END ? wordBefore(state) : ''
  if (state.parts.at(-1) === NOCASE_END) state.parts.pop()
  else state.parts.push(NOCASE)
  state.groups.push({close: NOCASE_END, nocase: state.parts.length - 1})
  state.parts.push(word)
}

const NOCASE = '<span class="nocase">'
const NOCASE_END = '</span>'

/** Takes back the letters before "{": a word is protected as a whole, else its rest would get a capital. */
function wordBefore(state: State): string {
  const last = state.parts.at(-1) ?? ''
  let start = last.length
  while (start > 0 && /[\p{L}\p{N}\p{M}]/u.test(last[start - 1] ?? '')) start--
  if (start === last.length) return ''
  state.parts[state.parts.length - 1] = last.slice(0, start)
  return last.slice(start)
}

/** Closes a group; one that protects no letters leaves no trace. */
export function closeGroup(state: State): void {
  const group = state.groups.pop()
  if (!group) return
  if (group.nocase < 0) {
    state.parts.push(group.close)
    return
  }
  state.nocase = false
  state.parts.push(take(state, WORD))
  const opened = state.parts[group.nocase]
  const inside = state.parts.slice(group.nocase + 1)
  if (opened !== NOCASE || inside.some((part) => /\p{L}/u.test(part))) state.parts.push(group.close)
  else state.parts[group.nocase] = ''
}
