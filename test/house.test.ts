import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import * as api from '../src/api.ts'
import {
  cycleFaults,
  effectFaults,
  floorFaults,
  honestyFaults,
  type SourceFile,
  sizeFaults,
} from './house.ts'

const src = join(import.meta.dirname, '..', 'src')
const files: SourceFile[] = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({path: path.replaceAll('\\', '/'), text: readFileSync(join(src, path), 'utf8')}))

/** The house with one file more, to see that its guard speaks. */
const planted = (path: string, text: string): SourceFile[] => [...files, {path, text}]

describe('the house', () => {
  it('is read whole', () => {
    expect(files.length).toBeGreaterThan(60)
  })
  it('imports only from floors below', () => {
    expect(floorFaults(files)).toEqual([])
  })
  it('keeps effects in host and main', () => {
    expect(effectFaults(files)).toEqual([])
  })
  it('keeps files small and names them well', () => {
    expect(sizeFaults(files)).toEqual([])
  })
  it('does not go round its own rules', () => {
    expect(honestyFaults(files)).toEqual([])
  })
  it('has no import cycle', () => {
    expect(cycleFaults(files)).toEqual([])
  })
  it('should expose the public api', () => {
    expect(Object.keys(api).sort()).toEqual(['Failure', 'build', 'check'])
  })
  it('has median files of at most 80 lines', () => {
    const lengths = files.map(({text}) => text.split('\n').length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
  })
})

describe('each guard speaks when a fault is planted', () => {
  it.each([
    ['base/up.ts', "import {press} from '../press/press.ts'"],
    ['references/sideways.ts', "import {readTree} from '../manuscript/read.ts'"],
    ['outputs/lazy.ts', "const late = await import('../host/build.ts')"],
    ['press/again.ts', "export {run} from '../cli/run.ts'"],
    ['attic/new.ts', 'export const room = 1'],
  ])('floors: %s', (path, text) => {
    expect(floorFaults(planted(path, text)).join()).toContain(path)
  })
  it.each([
    ['base/disk.ts', "import {readFileSync} from 'node:fs'"],
    ['base/disk2.ts', "import {readFile} from 'fs/promises'"],
    ['document/clock.ts', 'export const now = new Date()'],
    ['document/clock2.ts', 'export const now = Date.now()'],
    ['press/web.ts', "export const page = fetch('x')"],
    ['outputs/luck.ts', 'export const id = Math.random()'],
    ['outputs/browser.ts', "const {launch} = await import('puppeteer')"],
    ['themes/env.ts', 'export const home = process.env.HOME'],
    ['checks/timer.ts', 'export const start = performance.now()'],
    ['cli/child.ts', "import {spawn} from 'node:child_process'"],
  ])('effects: %s', (path, text) => {
    expect(effectFaults(planted(path, text)).join()).toContain(path)
  })
  it('effects: host and comments are free', () => {
    expect(effectFaults(planted('host/free.ts', "import 'node:fs'; Date.now()"))).toEqual([])
    expect(effectFaults(planted('base/words2.ts', '/** new Date() is for the host. */'))).toEqual(
      [],
    )
  })
  it.each([
    ['base/long.ts', 'x\n'.repeat(302)],
    ['document/utils.ts', ''],
    ['outputs/index.ts', ''],
    ['press/helpers/one.ts', ''],
  ])('sizes: %s', (path, text) => {
    expect(sizeFaults(planted(path, text)).join()).toContain(path)
  })
  it.each([
    ['base/a.ts', 'export const x = y as any'],
    ['base/b.ts', 'export const x = y as unknown as string'],
    ['base/c.ts', '// @ts-ignore'],
    ['base/d.ts', '// biome-ignore no'],
    ['base/e.ts', '// TODO later'],
    ['base/f.ts', 'export function f(x: any) {}'],
  ])('honesty: %s', (path, text) => {
    expect(honestyFaults(planted(path, text)).join()).toContain(path)
  })
  it('cycles', () => {
    const two = [
      {path: 'base/one.ts', text: "import './two.ts'"},
      {path: 'base/two.ts', text: "import './one.ts'"},
    ]
    expect(cycleFaults([...files, ...two]).join()).toContain('base/one.ts > base/two.ts')
  })
})
