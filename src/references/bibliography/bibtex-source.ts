import type {TextField} from '../item.ts'
import type {Fields} from './bibtex-inherit.ts'
import type {Doubt} from './bibtex-names.ts'
import type {Draft} from './entry.ts'
import {decodeLatex} from './latex.ts'

/** Hears of what could be read only by guessing. */
export interface Doubts {
  readonly name: (field: string, doubt: Doubt) => void
  readonly command: (field: string, command: string) => void
}

/** An entry whose fields are being read. */
export interface Source {
  readonly type: string
  readonly fields: Fields
  readonly doubts: Doubts
}

/** Gives a field as text; with `protect` its braces keep capitals. */
export function text({fields, doubts}: Source, name: string, protect = false): string {
  const value = fields.get(name)
  if (value === undefined) return ''
  return decodeLatex(value, {
    protect,
    unknown: (command) => {
      if (!UNPRINTED.has(name)) doubts.command(name, command)
    },
  })
}

/** Fields that no list of references prints. */
const UNPRINTED: ReadonlySet<string> = new Set(['abstract', 'annotation', 'keywords'])

/** Sets a field that is not set yet. */
export function put(draft: Draft, field: TextField, value: string | undefined): void {
  if (value && draft[field] === undefined) draft[field] = value
}
