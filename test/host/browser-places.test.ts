import {mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {knownAt, remember} from '../../src/host/browser/known.ts'
import {
  cacheFolder,
  downloadedProgram,
  installedPlaces,
  npmBrowser,
  puppeteerCache,
} from '../../src/host/browser/places.ts'
import {sandboxOff} from '../../src/host/browser/sandbox.ts'

const pathsOn = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) =>
  installedPlaces(env, platform).map(({path}) => path.replaceAll('\\', '/'))

describe('the places of a browser', () => {
  it('prefer the headless shell, then Chrome, Chromium and Edge', () => {
    const paths = pathsOn('linux', {PATH: '/usr/bin'})
    const order = ['chromium-headless-shell', 'google-chrome', 'chromium', 'microsoft-edge']
    const ranks = order.map((name) => paths.indexOf(`/usr/bin/${name}`))
    expect(ranks.every((rank) => rank >= 0)).toBe(true)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  })

  it('look into every folder of the PATH, in its order', () => {
    const paths = pathsOn('linux', {PATH: '/opt/bin::/usr/bin'})
    expect(paths.slice(0, 2)).toEqual([
      '/opt/bin/chromium-headless-shell',
      '/usr/bin/chromium-headless-shell',
    ])
  })

  it('know the usual folders of each system', () => {
    expect(pathsOn('darwin', {HOME: '/Users/ana'})).toContain(
      '/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(pathsOn('win32', {ProgramFiles: 'C:/Program Files'})).toContain(
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    )
    expect(pathsOn('linux', {})).toContain('/opt/google/chrome/chrome')
  })

  it.each([
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-headless-shell-win64', 'chrome-headless-shell.exe'],
    ['chrome-linux64', 'chrome'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-mac-arm64', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
  ])('know the program in %s', (folder, program) => {
    expect(downloadedProgram(folder)).toBe(program)
  })

  it('follow the variables of Puppeteer and of the system', () => {
    expect(puppeteerCache({PUPPETEER_CACHE_DIR: '/cache'})).toBe('/cache')
    expect(puppeteerCache({HOME: '/home/ana'})).toBe('/home/ana/.cache/puppeteer')
    expect(cacheFolder({HOME: '/home/ana'}, 'linux')).toBe('/home/ana/.cache/handpress')
    expect(cacheFolder({HOME: '/Users/ana'}, 'darwin')).toBe('/Users/ana/Library/Caches/handpress')
    expect(cacheFolder({XDG_CACHE_HOME: '/c'}, 'linux')).toBe('/c/handpress')
    expect(npmBrowser({XDG_CACHE_HOME: '/c'}).path).toContain('/c/handpress/headless-shell-')
  })
})

describe('what is known of a browser', () => {
  const temp = mkdtempSync(join(tmpdir(), 'handpress.known-'))
  afterAll(() => rmSync(temp, {recursive: true, force: true}))
  const program = join(temp, 'browser')

  /** A cache folder of its own for each case. */
  const cache = (name: string) => ({XDG_CACHE_HOME: join(temp, name)})

  it('holds until the file changes', async () => {
    writeFileSync(program, 'one')
    await remember(cache('a'), program, 'Chrome/1')
    expect((await knownAt(cache('a'), program))?.version).toBe('Chrome/1')
    utimesSync(program, 1, 1)
    expect(await knownAt(cache('a'), program)).toBeUndefined()
  })

  it('keeps the others when one is added', async () => {
    const second = join(temp, 'second')
    writeFileSync(program, 'one')
    writeFileSync(second, 'two')
    await remember(cache('b'), program, 'Chrome/1')
    await remember(cache('b'), second, '')
    const file = readFileSync(join(temp, 'b', 'handpress', 'browser.json'), 'utf8')
    expect(Object.keys(JSON.parse(file))).toEqual([program, second])
  })

  it.each(['', '[]', 'null', 'PROGRAM: 1', 'PROGRAM: {"version": 1}'])(
    'is nothing where the file of the cache holds %j',
    async (text) => {
      const folder = mkdtempSync(join(temp, 'damaged-'))
      mkdirSync(join(folder, 'handpress'))
      const row = text.replace('PROGRAM', JSON.stringify(program))
      writeFileSync(join(folder, 'handpress', 'browser.json'), row === text ? text : `{${row}}`)
      expect(await knownAt({XDG_CACHE_HOME: folder}, program)).toBeUndefined()
    },
  )

  it('is nothing where the program is gone', async () => {
    await remember(cache('d'), join(temp, 'gone'), 'Chrome/1')
    expect(await knownAt(cache('d'), join(temp, 'gone'))).toBeUndefined()
  })

  it('is kept in this process where the cache cannot be written', async () => {
    const blocked = {XDG_CACHE_HOME: join(program, 'no-folder')}
    await remember(blocked, program, 'Chrome/2')
    expect((await knownAt(blocked, program))?.version).toBe('Chrome/2')
  })
})

describe('the sandbox', () => {
  it('is off when asked for, and for root', () => {
    expect(sandboxOff({HANDPRESS_NO_SANDBOX: '1'})).toBe('HANDPRESS_NO_SANDBOX is set')
    const root = process.getuid?.() === 0
    expect(sandboxOff({HANDPRESS_NO_SANDBOX: '0'})).toBe(root ? 'this is the root user' : '')
  })
})
