import {createRequire} from 'node:module'
import {fingerprint} from '../../base/fingerprint.ts'
import {type EpubFiles, openBook} from '../../epub/book.ts'
import {isPage} from './places.ts'

/** A file of a book that can be judged alone. */
export interface Part {
  readonly path: string
  readonly bytes: Uint8Array
  /** What it is judged as. */
  readonly mode: 'opf' | 'nav' | 'xhtml' | 'svg'
  /** The same for the same bytes, judged in the same way by the same version. */
  readonly key: string
}

/** Gives the files of a book that the validator judges one by one. */
export function partsOf(files: EpubFiles): Part[] {
  const {opfPath, items} = openBook(files)
  const nav = items.find(({properties}) => properties.includes('nav'))?.path
  const {version} = createRequire(import.meta.url)('@likecoin/epubcheck-ts/package.json')
  return [...files].flatMap(([path, bytes]) => {
    const mode = path === nav ? 'nav' : modeOf(path, opfPath)
    return mode ? [{path, bytes, mode, key: fingerprint(version, mode, bytes)}] : []
  })
}

function modeOf(path: string, opfPath: string): Part['mode'] | undefined {
  if (path === opfPath) return 'opf'
  if (isPage(path)) return 'xhtml'
  return path.endsWith('.svg') ? 'svg' : undefined
}
