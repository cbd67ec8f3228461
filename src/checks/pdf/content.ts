import type {PdfObjects} from '../../pdf/objects.ts'
import {readStream} from '../../pdf/pages.ts'
import type {PrintedPdf} from '../../pdf/printed.ts'
import {dictionaryOf, namedObjects} from '../../pdf/resources.ts'
import type {ConditionId, Report} from './conditions.ts'
import {type Glyphs, gatherGlyphs} from './glyphs.ts'
import type {Parents} from './parents.ts'
import {scanContent} from './scan.ts'
import type {Tree} from './tree.ts'

/** What all streams of a file share while they are read. */
interface Reading {
  readonly objects: PdfObjects
  readonly tree: Tree
  readonly parents: Parents
  readonly glyphs: Glyphs
  readonly report: Report
  /** Groups that were read, by number and marks around them. */
  readonly groups: Set<string>
  /** Groups with tags of their own that were drawn. */
  readonly drawn: Set<number>
  /** Numbers of the content that each page and group paints. */
  readonly painted: Map<number, Set<number>>
}

/** What stands around a piece of content. */
interface Around {
  readonly tagged: boolean
  readonly artifact: boolean
  /** The element it belongs to; 0 for none. */
  readonly tag: number
}

/** Where content stands. */
interface Place {
  /** Object number of its stream's page or group. */
  readonly stream: number
  /** Number of the page; the first is 1. */
  readonly page: number
}

const NOTHING: Around = {tagged: false, artifact: false, tag: 0}
const MCID = '/MCID '

/** Checks that all a page paints belongs to the tree of tags or is marked as no part of the text. */
export function checkContent(
  {objects, pages, content}: PrintedPdf,
  tree: Tree,
  parents: Parents,
  report: Report,
): Glyphs {
  const glyphs = gatherGlyphs(objects)
  const painted = new Map<number, Set<number>>()
  const groups = new Set<string>()
  const reading = {
    objects,
    tree,
    parents,
    glyphs,
    report,
    groups,
    drawn: new Set<number>(),
    painted,
  }
  for (const [at, page] of pages.entries()) {
    const place = {stream: page, page: at + 1}
    readContent(content(page), objects.text(page), NOTHING, place, reading)
  }
  checkPainted(tree, painted, report)
  return glyphs
}

/** Reads the content of a page or a group; `dictionary` has its resources and its key in the parent tree. */
function readContent(
  content: string,
  dictionary: string,
  around: Around,
  place: Place,
  reading: Reading,
): void {
  const {parents, glyphs, report} = reading
  const fonts = namedObjects(dictionary, 'Font')
  const drawn = namedObjects(dictionary, 'XObject')
  const key = Number(/\/StructParents (\d+)/u.exec(dictionary)?.[1] ?? -1)
  const elements = parents.contentOf(key)
  const ids = new Set<number>()
  reading.painted.set(place.stream, ids)
  const outer: Around[] = []
  let now = around
  let font: number | undefined
  const fault = (condition: ConditionId, reason: string) =>
    report(condition, `${reason} on page ${place.page}`, now.tag)
  const paint = () => {
    if (!now.tagged && !now.artifact)
      fault('7.1-3', 'Unexpected content without a tag and without the mark Artifact')
  }
  scanContent(content, {
    open: (start, end) => {
      outer.push(now)
      now = enter(content.slice(start, end), now, {elements, ids}, place, reading)
    },
    close: () => {
      const before = outer.pop()
      if (!before) fault('ISO 32000-1, 14.6', 'Unexpected end of a mark that has no beginning')
      now = before ?? around
    },
    paint,
    font: (start) => {
      font = fonts.get(nameAt(content, start))
    },
    show: (start, end) => {
      paint()
      if (font !== undefined) glyphs.take(font, content, start, end, now.tag)
    },
    draw: (start) => {
      const number = drawn.get(nameAt(content, start))
      if (number === undefined || !drawGroup(number, now, place, reading)) paint()
    },
  })
  if (outer.length > 0) fault('ISO 32000-1, 14.6', 'Unexpected mark without an end')
}

/** Gives what stands around content after a mark begins. */
function enter(
  line: string,
  now: Around,
  {elements, ids}: {readonly elements: readonly number[]; readonly ids: Set<number>},
  {stream, page}: Place,
  {tree, report}: Reading,
): Around {
  if (line.startsWith('/Artifact')) {
    if (now.tagged)
      report('7.1-1', `Unexpected Artifact in tagged content on page ${page}`, now.tag)
    return {...now, artifact: true}
  }
  const start = line.indexOf(MCID)
  if (start < 0) return now
  const id = Number.parseInt(line.slice(start + MCID.length), 10)
  const tag = elements[id] ?? 0
  if (!tree.has(tag)) return {...now, tagged: false, tag: 0}
  if (now.artifact) report('7.1-2', `Unexpected tag within an Artifact on page ${page}`, tag)
  if (ids.has(id))
    report('ISO 32000-1, 14.7.4.2', `Unexpected second content ${id} on page ${page}`, tag)
  ids.add(id)
  if (tree.holders.get(stream)?.[id] !== tag)
    report(
      'ISO 32000-1, 14.7.4.4',
      `Unexpected tag of content ${id} on page ${page}, expected the one that holds it`,
      tag,
    )
  return {...now, tagged: true, tag}
}

/** Reads a group where it is drawn; false for a picture. */
function drawGroup(number: number, around: Around, place: Place, reading: Reading): boolean {
  const {objects, groups, drawn, report} = reading
  const dictionary = dictionaryOf(objects, number)
  if (!dictionary.includes('/Subtype /Form')) return false
  if (dictionary.includes('\n/Ref ')) report('7.20-1', 'Unexpected group from another file')
  if (dictionary.includes('/StructParents ')) {
    if (drawn.has(number))
      report('7.20-2', `Unexpected second use of a tagged group on page ${place.page}`, around.tag)
    drawn.add(number)
  }
  const state = `${number} ${around.tagged} ${around.artifact}`
  if (groups.has(state)) return true
  groups.add(state)
  const content = readStream(objects, number).toString('latin1')
  readContent(content, dictionary, around, {...place, stream: number}, reading)
  return true
}

/** `/F4 16 Tf` and `/X5 Do` begin with a name. */
function nameAt(content: string, start: number): string {
  return content.slice(start + 1, content.indexOf(' ', start))
}

function checkPainted(tree: Tree, painted: ReadonlyMap<number, Set<number>>, report: Report): void {
  for (const [stream, holders] of tree.holders) {
    const ids = painted.get(stream)
    holders.forEach((tag, id) => {
      if (ids?.has(id)) return
      report(
        'ISO 32000-1, 14.7.4.4',
        `Unexpected content ${id} of object ${tag}, expected it on its page`,
        tag,
      )
    })
  }
}
