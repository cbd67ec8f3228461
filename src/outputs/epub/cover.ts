import rehypeStringify from 'rehype-stringify'
import type {Element, ElementContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {unified} from 'unified'
import type {Resource} from '../../base/artifact.ts'
import type {LookName} from '../../base/cover-setting.ts'
import {element, isElement, text} from '../../base/element.ts'
import type {Meta} from '../../base/meta.ts'
import type {PrintJob} from '../../base/printer.ts'
import {wordsOf} from '../../base/words.ts'
import {type CoverLine, coverTheme, titleSize} from '../../themes/cover.ts'
import {fontResources} from '../../themes/fonts.ts'
import type {Pack} from '../../themes/pack.ts'
import {fillTemplate, setHead} from '../../themes/template.ts'

/** Size of a cover in CSS pixels: 1 to 1.6, and 3.1 megapixels, of which no shop has too many. */
export const coverSize = {width: 1400, height: 2240}

/** Titles from here on stand tight, and titles up to here loose. */
const LARGE = 200
const SMALL = 112

/** A title of more letters leaves less room for the rest. */
const LONG = 90

/** More letters in the names make them smaller. */
const MANY = 48

/** Address of the picture a cover shows. */
const PICTURE = '/a/cover'

const stringify = unified().use(rehypeStringify).freeze()

export interface CoverInput {
  readonly meta: Meta
  readonly pack: Pack
  readonly theme: string
  readonly look: LookName
  /** What the look shows, when it shows a picture. */
  readonly picture?: Resource | undefined
}

/** Composes the cover of a publication from its own title page: no text but the metadata. */
export function coverJob({meta, pack, theme, look, picture}: CoverInput): PrintJob {
  const {css, template, art} = coverTheme(pack, theme, look)
  const lines = linesOf(meta)
  const words = (line: CoverLine) => (lines[line] ? [text(lines[line])] : [])
  const root = fillTemplate(template, {
    series: words('series'),
    title: words('title'),
    subtitle: words('subtitle'),
    authors: words('authors'),
    house: words('house'),
    art: picture ? [imageOf(picture)] : drawing(art),
  })
  const size = titleSize(meta.title, look)
  const classes = [
    ...(size >= LARGE ? ['hp-large'] : []),
    ...(size <= SMALL ? ['hp-small'] : []),
    ...(meta.title.length > LONG ? ['hp-long'] : []),
    ...(lines.authors.length > MANY || lines.house.length > MANY ? ['hp-many'] : []),
  ]
  setHead(root, {
    root: {
      lang: meta.lang,
      dir: meta.dir,
      style: `--size:${size}px`,
      ...(classes.length ? {className: classes} : {}),
    },
    title: meta.title,
    metadata: {},
    css,
  })
  const resources = new Map(fontResources(pack))
  if (picture) resources.set(PICTURE, picture)
  return {html: stringify.stringify(root), resources}
}

/** Gives the words of each line; '' where there are none. */
export function linesOf(meta: Meta): Readonly<Record<CoverLine, string>> {
  const {comma} = wordsOf(meta.lang)
  return {
    series: [meta.series.name, meta.series.number].filter(Boolean).join(' · '),
    title: meta.title,
    subtitle: meta.subtitle,
    authors: meta.authors.map(({name}) => name).join(comma),
    house: meta.clinic.name || meta.publisher,
  }
}

/** A photograph fills its room; a drawing is shown whole. */
function imageOf({mediaType}: Resource): Element {
  const image = element('img', {src: PICTURE})
  if (mediaType === 'image/svg+xml') image.properties.className = ['hp-drawing']
  return image
}

function drawing(svg: string): ElementContent[] {
  return svg ? fromHtml(svg, {fragment: true, space: 'html'}).children.filter(isElement) : []
}
