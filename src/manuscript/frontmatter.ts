import {type Matter, matterSchema} from '../base/matter.ts'
import type {Note} from '../base/note.ts'
import {readSettings} from '../base/settings.ts'
import {readYaml} from '../base/yaml.ts'
import type {Point} from 'unist'

const MAX_KILOBYTES = 64

/** A text parted into its settings and the rest. */
export interface Parted {
  readonly matter: Matter
  /** The whole text with the lines of the front matter left blank, so that every line keeps its number. */
  readonly body: string
  /** False when it cannot be told where the front matter ends. */
  readonly ok: boolean
  /** Where each key stands. */
  readonly keys: ReadonlyMap<string, Point>
}

/**
 * Reads the front matter: simple YAML between a first line `---` and the next line `---`.
 * A first line `---` that no setting follows is a thematic break, and the whole is text.
 */
export function readFrontmatter(text: string, note: Note): Parted {
  const lines = text.split('\n')
  const opening = (lines[0] ?? '').trimEnd()
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---')
  const whole: Parted = {matter: {}, body: text, ok: true, keys: new Map()}
  if (opening === '+++') foreignFence(note)
  if (otherLanguage(opening) && end > 0) {
    refuseLanguage(opening, note)
    return {...whole, body: blanked(lines, end + 1)}
  }
  if (opening !== '---' || !beginsSettings(lines, end > 0)) return whole
  const dots = dotsIn(lines)
  if (end < 0 || (dots > 0 && dots < end)) return unclosed(lines, dots, whole, note)
  const body = blanked(lines, end + 1)
  return {...whole, body, ...settings(lines.slice(1, end).join('\n'), note)}
}

function settings(yaml: string, note: Note): Pick<Parted, 'matter' | 'keys'> {
  const none = {matter: {}, keys: new Map()}
  const size = Buffer.byteLength(yaml)
  if (size > MAX_KILOBYTES * 1000) {
    note(
      'frontmatter/too-large',
      `The front matter has ${Math.ceil(size / 1000)} kB; the limit is ${MAX_KILOBYTES} kB.`,
      {line: 1, column: 1},
      'Keep the settings, and put the rest below the second line ---.',
    )
    return none
  }
  const rules = {syntax: 'frontmatter/syntax', alias: 'frontmatter/alias'} as const
  const map = readYaml(yaml, 2, rules, note)
  if (!map) return none
  return {
    matter: readSettings(
      map,
      matterSchema,
      {unknownKey: 'frontmatter/unknown-key', value: 'frontmatter/value'},
      note,
    ),
    keys: new Map(map.entries.map(({key, at}) => [key, at])),
  }
}

const SETTING = /^\s*(?:[\p{L}\p{N}_$.-]+(?: [\p{L}\p{N}_-]+){0,2}|"[^"]*"|'[^']*'|<<)\s*:(?:\s|$)/u
/** A setting that lacks the space after its colon, but no web address and no time of day. */
const GLUED = /^[a-z]\w*:(?!\/\/|\d)/iu

/** Decides by the first lines: comments may stand before the first setting, blank lines may not. */
function beginsSettings(lines: readonly string[], closed: boolean): boolean {
  const first = lines.slice(1).find((line) => !/^\s*#/u.test(line)) ?? ''
  if (SETTING.test(first)) return true
  return closed && (first.trimEnd() === '---' || /^\s*\{/u.test(first) || GLUED.test(first))
}

/** Other programs end front matter with three dots; gives their line among the first, or -1. */
function dotsIn(lines: readonly string[]): number {
  const blank = lines.findIndex((line) => !line.trim())
  const first = blank < 0 ? lines : lines.slice(0, blank)
  return first.findIndex((line) => line.trimEnd() === '...')
}

/** What stands above three dots is read, for it is plain what was meant. */
function unclosed(lines: readonly string[], dots: number, whole: Parted, note: Note): Parted {
  note(
    'frontmatter/unclosed',
    dots > 0
      ? 'Unexpected "...", expected "---" after the front matter.'
      : 'Unexpected end of the text, expected "---" after the front matter.',
    {line: dots > 0 ? dots + 1 : 1, column: 1},
    dots > 0 ? 'Write --- in place of it.' : 'Add a line with --- after the last setting.',
  )
  if (dots > 0) {
    const body = blanked(lines, dots + 1)
    return {...whole, body, ...settings(lines.slice(1, dots).join('\n'), note)}
  }
  const blank = lines.findIndex((line) => !line.trim())
  return {...whole, body: blanked(lines, blank < 0 ? lines.length : blank), ok: false}
}

function foreignFence(note: Note): void {
  note(
    'frontmatter/unknown-fence',
    'Unexpected "+++", expected "---" before and after the front matter. It is printed as text.',
    {line: 1, column: 1},
    'Write --- in both lines, and each setting as "key: value".',
  )
}

function otherLanguage(opening: string): boolean {
  return /^---\s*[a-z][\w+-]*$/iu.test(opening)
}

function refuseLanguage(opening: string, note: Note): void {
  note(
    'frontmatter/language',
    `Unexpected "${opening.slice(0, 20)}", expected "---" alone in the first line.`,
    {line: 1, column: 1},
    'Front matter is simple YAML: write one "key: value" a line between two lines ---.',
  )
}

function blanked(lines: readonly string[], count: number): string {
  return lines.map((line, i) => (i < count ? '' : line)).join('\n')
}
