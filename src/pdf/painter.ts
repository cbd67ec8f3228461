import {type Box, chained, type Matrix, mappedBox, shared} from './box.ts'
import {Operators, operator} from './operators.ts'
import {readStream} from './pages.ts'
import type {Area} from './painted.ts'
import type {Beginning, Owner, Setting, State} from './painting.ts'
import {Path} from './path.ts'
import {openResources, type Resources} from './resources.ts'
import {TextLine} from './text-line.ts'

/** Forms in forms in forms: no print has more. */
const DEPTH = 8
const PATTERN = -1

/** Paints one stream into the sink, and the forms in it. */
export function paintStream(setting: Setting, beginning: Beginning): void {
  new Painter(setting, beginning).paint()
}

/** Follows the operators of one stream (ISO 32000-1, Annex A), as far as Chromium uses them. */
class Painter {
  state: State
  owner: Owner
  readonly #setting: Setting
  readonly #resources: Resources
  readonly #text = new TextLine()
  readonly #states: State[] = []
  readonly #owners: Owner[] = []
  readonly #stream: number
  readonly #source: string
  #path = new Path()
  #cuts = false

  constructor(setting: Setting, {stream, dictionary, source, state, owner}: Beginning) {
    this.#setting = setting
    this.#resources = openResources(setting.objects, dictionary, setting.fontOf)
    this.#stream = stream
    this.#source = source
    this.state = state
    this.owner = owner
  }

