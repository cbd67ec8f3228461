import {homedir} from 'node:os'
import {delimiter, join} from 'node:path'

/** Programs by the names they have on the PATH, in the order of preference. */
const COMMANDS: readonly (readonly [command: string, name: string])[] = [
  ['chromium-headless-shell', 'Chromium'],
  ['chrome-headless-shell', 'Chrome'],
  ['google-chrome-stable', 'Chrome'],
  ['google-chrome', 'Chrome'],
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['microsoft-edge-stable', 'Edge'],
  ['microsoft-edge', 'Edge'],
]

/** Usual places below each root of a system. */
const MAC: readonly (readonly [path: string, name: string])[] = [
  ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
  ['Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge'],
]
const WINDOWS: readonly (readonly [path: string, name: string])[] = [
  ['Google/Chrome/Application/chrome.exe', 'Chrome'],
  ['Chromium/Application/chrome.exe', 'Chromium'],
  ['Microsoft/Edge/Application/msedge.exe', 'Edge'],
]
const LINUX: readonly (readonly [path: string, name: string])[] = [
  ['opt/google/chrome/chrome', 'Chrome'],
  ['usr/lib/chromium/chromium', 'Chromium'],
  ['opt/microsoft/msedge/msedge', 'Edge'],
]

/** Where a browser may stand. */
export interface BrowserPlace {
  readonly path: string
  readonly name: string
}

/** Gives every place of an installed browser on this system, best first; most are empty. */
export function installedPlaces(env: NodeJS.ProcessEnv, platform = process.platform) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const suffix = platform === 'win32' ? '.exe' : ''
  const onPath = COMMANDS.flatMap(([command, name]) =>
    folders.map((folder): BrowserPlace => ({path: join(folder, command + suffix), name})),
  )
  return [...onPath, ...usualPlaces(env, platform)]
}

function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): BrowserPlace[] {
  const table = platform === 'win32' ? WINDOWS : platform === 'darwin' ? MAC : LINUX
  const roots =
    platform === 'win32'
      ? [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      : platform === 'darwin'
        ? ['/Applications', join(homeOf(env), 'Applications')]
        : ['/']
  return table.flatMap(([path, name]) =>
    roots.flatMap((root) => (root ? [{path: join(root, path), name}] : [])),
  )
}

/** Folder where Puppeteer keeps the browsers it has downloaded. */
export function puppeteerCache(env: NodeJS.ProcessEnv): string {
  return env.PUPPETEER_CACHE_DIR || join(homeOf(env), '.cache', 'puppeteer')
}

/** The program inside one downloaded version, by the name of its folder there. */
const DOWNLOADED: Readonly<Record<string, string>> = {
  'chrome-headless-shell': 'chrome-headless-shell',
  chrome: 'chrome',
  'chrome-mac': 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
}

/** Gives the program in a folder such as `chrome-linux64` or `chrome-headless-shell-mac-arm64`. */
export function downloadedProgram(folder: string): string {
  const shell = folder.startsWith('chrome-headless-shell')
  const mac = folder.includes('-mac')
  const program = DOWNLOADED[shell ? 'chrome-headless-shell' : mac ? 'chrome-mac' : 'chrome'] ?? ''
  return folder.includes('-win') ? `${program}.exe` : program
}

/** Folder of Handpress for what can be made again: the proved browsers and the one from npm. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform = process.platform): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'handpress')
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'handpress')
  if (platform === 'darwin') return join(homeOf(env), 'Library', 'Caches', 'handpress')
  return join(homeOf(env), '.cache', 'handpress')
}

/** Where set-up unpacks the browser that comes as an npm package (Linux x64). */
export function npmBrowser(env: NodeJS.ProcessEnv): BrowserPlace {
  return {path: join(cacheFolder(env), 'headless-shell-147.0.0', 'chromium'), name: 'Chromium'}
}

function homeOf(env: NodeJS.ProcessEnv): string {
  return env.HOME ?? env.USERPROFILE ?? homedir()
}
