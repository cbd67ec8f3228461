import {posix} from 'node:path'
import type {Element, Root} from 'xast'
import {attribute, elementsOf, isFault, readXml, textOf, wordsIn, type XmlFault} from './xml.ts'

/** The files of an EPUB by their path in the archive, such as `OEBPS/content.opf`, in its order. */
export type EpubFiles = ReadonlyMap<string, Uint8Array>

/** A row of the manifest. */
export interface Item {
  readonly id: string
  /** Path in the archive; an address elsewhere stays as it is. */
  readonly path: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** An XHTML file, read. */
export interface OpenPage {
  readonly item: Item
  readonly path: string
  readonly tree: Root
  /** In the order of their start tags; the number of an element counts from 0. */
  readonly elements: readonly Element[]
}

/** A value of the metadata: an element of Dublin Core, or a `meta`. */
export interface Value {
  /** `dc:title`, `schema:accessMode`, or the name of an EPUB 2 meta such as `cover`. */
  readonly name: string
  readonly value: string
  readonly id: string
  /** Id of the value it says more about, or ''. */
  readonly refines: string
}

/** An EPUB as a reading system opens it. What cannot be read is among the faults, and empty here. */
export interface OpenBook {
  readonly files: EpubFiles
  /** Path of the package document. */
  readonly opfPath: string
  readonly opf: Root
  readonly metadata: readonly Value[]
  readonly items: readonly Item[]
  /** Items in reading order. */
  readonly spine: readonly Item[]
  readonly nav: OpenPage | undefined
  readonly ncx: Root | undefined
  readonly styles: readonly {readonly path: string; readonly css: string}[]
  /** Files that are missing, or no XML. */
  readonly faults: readonly (XmlFault & {readonly path: string})[]
  /**
   * Reads the XHTML files one by one, those of the spine first and the navigation document last; none but that is kept,
   * so a large book needs no large memory: when much is kept, the engine keeps what comes after it as well.
   */
  pages(): Iterable<OpenPage>
}

const NOTHING: Root = {type: 'root', children: []}
export const XHTML = 'application/xhtml+xml'

/** Opens a book from the files of its archive. */
export function openBook(files: EpubFiles): OpenBook {
  const faults: (XmlFault & {path: string})[] = []
  const read = (path: string): Root => {
    const bytes = files.get(path)
    const found = bytes ? readXml(bytes) : missing
    if (!isFault(found)) return found
    if (!faults.some((one) => one.path === path)) faults.push({...found, path})
    return NOTHING
  }
  const opfPath = rootfile(read('META-INF/container.xml'))
  const opf = read(opfPath)
  const elements = elementsOf(opf)
  const named = (name: string) => elements.filter((one) => one.name === name)
  const items = named('item').map((node) => itemOf(node, opfPath))
  const byId = new Map(items.map((item) => [item.id, item]))
  const spine = named('itemref').flatMap((node) => byId.get(attribute(node, 'idref')) ?? [])
  const open = (item: Item): OpenPage => {
    const tree = read(item.path)
    return {item, path: item.path, tree, elements: elementsOf(tree)}
  }
  const navItem = items.find(({properties}) => properties.includes('nav'))
  const ncxItem = items.find(({mediaType}) => mediaType === 'application/x-dtbncx+xml')
  const xhtml = new Set([...spine, ...items].filter(({mediaType}) => mediaType === XHTML))
  let nav: OpenPage | undefined
  let ncx: Root | undefined
  return {
    files,
    opfPath,
    opf,
    items,
    spine,
    faults,
    metadata: elements.flatMap(metadataOf),
    get nav() {
      nav ??= navItem && open(navItem)
      return nav
    },
    get ncx() {
      ncx ??= ncxItem && read(ncxItem.path)
      return ncx
    },
    styles: items
      .filter(({mediaType}) => mediaType === 'text/css')
      .map(({path}) => ({path, css: new TextDecoder().decode(files.get(path))})),
    *pages() {
      for (const item of xhtml) if (item !== navItem) yield open(item)
      if (this.nav) yield this.nav
    },
  }
}

const missing: XmlFault = {reason: 'The file is not in the archive.', line: 1, column: 1}

function rootfile(container: Root): string {
  const node = elementsOf(container).find(({name}) => name === 'rootfile')
  return node ? attribute(node, 'full-path') : 'OEBPS/content.opf'
}

function itemOf(node: Element, opfPath: string): Item {
  return {
    id: attribute(node, 'id'),
    path: pathOf(attribute(node, 'href'), opfPath),
    mediaType: attribute(node, 'media-type'),
    properties: wordsIn(node, 'properties'),
  }
}

/** Gives the path in the archive that an address in the file `from` leads to, without its fragment; addresses outside the book stay. */
export function pathOf(href: string, from: string): string {
  const [address = ''] = href.split('#', 1)
  if (/^[\w-][\w.-]*$/u.test(address)) return `${folderOf(from)}${address}`
  if (/^[a-z][a-z0-9+.-]*:/iu.test(address)) return address
  if (!address) return from
  return posix.normalize(posix.join(posix.dirname(from), decodedPath(address)))
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function metadataOf(node: Element): Value[] {
  const isMeta = node.name === 'meta'
  if (!isMeta && !node.name.startsWith('dc:')) return []
  const old = attribute(node, 'name')
  return [
    {
      name: isMeta ? attribute(node, 'property') || old : node.name,
      value: old ? attribute(node, 'content') : textOf(node).trim(),
      id: attribute(node, 'id'),
      refines: attribute(node, 'refines').replace(/^#/u, ''),
    },
  ]
}
