import {codesOf, type TextRun} from '../../pdf/painted.ts'
import type {Mark} from '../../pdf/printed.ts'
import type {Check, Layout, LayoutLook} from './layout.ts'
import {quoted} from './say.ts'

/** Most characters one message names. */
const NAMED = 6

interface Foreign {
  readonly characters: Set<string>
  readonly page: number
  readonly mark: Mark | undefined
}

/** Finds characters that a font outside the theme prints. */
export const checkFonts: Check = (layout, find) => {
  for (const [name, {characters, page, mark}] of foreignFonts(layout)) {
    const list = [...characters]
    const named = list.slice(0, NAMED).map(quoted).join(', ')
    const more = list.length > NAMED ? ` and ${list.length - NAMED} more` : ''
    find(
      'layout/fallback-font',
      `Another font${name ? ` (${name})` : ''} prints ${named}${more}, first on page ${page}.`,
      mark,
      'On another computer the page will look different. Write a word in its place.',
    )
  }
  const empty = emptyBox(layout)
  if (empty)
    find(
      'layout/fallback-font',
      `An empty box stands for a character that no font has, on page ${empty.page}.`,
      empty.mark,
      'Write a word in its place.',
    )
}

/** Finds the first empty box in what Handpress wrote; those of the text are noted while it is read. */
function emptyBox(layout: Layout): {page: number; mark: Mark | undefined} | undefined {
  for (const {number, texts} of layout.pages)
    for (const run of texts) {
      const mark = layout.nearestMark(layout.tagOf(run))
      // Code 0 stands for all that a font does not have (ISO 32000-1, 9.7.6.3).
      if (!mark?.path && run.font.codeBytes === 2 && codesOf(run).includes(0))
        return {page: number, mark}
    }
  return undefined
}

function foreignFonts(layout: Layout): Map<string, Foreign> {
  const families = new Set(layout.look.families.map((family) => family.replaceAll(' ', '')))
  const foreign = new Map<string, Foreign>()
  for (const {number, texts} of layout.pages)
    for (const run of texts) {
      const {name} = run.font
      if (families.has(familyOf(name))) continue
      const mark = layout.nearestMark(layout.tagOf(run))
      const characters = unsaid(run, mark, layout.look)
      if (characters.length === 0) continue
      const known = foreign.get(name)?.characters ?? []
      foreign.set(name, {
        page: number,
        mark,
        ...foreign.get(name),
        characters: new Set([...known, ...characters]),
      })
    }
  return foreign
}

/** Weights that some fonts have as a part of their family, being cut from one of many weights. */
const WEIGHT = /(?:Thin|ExtraLight|Light|Medium|SemiBold|ExtraBold|Black)$/u

/** `DejaVuSans-Bold` is of the family `DejaVu Sans`, and so is `NotoSansHebrewThin-Regular` of `Noto Sans Hebrew`. */
function familyOf(name: string): string {
  return (name.split('-')[0] ?? name).replace(WEIGHT, '')
}

/** Characters of a run that have not been noted while the text was read. */
function unsaid(run: TextRun, mark: Mark | undefined, {hasSign}: LayoutLook): string[] {
  const characters = codesOf(run).flatMap((code) => [...run.font.textOf(code)])
  return characters.filter(
    (character) =>
      character.trim() !== '' && (!mark?.path || hasSign(character.codePointAt(0) ?? 0)),
  )
}
