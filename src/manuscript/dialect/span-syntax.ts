import type {Parent, PhrasingContent} from 'mdast'
import type {Extension as FromMarkdown} from 'mdast-util-from-markdown'
import type {
  Code,
  Effects,
  Event,
  Extension,
  Point,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types'
import {parseAttributes} from './attributes.ts'

/** Words in brackets with braces behind them: `[words]{.index}`. */
export interface Span extends Parent {
  type: 'span'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    span: Span
  }
  interface PhrasingContentMap {
    span: Span
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    span: 'span'
    spanSign: 'spanSign'
    spanBraces: 'spanBraces'
    spanLine: 'spanLine'
  }
}

const OPEN = 91
const CLOSE = 93
const BRACE = 123
const END = 125
const QUOTE = 34
/** Signs that no braces hold outside quotes; they show that the bracket was only a bracket. */
const FOREIGN: ReadonlySet<Code> = new Set([OPEN, CLOSE, BRACE, 60, 96, null])
/** More characters than this between brackets, or between braces, are no span. */
const LONGEST = 2000

/**
 * Reads `[words]{#id .class key=value}` as pandoc does ("bracketed_spans"). Brackets that hold a citation,
 * and braces without a name, class or value, are not touched; before `(`, `[` and all else a link is a link.
 */
export const spanSyntax: Extension = {text: {[CLOSE]: {name: 'span', tokenize, resolveTo}}}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const label = openLabel(self)
  const at = self.now()
  let length = 0
  return start

  function start(code: Code): State | undefined {
    if (label?.type !== 'labelLink') return nok(code)
    if (at.offset - label.end.offset > LONGEST) return nok(code)
    effects.enter('spanSign')
    effects.consume(code)
    effects.exit('spanSign')
    return braces
  }

  function braces(code: Code): State | undefined {
    if (code !== BRACE) return nok(code)
    effects.enter('spanBraces')
    effects.enter('spanLine')
    effects.consume(code)
    return plain
  }

  function take(code: Code, next: State): State {
    if (code === null || code >= -2) effects.consume(code)
    else {
      effects.exit('spanLine')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      effects.enter('spanLine')
    }
    return next
  }

  function plain(code: Code): State | undefined {
    if (code === END) return end(code)
    if (FOREIGN.has(code) || length++ > LONGEST) return nok(code)
    return take(code, code === QUOTE ? quoted : plain)
  }

  function quoted(code: Code): State | undefined {
    if (code === null || length++ > LONGEST) return nok(code)
    return take(code, code === QUOTE ? plain : quoted)
  }

  function end(code: Code): State | undefined {
    effects.consume(code)
    effects.exit('spanLine')
    const typed = self.sliceSerialize(effects.exit('spanBraces'))
    return label && says(typed) && isPlain(self, label, at) ? ok : nok
  }
}

/** Gives the bracket that this one would close, as CommonMark pairs them. */
function openLabel({_labelStarts = []}: TokenizeContext): Token | undefined {
  while (_labelStarts.at(-1)?._balanced) _labelStarts.pop()
  return _labelStarts.at(-1)
}

/** `{draft}` is a word in braces; `{.draft}` says something. */
function says(typed: string): boolean {
  const found = parseAttributes(typed.slice(1, -1))
  if (!found) return false
  return Boolean(found.id) || found.classes.length > 0 || Object.values(found.pairs).some(Boolean)
}

/** `[^` begins the mark of a note, whether there is one or not. */
function isPlain(context: TokenizeContext, label: Token, end: Point): boolean {
  const words = context.sliceSerialize({start: label.end, end})
  return !words.startsWith('^') && !cites(context, label)
}

/** Brackets with a key right inside them are a citation. */
function cites({events, sliceSerialize}: TokenizeContext, label: Token): boolean {
  let depth = 0
  let from = label.end
  const first = events.findLastIndex(([, token]) => token === label)
  for (const [kind, token] of events.slice(first + 1)) {
    if (kind !== 'enter' || token.type !== 'citeKey') continue
    depth += depthOf(sliceSerialize({start: from, end: token.start}))
    if (depth <= 0) return true
    from = token.start
  }
  return false
}

/** Counts the brackets that a piece of text leaves open. */
function depthOf(source: string): number {
  let depth = 0
  for (const sign of source.replace(/\\./gu, '')) depth += sign === '[' ? 1 : sign === ']' ? -1 : 0
  return depth
}

/** Puts the opening bracket, the words and the braces together. */
function resolveTo(events: Event[], context: TokenizeContext): Event[] {
  const open = events.findLastIndex(
    ([kind, token]) => kind === 'enter' && token.type === 'labelLink' && !token._balanced,
  )
  const close = events.findLastIndex(([kind, {type}]) => kind === 'enter' && type === 'spanSign')
  const [label, last] = [events[open]?.[1], events.at(-1)?.[1]]
  if (!label || !last) return events
  label._balanced = true
  const whole: Token = {type: 'span', start: {...label.start}, end: {...last.end}}
  const words = resolveInside(events.slice(open + AFTER_LABEL, close), context)
  const rest = events.slice(close)
  events.length = open
  events.push(['enter', whole, context])
  for (const event of words) events.push(event)
  for (const event of rest) events.push(event)
  events.push(['exit', whole, context])
  return events
}

/** Events of an opening bracket: it and its sign, entered and left. */
const AFTER_LABEL = 4

/** Emphasis that begins inside the brackets ends inside them. */
function resolveInside(events: Event[], context: TokenizeContext): Event[] {
  const resolvers = new Set(
    context.parser.constructs.insideSpan.null?.map(({resolveAll}) => resolveAll),
  )
  let resolved = events
  for (const resolve of resolvers) if (resolve) resolved = resolve(resolved, context)
  return resolved
}

/** Makes `span` nodes of what {@link spanSyntax} reads. */
export const spanFromMarkdown: FromMarkdown = {
  canContainEols: ['span'],
  enter: {
    span(token) {
      this.enter({type: 'span', children: []}, token)
    },
    // A line that ends in braces is no part of the words.
    spanBraces() {
      this.buffer()
    },
  },
  exit: {
    spanBraces(token) {
      this.resume()
      const attributes = parseAttributes(this.sliceSerialize(token).slice(1, -1))
      const node = this.stack.at(-1)
      if (node?.type === 'span' && attributes) node.data = {attributes}
    },
    span(token) {
      this.exit(token)
    },
  },
}
