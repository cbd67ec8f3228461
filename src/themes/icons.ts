import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {type Pack, packText} from './pack.ts'

const FOLDER = 'templates/icons/'

/** Gives the drawings of `templates/icons` by name, such as `tip`. */
export function icons(pack: Pack): ReadonlyMap<string, Element> {
  const paths = [...pack.keys()].filter((path) => path.startsWith(FOLDER) && path.endsWith('.svg'))
  return new Map(
    paths.flatMap((path): [string, Element][] => {
      const {children} = fromHtml(packText(pack, path), {fragment: true})
      const drawing = children.find((node) => node.type === 'element')
      return drawing ? [[path.slice(FOLDER.length, -'.svg'.length), drawing]] : []
    }),
  )
}
