import {readdir, readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {StyleShelf} from '../press/ports.ts'

const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Names for styles of the package `@citation-js/plugin-csl`. */
const PACKAGED: ReadonlyMap<string, string> = new Map([
  ['apa', 'apa'],
  ['vancouver', 'vancouver'],
  ['harvard', 'harvard1'],
])

/** Where Zotero and Debian keep styles and locales. */
const STYLE_FOLDERS = [
  join(homedir(), 'Zotero', 'styles'),
  '/usr/share/citation-style-language/styles',
]
const LOCALE_FOLDERS = ['/usr/share/citation-style-language/locales']

/** Opens the styles and locales of the package and of this computer; each file is read when it is wanted. */
export function openStyles(): StyleShelf {
  return {style: readStyle, locale: readLocale, names: styleNames}
}

async function readStyle(name: string): Promise<string | undefined> {
  if (!/^[\w-]{1,120}$/u.test(name)) return undefined
  const packaged = PACKAGED.get(name.toLowerCase())
  if (packaged !== undefined) return (await readData('styles'))[packaged]
  return (
    (await read(join(home, 'styles', 'csl', `${name.toLowerCase()}.csl`))) ??
    (await firstOf(STYLE_FOLDERS, `${name}.csl`))
  )
}

/** What the package holds comes first, so that a text looks the same on every computer. */
async function readLocale(lang: string): Promise<string> {
  const data = await readData('locales')
  const [base = ''] = lang.split('-')
  const near = Object.keys(data).find((one) => one.startsWith(`${base}-`))
  return (
    data[lang] ??
    (near && data[near]) ??
    (await firstOf(LOCALE_FOLDERS, `locales-${lang}.xml`)) ??
    (await nearLocale(base)) ??
    data['en-US'] ??
    ''
  )
}

async function nearLocale(base: string): Promise<string | undefined> {
  for (const folder of LOCALE_FOLDERS) {
    const names = await readdir(folder).catch(() => [])
    const name = names.sort().find((one) => one.startsWith(`locales-${base}-`))
    if (name !== undefined) return read(join(folder, name))
  }
  return undefined
}

async function styleNames(): Promise<readonly string[]> {
  const folders = [join(home, 'styles', 'csl'), ...STYLE_FOLDERS]
  const found = await Promise.all(folders.map((one) => readdir(one).catch(() => [])))
  const names = found.flat().filter((name) => name.endsWith('.csl'))
  return [...PACKAGED.keys(), ...names.map((name) => name.slice(0, -'.csl'.length))]
}

/** Reads a file of the package's data, which holds XML by name. */
async function readData(name: 'styles' | 'locales'): Promise<Readonly<Record<string, string>>> {
  const path = createRequire(import.meta.url).resolve(`@citation-js/plugin-csl/lib/${name}.json`)
  return JSON.parse(await readFile(path, 'utf8'))
}

async function firstOf(folders: readonly string[], name: string): Promise<string | undefined> {
  for (const folder of folders) {
    const text = await read(join(folder, name))
    if (text !== undefined) return text
  }
  return undefined
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
