import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {text} from '../../base/element.ts'
import type {Meta} from '../../base/meta.ts'
import type {PrintJob} from '../../base/printer.ts'
import {fontResources} from '../../themes/fonts.ts'
import type {Pack} from '../../themes/pack.ts'
import {fillTemplate, setHead} from '../../themes/template.ts'
import {coverTheme} from '../../themes/theme.ts'

/** Size of a cover in pixels, as shops ask for it: 1 to 1.6. */
export const coverSize = {width: 1400, height: 2240}

/** Sizes of the title, largest first: most characters of all and of the longest word that fit. */
const titleSizes = [
  {characters: 18, longest: 9},
  {characters: 40, longest: 13},
  {characters: 64, longest: 16},
  {characters: 100, longest: 20},
]

const stringify = unified().use(rehypeStringify).freeze()

/** Composes the cover of a publication from its own title page: no picture, no text but the metadata. */
export function coverJob({
  meta,
  pack,
  theme,
}: {
  readonly meta: Meta
  readonly pack: Pack
  readonly theme: string
}): PrintJob {
  const {css, template} = coverTheme(pack, theme)
  const words = (value: string) => (value ? [text(value)] : [])
  const root = fillTemplate(template, {
    title: words(meta.title),
    subtitle: words(meta.subtitle),
    authors: words(meta.authors.map(({name}) => name).join(', ')),
    house: words(meta.clinic.name || meta.publisher),
  })
  setHead(root, {
    root: {lang: meta.lang, dir: meta.dir, className: [titleSize(meta.title)]},
    title: meta.title,
    metadata: {},
    css,
  })
  return {html: stringify.stringify(root), resources: fontResources(pack)}
}

/** Gives the class of the largest size in which a title still fits. */
export function titleSize(title: string): string {
  const longest = Math.max(...title.split(/\s+/u).map((word) => word.length))
  const at = titleSizes.findIndex(
    (size) => title.length <= size.characters && longest <= size.longest,
  )
  return `hp-size-${(at < 0 ? titleSizes.length : at) + 1}`
}
