import type {Note} from '../base/note.ts'
import {type Container, readContainers} from './containers.ts'

const MAX_LEVELS = 100
/** The parser's work grows with the square of these: 3,000 take it about two seconds. */
const MAX_NESTED = 3000

/** Signs of one paragraph, item or row; the parser compares them with each other. */
const SIGNS = [
  // An underscore inside a word, as in file_name, opens nothing.
  {
    name: 'signs for emphasis',
    most: 2000,
    count: count(/\*+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu),
  },
  {name: 'opening brackets', most: 1500, count: count(/\[/gu)},
  {name: 'beginnings of hidden HTML', most: 1000, count: count(/<[!?]/gu)},
] as const

/**
 * Looks through a text, line by line and once, for what would take the parser very long or too deep.
 * It notes the first such place and gives false; the parser's own limits stay behind it.
 */
export function nestingGuard(text: string, note: Note): boolean {
  const guard = newGuard()
  for (const [i, line] of text.split('\n').entries()) {
    const reason = guard(line)
    if (!reason) continue
    note('text/nesting', reason, {line: i + 1, column: 1}, HELP)
    return false
  }
  return true
}

const HELP =
  'Take the signs away that are not part of the text, or make several paragraphs or files.'

/** Gives a function that takes the lines of a text in turn and says what is too much. */
function newGuard(): (line: string) => string | undefined {
  let open: readonly Container[] = []
  let blank = true
  let nested = 0
  const fences = newFences()
  const paragraph = newParagraph()
  const tags = newTags()
  return (line) => {
    const read = readContainers(line, open, !blank, MAX_LEVELS)
    open = read.open
    nested += read.nested
    const began = paragraph(read.rest, blank || read.begins)
    blank = !read.rest.trim()
    if (open.length + fences(read.rest) > MAX_LEVELS) return deep('Lists, quotes and blocks')
    if (nested > MAX_NESTED)
      return `This text has more than ${MAX_NESTED} lists inside others; the limit is ${MAX_NESTED}.`
    if (tags(read.rest, began.anew) > MAX_LEVELS) return deep('HTML tags')
    return began.reason
  }
}

function deep(what: string): string {
  return `${what} nest more than ${MAX_LEVELS} deep here; the limit is ${MAX_LEVELS}.`
}

/** Follows `:::name` and its end; gives how many are open. */
function newFences(): (line: string) => number {
  const fences: number[] = []
  return (line) => {
    const [, colons = '', name = ''] = /^ {0,3}(:{3,})\s*([a-z]?)/iu.exec(line) ?? []
    if (name) fences.push(colons.length)
    else if (colons) {
      const closed = fences.findIndex((length) => length <= colons.length)
      if (closed >= 0) fences.length = closed
    }
    return fences.length
  }
}

interface Began {
  /** True when this line cannot belong to the paragraph above. */
  readonly anew: boolean
  readonly reason: string | undefined
}

/** Counts the signs of each paragraph; `anew` says that its line begins one in any case. */
function newParagraph(): (line: string, anew: boolean) => Began {
  const counts = SIGNS.map(() => 0)
  let above = ''
  let table = false
  return (line, begins) => {
    table = line.trim() !== '' && (table || isDelimiter(line, above)) && !begins
    above = line
    const anew = begins || table || /^ {0,3}#{1,6} /u.test(line)
    for (const [i, sign] of SIGNS.entries())
      counts[i] = (anew ? 0 : (counts[i] ?? 0)) + sign.count(line)
    const over = SIGNS.find(({most}, i) => (counts[i] ?? 0) > most)
    return {
      anew,
      reason:
        over &&
        `This paragraph has more than ${over.most} ${over.name}; the limit is ${over.most}.`,
    }
  }
}

/** Says whether a line makes a table of the line above: `|---|---|`, with as many cells. */
function isDelimiter(line: string, above: string): boolean {
  const signs = /^[\s|:-]+$/u.test(line) && line.includes('-') && line.includes('|')
  return signs && cells(line) === cells(above)
}

const BAR = count(/(?<!\\)\|/gu)

function cells(row: string): number {
  return BAR(row.trim().replace(/^\||\|$/gu, ''))
}

function count(signs: RegExp): (text: string) => number {
  return (text) => {
    let found = 0
    for (const _ of text.matchAll(signs)) found++
    return found
  }
}

/** Tags that must be closed; of the others, such as <p> and <br>, thousands may stand open. */
const CLOSED = new Set(
  `a abbr address article aside audio b bdi bdo blockquote button center cite code del details dfn
  div dl em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header i iframe ins kbd
  label main map mark menu nav object ol pre q s samp section select small span strong sub summary
  sup svg table textarea time u ul var video`.split(/\s+/u),
)

/** Counts HTML tags that are open: over the whole text in blocks of HTML, else in each paragraph. */
function newTags(): (line: string, anew: boolean) => number {
  let inBlocks = 0
  let inLine = 0
  let html = false
  return (line, anew) => {
    if (anew) {
      html = /^ {0,3}<[/a-z]/iu.test(line)
      inLine = 0
    }
    let depth = html ? inBlocks : inLine
    let deepest = depth
    for (const [, slash, name = ''] of line.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/giu)) {
      if (!CLOSED.has(name.toLowerCase())) continue
      depth = slash ? Math.max(0, depth - 1) : depth + 1
      deepest = Math.max(deepest, depth)
    }
    if (html) inBlocks = depth
    else inLine = depth
    return deepest
  }
}
