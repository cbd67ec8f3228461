/** The files of the package itself by path, such as `styles/print.css` or `fonts/<file>.woff2`. */
export type Pack = ReadonlyMap<string, Uint8Array>

/** One font file: static outlines only, since a variable font would be printed as Type 3. */
export interface FontFile {
  /** Path in the pack. */
  readonly path: string
  /** Where the font package holds it. */
  readonly module: string
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  readonly subset: Subset
}

export type Subset = 'latin' | 'latin-ext' | 'signs' | 'code'

/** Family of all text on a printed page. */
export const textFamily = 'Atkinson Hyperlegible Next'
/** Family of what the text family lacks: Greek, signs of comparison, arrows, ticks, boxes. */
export const signFamily = 'DejaVu Sans'
/** Family of program text, where every sign must be told apart. */
export const codeFamily = 'DejaVu Sans Mono'
/** Family of titles on a cover. */
export const titleFamily = 'Source Serif 4'

const cuts = [
  ['atkinson-hyperlegible-next', textFamily, 400, 'normal'],
  ['atkinson-hyperlegible-next', textFamily, 400, 'italic'],
  ['atkinson-hyperlegible-next', textFamily, 600, 'normal'],
  ['atkinson-hyperlegible-next', textFamily, 700, 'normal'],
  ['atkinson-hyperlegible-next', textFamily, 700, 'italic'],
  ['source-serif-4', titleFamily, 400, 'normal'],
  ['source-serif-4', titleFamily, 400, 'italic'],
] as const

const subsets: readonly Subset[] = ['latin', 'latin-ext']

const letters = cuts.flatMap(([name, family, weight, style]) =>
  subsets.map((subset): FontFile => {
    const file = `${name}-${subset}-${weight}-${style}.woff2`
    const module = `@fontsource/${name}/files/${file}`
    return {path: `fonts/${file}`, module, family, weight, style, subset}
  }),
)

const signs = (
  [
    ['DejaVuSans.ttf', signFamily, 400, 'signs'],
    ['DejaVuSans-Bold.ttf', signFamily, 700, 'signs'],
    ['DejaVuSansMono.ttf', codeFamily, 400, 'code'],
    ['DejaVuSansMono-Bold.ttf', codeFamily, 700, 'code'],
  ] as const
).map(([file, family, weight, subset]): FontFile => {
  const module = `dejavu-fonts-ttf/ttf/${file}`
  return {path: `fonts/${file}`, module, family, weight, style: 'normal', subset}
})

/** Every font file Handpress prints with. */
export const fontFiles: readonly FontFile[] = [...letters, ...signs]

/** Gives one file of the package as text; a file that is not there is a fault of the package. */
export function packText(pack: Pack, path: string): string {
  const bytes = pack.get(path)
  if (!bytes) throw new Error(`${path} is missing from the package`)
  return new TextDecoder().decode(bytes)
}
