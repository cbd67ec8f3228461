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

export type Subset = 'latin' | 'latin-ext' | 'arabic' | 'hebrew' | 'signs' | 'code' | 'math'

/** Family of all text on a printed page. */
export const textFamily = 'Atkinson Hyperlegible Next'
/** Family of what the text family lacks: Greek, signs of comparison, arrows, ticks, boxes. */
export const signFamily = 'DejaVu Sans'
/** Family of formulas; its table MATH says how roots and brackets grow. */
export const mathFamily = 'Noto Sans Math'
/** Families of scripts that are written from right to left. */
export const scriptFamilies: readonly string[] = ['Vazirmatn', 'Noto Sans Hebrew']
/** Family of program text, where every sign must be told apart. */
export const codeFamily = 'DejaVu Sans Mono'
/** Families that stand in for what the family of the text lacks, on every printed page. */
export const commonFamilies: readonly string[] = [
  ...scriptFamilies,
  signFamily,
  codeFamily,
  mathFamily,
]
/** Family of titles on a cover and of a book's text. */
export const titleFamily = 'Source Serif 4'

const cuts = [
  ['atkinson-hyperlegible-next', textFamily, 400, 'normal'],
  ['atkinson-hyperlegible-next', textFamily, 400, 'italic'],
  ['atkinson-hyperlegible-next', textFamily, 600, 'normal'],
  ['atkinson-hyperlegible-next', textFamily, 700, 'normal'],
  ['atkinson-hyperlegible-next', textFamily, 700, 'italic'],
  ['source-serif-4', titleFamily, 400, 'normal'],
  ['source-serif-4', titleFamily, 400, 'italic'],
  ['source-serif-4', titleFamily, 600, 'normal'],
  ['source-serif-4', titleFamily, 600, 'italic'],
] as const

const subsets: readonly Subset[] = ['latin', 'latin-ext']

const letters = cuts.flatMap(([name, family, weight, style]) =>
  subsets.map((subset): FontFile => {
    const file = `${name}-${subset}-${weight}-${style}.woff2`
    const module = `@fontsource/${name}/files/${file}`
    return {path: `fonts/${file}`, module, family, weight, style, subset}
  }),
)

/** Scripts that Latin fonts lack; a file is loaded when a text has letters of it. */
const scripts = (
  [
    ['vazirmatn', 'Vazirmatn', 400, 'arabic', 'arabic'],
    ['vazirmatn', 'Vazirmatn', 700, 'arabic', 'arabic'],
    ['noto-sans-hebrew', 'Noto Sans Hebrew', 400, 'hebrew', 'hebrew'],
    ['noto-sans-hebrew', 'Noto Sans Hebrew', 700, 'hebrew', 'hebrew'],
    ['noto-sans-math', mathFamily, 400, 'math', 'latin'],
  ] as const
).map(([name, family, weight, subset, named]): FontFile => {
  const file = `${name}-${named}-${weight}-normal.woff2`
  const module = `@fontsource/${name}/files/${file}`
  return {path: `fonts/${file}`, module, family, weight, style: 'normal', subset}
})

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
export const fontFiles: readonly FontFile[] = [...letters, ...scripts, ...signs]

/** Gives one file of the package as text; a file that is not there is a fault of the package. */
export function packText(pack: Pack, path: string): string {
  const bytes = pack.get(path)
  if (!bytes) throw new Error(`${path} is missing from the package`)
  return new TextDecoder().decode(bytes)
}