  paint(): void {
    const operators = new Operators(this.#source)
    for (let code = operators.next(); code !== 0; code = operators.next()) {
      if (code === TJ) this.#text.showLine(operators)
      else if (code === TD) this.#text.move(operators.number(0), operators.number(1))
      else OPERATORS.get(code)?.(this, operators)
    }
  }

  save(): void {
    this.#states.push(this.state)
  }

  restore(): void {
    this.state = this.#states.pop() ?? this.state
  }

  concat(operators: Operators): void {
    this.state = {...this.state, matrix: chained(matrixOf(operators), this.state.matrix)}
  }

  open(operators: Operators): void {
    this.#owners.push(this.owner)
    if (operators.content >= 0) this.owner = {stream: this.#stream, content: operators.content}
  }

  close(): void {
    this.owner = this.#owners.pop() ?? this.owner
  }

  /** Sets the colour from one, three or four numbers; a name stands for a pattern. */
  colour(operators: Operators, colour: number): void {
    this.state = {...this.state, colour: operators.count === 0 ? PATTERN : colour}
  }

  graphics(operators: Operators): void {
    const alpha = this.state.group * this.#resources.opacity(operators.name)
    if (alpha !== this.state.alpha) this.state = {...this.state, alpha}
  }

  font(operators: Operators): void {
    this.endText()
    this.#text.setFont(this.#resources.font(operators.name), operators.number(0))
  }

  place(operators: Operators): void {
    this.endText()
    this.#text.setMatrix(matrixOf(operators))
  }

  show(operators: Operators): void {
    this.#text.show(operators)
  }

  endText(): void {
    const shown = this.#text.take(this.state.matrix)
    if (!shown) return
    const {matrix, clip, colour, alpha} = this.state
    const {texts, areas} = this.#setting.sink
    // One literal: spreading three objects into a fourth takes longer than reading the line.
    texts.push({
      stream: this.owner.stream,
      content: this.owner.content,
      box: shown.box,
      clip,
      colour,
      alpha,
      x: shown.x,
      y: shown.y,
      width: shown.width,
      size: shown.size,
      scale: Math.hypot(matrix[2], matrix[3]),
      font: shown.font,
      glyphs: shown.glyphs,
      over: areas.length,
      source: this.#source,
      from: shown.from,
      to: shown.to,
    })
  }

  move(operators: Operators): void {
    this.#path.move(operators.number(0), operators.number(1), this.state.matrix)
  }

  /** Goes on to the point that the last two numbers name. */
  line(operators: Operators): void {
    const {count} = operators
    if (this.#path.isEmpty) return
    this.#path.line(operators.number(count - 2), operators.number(count - 1), this.state.matrix)
  }

  rectangle(operators: Operators): void {
    const [x = 0, y = 0, width = 0, height = 0] = operators.numbers
    this.#path.rectangle(x, y, width, height, this.state.matrix)
  }

  cut(): void {
    this.#cuts = true
  }

  endPath(kind: Area['kind'] | undefined, evenOdd: boolean): void {
    const path = this.#path
    if (path.isEmpty) return
    this.#path = new Path()
    const {box, outline} = path
    if (kind) this.#add(kind, box, outline, evenOdd)
    if (!this.#cuts) return
    this.#cuts = false
    this.#cutTo(box)
  }

  #cutTo(box: Box): void {
    const {sink} = this.#setting
    const clip = shared(this.state.clip, box)
    this.state = {...this.state, clip}
    if (!sink.area || sizeOf(clip) > sizeOf(sink.area)) sink.area = clip
  }

  #add(kind: Area['kind'], box: Box, outline?: Area['outline'], evenOdd = false): void {
    const {clip, alpha} = this.state
    const colour = kind === 'picture' ? PATTERN : this.state.colour
    const {areas} = this.#setting.sink
    const {stream, content} = this.owner
    areas.push({stream, content, kind, box, clip, colour, alpha, outline, evenOdd})
  }

  /** Paints a picture, or a form with a stream of its own. */
  object(operators: Operators): void {
    const found = this.#resources.object(operators.name)
    if (!found) return
    const {number, dictionary} = found
    const {matrix} = this.state
    if (!dictionary.includes('/Subtype /Form')) this.#add('picture', mappedBox(0, 0, 1, 1, matrix))
    else if (this.#setting.depth < DEPTH) this.#form(number, dictionary)
  }

  #form(number: number, dictionary: string): void {
    const setting = {...this.#setting, depth: this.#setting.depth + 1}
    const own = numbersOf(dictionary, 'Matrix')
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(dictionary, 'BBox')
    const {state} = this
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own
    const matrix = chained([a, b, c, d, e, f], state.matrix)
    const box = mappedBox(left, bottom, right - left, top - bottom, matrix)
    paintStream(setting, {
      stream: number,
      dictionary,
      source: readStream(setting.objects, number).toString('latin1'),
      state: {...state, matrix, clip: shared(state.clip, box), group: state.alpha},
      owner: this.owner,
    })
  }
}

function numbersOf(dictionary: string, key: string): number[] {
  const list = new RegExp(`/${key} \\[([^\\]]*)\\]`, 'u').exec(dictionary)?.[1]?.trim()
  return list ? list.split(/\s+/u).map(Number) : []
}

function matrixOf({numbers}: Operators): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

function sizeOf({left, top, right, bottom}: Box): number {
  return (right - left) * (bottom - top)
}

const TJ = operator('Tj')
const TD = operator('Td')

type Act = (painter: Painter, operators: Operators) => void

const fill =
  (evenOdd: boolean): Act =>
  (painter) =>
    painter.endPath('fill', evenOdd)
const line: Act = (painter) => painter.endPath('line', false)
const grey: Act = (painter, operators) =>
  painter.colour(operators, packed([operators.number(0), operators.number(0), operators.number(0)]))
const rgb: Act = (painter, operators) =>
  painter.colour(operators, packed([operators.number(0), operators.number(1), operators.number(2)]))

function packed(parts: readonly number[]): number {
  return parts.reduce(
    (sum, part) => sum * 256 + Math.round(Math.min(1, Math.max(0, part)) * 255),
    0,
  )
}

const ROWS: Readonly<Record<string, Act>> = {
  q: (painter) => painter.save(),
  Q: (painter) => painter.restore(),
  cm: (painter, operators) => painter.concat(operators),
  BDC: (painter, operators) => painter.open(operators),
  BMC: (painter, operators) => painter.open(operators),
  EMC: (painter) => painter.close(),
  g: grey,
  rg: rgb,
  scn: (painter, operators) => (operators.count === 1 ? grey : rgb)(painter, operators),
  gs: (painter, operators) => painter.graphics(operators),
  Tf: (painter, operators) => painter.font(operators),
  Tm: (painter, operators) => painter.place(operators),
  TJ: (painter, operators) => painter.show(operators),
  ET: (painter) => painter.endText(),
  m: (painter, operators) => painter.move(operators),
  l: (painter, operators) => painter.line(operators),
  c: (painter, operators) => painter.line(operators),
  v: (painter, operators) => painter.line(operators),
  y: (painter, operators) => painter.line(operators),
  re: (painter, operators) => painter.rectangle(operators),
  W: (painter) => painter.cut(),
  'W*': (painter) => painter.cut(),
  n: (painter) => painter.endPath(undefined, false),
  f: fill(false),
  'f*': fill(true),
  B: fill(false),
  'B*': fill(true),
  b: fill(false),
  'b*': fill(true),
  S: line,
  s: line,
  Do: (painter, operators) => painter.object(operators),
}

const OPERATORS = new Map(Object.entries(ROWS).map(([name, act]) => [operator(name), act]))
