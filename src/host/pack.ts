import {readdir, readFile, stat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {fingerprint} from '../base/fingerprint.ts'
import {titleFonts} from '../themes/ebook-fonts.ts'
import {fontFiles, type Pack} from '../themes/pack.ts'

const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Reads the package's own templates, styles and fonts. */
export async function readPack(): Promise<Pack> {
  const own = await Promise.all(['templates', 'styles'].map((folder) => readTree(folder)))
  const require = createRequire(import.meta.url)
  const fonts = await Promise.all(
    [...fontFiles, ...titleFonts].map(
      async ({path, module}): Promise<[string, Uint8Array]> => [
        path,
        await readFile(require.resolve(module)),
      ],
    ),
  )
  return new Map([...own.flat(), ...fonts])
}

async function readTree(folder: string): Promise<[string, Uint8Array][]> {
  const entries = await readdir(join(home, folder), {recursive: true, withFileTypes: true})
  const files = entries.filter((one) => one.isFile())
  return Promise.all(
    files.map(async (one): Promise<[string, Uint8Array]> => {
      const full = join(one.parentPath, one.name)
      return [full.slice(home.length + 1).replaceAll('\\', '/'), await readFile(full)]
    }),
  )
}

/** Gives the fonts that are embedded, by name and version. */
export async function readFontVersions(): Promise<string[]> {
  const require = createRequire(import.meta.url)
  const names = [...new Set(fontFiles.map(({module}) => packageOf(module)))]
  const packages = names.map(
    async (name) => `${name} ${await versionIn(require.resolve(`${name}/package.json`))}`,
  )
  return Promise.all(packages)
}

/** Gives the package of a file: `@scope/name/…` or `name/…`. */
function packageOf(module: string): string {
  const parts = module.split('/')
  return parts.slice(0, module.startsWith('@') ? 2 : 1).join('/')
}

/** Gives name and version of the validator that comes with this package. */
export async function readValidator(): Promise<string> {
  const require = createRequire(import.meta.url)
  return `epubcheck-ts ${await versionIn(require.resolve('@likecoin/epubcheck-ts/package.json'))}`
}

/** Gives the version of this package. */
export async function readVersion(): Promise<string> {
  return versionIn(join(home, 'package.json'))
}

/**
 * Gives a fingerprint of the program for the keys of what it makes. A release is known by its version;
 * in a checkout, where the version stays while the code changes, the built files themselves are read.
 */
export async function readProgramStamp(): Promise<string> {
  const version = await readVersion()
  const checkout = await stat(join(home, 'src')).catch(() => undefined)
  if (!checkout) return version
  const files = await readTree(import.meta.url.includes('/bundle/program/') ? 'bundle' : 'dist')
  const programs = files
    .filter(([path]) => path.endsWith('.js'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return fingerprint(version, ...programs.flat())
}

async function versionIn(path: string): Promise<string> {
  const {version}: {version: string} = JSON.parse(await readFile(path, 'utf8'))
  return version
}
