import {cleanText} from './clean.ts'
import {
  ACCENTS,
  ADDRESSES,
  DECLARATIONS,
  DROPPED,
  LOWERED,
  RAISED,
  SYMBOLS,
  TAGS,
  type Tag,
} from './latex-signs.ts'
import {
  closeGroup,
  emit,
  type Latex,
  leaveAccent,
  openGroup,
  type State,
  take,
} from './latex-state.ts'
import {decodeVerbatim, groupEnd} from './verbatim.ts'

/** Gives LaTeX as text with `<i> <b> <sup> <sub>`; what braces protect is in `<span class="nocase">`. */
export function decodeLatex(source: string, latex: Latex = {}): string {
  const state: State = {
    source,
    at: 0,
    parts: [],
    groups: [],
    accent: '',
    tag: undefined,
    math: false,
    dollars: source.match(/\\.|\$/gsu)?.filter((sign) => sign === '$').length ?? 0,
    nocase: false,
    latex,
  }
  while (state.at < source.length) step(state)
  leaveAccent(state)
  while (state.groups.length) closeGroup(state)
  return cleanText(state.parts.join('')).replace(/<sup>[∘°]<\/sup>/gu, '°')
}

const PLAIN = /[^\\{}$~`'^_\-\t\n\r ]+/uy
const SPACE = /[\t\n\r ]+/uy
const COMMAND = /[A-Za-z]+\*?/uy

function step(state: State): void {
  const sign = state.source[state.at] ?? ''
  const special = SPECIAL[sign]
  if (special) {
    special(state)
    return
  }
  const run = take(state, PLAIN)
  if (run) emit(state, run)
  else spaces(state)
}

function spaces(state: State): void {
  if (!take(state, SPACE)) state.at++
  else if (!state.accent && !state.tag) state.parts.push(' ')
}

const SPECIAL: Readonly<Record<string, (state: State) => void>> = {
  '\\': command,
  '{': openGroup,
  '}': (state) => {
    state.at++
    leaveAccent(state)
    closeGroup(state)
  },
  $: dollar,
  '~': (state) => {
    state.at++
    emit(state, '\u00A0')
  },
  '-': (state) => {
    const length = take(state, /-{1,3}/uy).length
    emit(state, state.math ? '-'.repeat(length) : (['-', '–', '—'][length - 1] ?? '-'))
  },
  '`': (state) => emit(state, take(state, /`{1,2}/uy).length > 1 ? '“' : '‘'),
  "'": (state) => {
    const two = take(state, /'{1,2}/uy).length > 1
    emit(state, state.math ? '′' : two ? '”' : '’')
  },
  '^': (state) => script(state, RAISED),
  _: (state) => script(state, LOWERED),
}

function script(state: State, tag: Tag): void {
  const sign = state.source[state.at++] ?? ''
  if (state.math) state.tag = tag
  else emit(state, sign)
}

/** A dollar without a second one is money. */
function dollar(state: State): void {
  state.at++
  state.dollars--
  if (state.math || state.dollars > 0) state.math = !state.math
  else emit(state, '$')
}

function command(state: State): void {
  state.at++
  const name = take(state, COMMAND) || take(state, /./suy)
  const word = /^[A-Za-z]/u.test(name)
  if (word) take(state, SPACE)
  const accent = ACCENTS.get(name)
  if (accent) {
    state.accent = accent + state.accent
    return
  }
  const symbol = SYMBOLS.get(name)
  if (symbol !== undefined) {
    if (name === '(' || name === ')') state.math = name === '('
    emit(state, symbol)
    return
  }
  named(state, name.replace('*', ''))
}

function named(state: State, name: string): void {
  const declared = DECLARATIONS.get(name)
  if (declared) {
    state.parts.push(declared[0])
    const group = state.groups.at(-1)
    if (group) group.close = declared[1] + group.close
    else state.groups.push({close: declared[1], nocase: -1})
    return
  }
  if (ADDRESSES.has(name)) {
    emit(state, decodeVerbatim(argument(state)))
    return
  }
  const dropped = DROPPED.get(name)
  for (let count = dropped ?? 0; count > 0; count--) argument(state)
  const known = TAGS.get(name)
  if (!known && dropped === undefined) state.latex.unknown?.(name)
  if (known || state.source[state.at] === '{') state.tag = known ?? ['', '']
}

/** Takes the group that begins here, and gives what is in it. */
function argument(state: State): string {
  take(state, SPACE)
  if (state.source[state.at] !== '{') return ''
  const start = state.at + 1
  const end = groupEnd(state.source, state.at, state.source.length)
  state.at = end < 0 ? state.source.length : end + 1
  return state.source.slice(start, end < 0 ? undefined : end)
}
