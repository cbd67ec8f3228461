import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const home = join(import.meta.dirname, '..')
const checkout = mkdtempSync(join(tmpdir(), 'handpress.setup-'))
const env = {...process.env, XDG_CACHE_HOME: join(checkout, 'cache')}

/** Runs set-up in the small checkout and gives its exit code and what it said. */
function setUp(more: NodeJS.ProcessEnv = {}): {code: number | null; said: string} {
  const script = join(checkout, 'scripts', 'setup.mjs')
  const run = spawnSync(process.execPath, [script], {
    env: {...env, ...more},
    encoding: 'utf8',
    timeout: 60_000,
  })
  return {code: run.status, said: run.stdout + run.stderr}
}

/** A checkout with the parts that set-up itself needs: they build in half a second. */
beforeAll(() => {
  const files = ['package.json', 'package-lock.json', 'tsconfig.json']
  for (const path of [...files, 'scripts/setup.mjs', 'scripts/bundle.mjs'])
    cpSync(join(home, path), join(checkout, path))
  for (const room of ['base', 'host/browser']) {
    cpSync(join(home, 'src', room), join(checkout, 'src', room), {recursive: true})
  }
  writeFileSync(join(checkout, 'src', 'main.ts'), 'export const main = (): void => {}\n')
  mkdirSync(join(checkout, 'src', 'host', 'validators'))
  writeFileSync(join(checkout, 'src', 'host', 'validators', 'validator.ts'), 'export {}\n')
  symlinkSync(join(home, 'node_modules'), join(checkout, 'node_modules'))
})
afterAll(() => rmSync(checkout, {recursive: true, force: true}))

describe('set-up', () => {
  it('builds, proves a browser and says both', () => {
    const {code, said} = setUp()
    expect(said).toContain('Building src/ into dist/')
    expect(said).toMatch(/^Browser: \S.* \(\S*Chrome\/\d+/mu)
    expect(code).toBe(0)
    expect(existsSync(join(checkout, 'dist/host/browser/find.js'))).toBe(true)
    expect(existsSync(join(checkout, 'bundle/program/main.js'))).toBe(true)
  })

  it('says that the sandbox is off, and why', () => {
    const cache = join(checkout, 'other-cache')
    const {said} = setUp({HANDPRESS_NO_SANDBOX: '1', XDG_CACHE_HOME: cache})
    expect(said).toContain('without its sandbox, because HANDPRESS_NO_SANDBOX is set')
  })

  it('does nothing and says nothing the second time', () => {
    const started = performance.now()
    expect(setUp()).toEqual({code: 0, said: ''})
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('builds again after a source has changed, and takes away what has no source', () => {
    const extra = join(checkout, 'src/base/extra.ts')
    writeFileSync(extra, 'export const extra = 1\n')
    expect(setUp().said).toContain('Building')
    expect(existsSync(join(checkout, 'dist/base/extra.js'))).toBe(true)
    utimesSync(extra, 1, 1)
    expect(setUp().said).toContain('Building')
    rmSync(extra)
    expect(setUp().said).toContain('Building')
    expect(existsSync(join(checkout, 'dist/base/extra.js'))).toBe(false)
    expect(setUp().said).toBe('')
  })

  it('stops when a source does not compile, and builds when it does again', () => {
    const wrong = join(checkout, 'src/base/wrong.ts')
    writeFileSync(wrong, 'export const wrong: string = 1\n')
    const {code, said} = setUp()
    expect(code).toBe(1)
    expect(said).toContain('src/base/wrong.ts(1,14)')
    expect(said).toContain('src/ was not built.')
    rmSync(wrong)
    expect(setUp().code).toBe(0)
  })

  it('does not pass over a browser that was asked for and is not there', () => {
    const {code, said} = setUp({HANDPRESS_BROWSER: '/nowhere/chrome'})
    expect(code).toBe(3)
    expect(said).toBe(
      [
        'No browser found at HANDPRESS_BROWSER: /nowhere/chrome',
        '  Correct the path, or unset HANDPRESS_BROWSER to use an installed browser.',
        '',
      ].join('\n'),
    )
  })

  it('installs the packages when the lockfile asks for another version', () => {
    const npm = join(checkout, 'npm.js')
    const heard = join(checkout, 'heard.txt')
    writeFileSync(
      npm,
      `import {writeFileSync} from 'node:fs'; writeFileSync(${JSON.stringify(heard)}, process.argv.slice(2).join(' '))`,
    )
    const lockfile = join(checkout, 'package-lock.json')
    const before = readFileSync(lockfile, 'utf8')
    const lock = JSON.parse(before)
    lock.packages['node_modules/vfile'].version = '99.0.0'
    writeFileSync(lockfile, JSON.stringify(lock))
    const {said} = setUp({npm_execpath: npm})
    writeFileSync(lockfile, before)
    expect(said).toContain('Installing packages (npm ci)')
    expect(readFileSync(heard, 'utf8')).toMatch(/^ci --include=dev/u)
  })
})

describe.skipIf(process.platform !== 'linux')('set-up without a browser', () => {
  /** A computer with none: an empty PATH but for stand-ins, an empty cache, and a npm that refuses. */
  const bare = (npmEnds: number) => {
    const bin = join(checkout, 'bin')
    mkdirSync(bin, {recursive: true})
    for (const name of ['apt-get', 'npm']) {
      writeFileSync(join(bin, name), `#!/bin/sh\nexit ${name === 'npm' ? npmEnds : 100}\n`)
      chmodSync(join(bin, name), 0o755)
    }
    return {PATH: bin, HOME: join(checkout, 'empty'), XDG_CACHE_HOME: join(checkout, 'empty')}
  }

  it('tries each way in turn, says each in a line and what to install', () => {
    const nothing = {HANDPRESS_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: ''}
    const {code, said} = setUp({
      ...bare(1),
      ...nothing,
      npm_execpath: '',
      PUPPETEER_SKIP_DOWNLOAD: '1',
    })
    if (!said.includes('No browser found')) {
      // A browser in a usual place outside the PATH cannot be hidden from set-up.
      expect(said).toMatch(/^Browser: \/(?:opt|usr)\//mu)
      return
    }
    expect(code).toBe(3)
    expect(said).toContain('@sparticuz/chromium')
    expect(said).toContain('Not to be had: npm ended with 1.')
    expect(said).toContain('npx puppeteer browsers install chrome-headless-shell')
  })
})
