import type {Note} from '../../base/note.ts'
import {readYaml, type Yaml} from '../../base/yaml.ts'
import {readCslItems} from './csl-items.ts'
import type {BibliographyEntry} from './entry.ts'
import {noteFaults, type PlacedFault} from './faults.ts'

const MAX_LETTERS = 64_000

const RULES = {syntax: 'ref/bibliography-syntax', alias: 'ref/bibliography-syntax'} as const

/** Reads a file of CSL-YAML: a list, alone or under `references:`. Each entry is read by itself. */
export function readCslYaml(text: string, note: Note): readonly BibliographyEntry[] {
  const faults: PlacedFault[] = []
  const hear: Note = (rule, reason, at, help) => {
    const point = at && 'line' in at ? at : undefined
    if (rule === 'ref/bibliography-syntax')
      faults.push({reason, at: point, ...(help ? {help} : {})})
    else note(rule, reason, at, help)
  }
  const values = cut(text).flatMap((piece): readonly Yaml[] => {
    if (piece.text.length > MAX_LETTERS) {
      faults.push({
        at: {line: Math.max(1, piece.firstLine), column: 1},
        reason: `This entry has ${piece.text.length} letters; the limit is ${MAX_LETTERS}.`,
        help: 'Begin each entry in a line of its own with "- ".',
      })
      return []
    }
    const map = readYaml(piece.text, piece.firstLine, RULES, hear)
    const list = map?.entries.find(({key}) => key === 'references')?.value
    if (list?.kind === 'list') return list.items
    if (map)
      faults.push({at: map.at, reason: 'Unexpected settings, expected a list under "references:".'})
    return []
  })
  const read = readCslItems(values, note)
  noteFaults([...faults, ...read.faults], read.entries.length, note)
  return read.entries
}

interface Piece {
  readonly text: string
  readonly firstLine: number
}

const HEAD = 'references:'
const HEADED = /^references:\s*(?:#.*)?$/u
const ITEM = /^( *)-(?:\s|$)/u

/** Cuts a list in block style into its items, each under a line "references:"; any other text stays whole. */
function cut(text: string): Piece[] {
  const lines = text.split('\n')
  const significant = (from: number): number =>
    lines.findIndex(
      (line, i) => i >= from && !/^\s*(?:#.*|---)?\s*$/u.test(line.replace('\uFEFF', '')),
    )
  const first = significant(0)
  const head = ITEM.test(lines[first] ?? '') ? -1 : lines.findIndex((line) => HEADED.test(line))
  const start = head < 0 ? first : significant(head + 1)
  const indent = ITEM.exec(lines[start] ?? '')?.[1]
  if (start < 0) return []
  if (indent === undefined)
    return [{text: text.replace(/\n(?:---|\.\.\.)\s*$/u, '\n'), firstLine: 1}]
  const pieces: Piece[] = []
  let begun = start
  const end = (line: number): void => {
    pieces.push({text: [HEAD, ...lines.slice(begun, line)].join('\n'), firstLine: begun})
    begun = line
  }
  for (let line = start + 1; line < lines.length; line++) {
    const typed = lines[line] ?? ''
    if (ends(typed, indent)) {
      end(line)
      return pieces
    }
    if (typed.startsWith(`${indent}- `) || typed.trimEnd() === `${indent}-`) end(line)
  }
  end(lines.length)
  return pieces
}

/** Settings after the list, or the end of the document, end it. */
function ends(line: string, indent: string): boolean {
  return (
    /^(?:---|\.\.\.)\s*$/u.test(line) ||
    (/^[^\s#-]/u.test(line) && (indent !== '' || /^[\w-]+:/u.test(line)))
  )
}
