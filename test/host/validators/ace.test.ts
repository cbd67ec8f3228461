import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findAce} from '../../../src/host/validators/ace.ts'
import {openValidators} from '../../../src/host/validators/validators.ts'
import {findingsOf} from '../../../src/press/faults.ts'
import {sealOf} from '../../../src/epub/seal.ts'
import type {JudgeThread} from '../../../src/host/validators/thread.ts'
import {bookOf, sound} from './broken.ts'
import {env, folder, leftovers, program} from './fake.ts'

const quiet: JudgeThread = {
  warm: () => {},
  judge: async () => ({faults: [], sound: []}),
  end: async () => {},
}
const failing = (reason: RegExp) =>
  expect.objectContaining({exitCode: 3, message: expect.stringMatching(reason)})

const fake = (name: string, body: string) =>
  program(
    name,
    `if (words[0] === '--version') { console.log('1.4.6'); process.exit(0) }
const out = words[words.indexOf('-o') + 1]
fs.mkdirSync(out)
const write = (text) => fs.writeFileSync(out + '/report.json', text)
${body}`,
  )

async function examined(command: string, limitMs?: number) {
  const tool = await findAce({...env, HANDPRESS_ACE: command}, folder, '/bin/browser', limitMs)
  const validators = openValidators({env, tools: [tool], thread: quiet})
  const {book, proof} = await bookOf(sound)
  const faults = await validators.validate(book)
  return {findings: findingsOf(faults, proof, 'first.md'), verdicts: validators.verdicts(), book}
}

const failed = (title: string, help: string, cfi: readonly string[]) => ({
  'earl:test': {
    'dct:title': title,
    help: {url: `http://kb.daisy.org/${title}`, 'dct:description': help},
  },
  'earl:result': {'earl:outcome': 'fail', 'earl:pointer': {cfi}},
})
const reportOf = (url: string, ...assertions: object[]) =>
  JSON.stringify({
    'earl:assertedBy': {'doap:release': {'doap:revision': '1.4.6'}},
    assertions: [{'earl:testSubject': {url}, assertions}],
  })
const writing = (text: string) => `write(${JSON.stringify(text)}); process.exit(2)`

describe('Ace of this computer', () => {
  it('says what it found at the line of the text', async () => {
    // html, body, section, ul, second li
    const report = reportOf('chapter-001.xhtml', failed('list', 'Lists hold items', ['/4/2/6/4']))
    const {findings, verdicts} = await examined(fake('found', writing(report)))
    expect(findings).toMatchObject([
      {
        rule: 'epub/ace',
        reason: 'Ace: Lists hold items. (list)',
        path: 'chapter-001.md',
        at: {line: 4},
      },
    ])
    expect(findings[0]?.help).toContain('http://kb.daisy.org/list')
    expect(verdicts).toMatchObject([{tool: 'Ace 1.4.6', faults: 1, seal: ''}])
  })

  it('names the package document when the metadata lack something', async () => {
    const report = reportOf('OEBPS/content.opf', failed('metadata-x', 'A claim is missing', []))
    const {findings} = await examined(fake('opf', writing(report)))
    expect(findings).toMatchObject([{path: 'first.md', at: undefined}])
    expect(findings[0]?.reason).toContain('(metadata-x, OEBPS/content.opf)')
  })

  it('gives the seal of a text in which it finds nothing', async () => {
    const {findings, verdicts, book} = await examined(fake('clean', writing(reportOf('a.xhtml'))))
    expect(findings).toEqual([])
    expect(verdicts).toMatchObject([{faults: 0, seal: sealOf(book.files)}])
  })

  it('gets the browser of Handpress, and a home where it can write', async () => {
    const body = `const {HOME, TMPDIR, PUPPETEER_EXECUTABLE_PATH} = process.env
fs.writeFileSync(${JSON.stringify(join(folder, 'seen.json'))}, JSON.stringify({HOME, TMPDIR, PUPPETEER_EXECUTABLE_PATH}))
${writing(reportOf('a.xhtml'))}`
    await examined(fake('env', body))
    const {readFileSync} = await import('node:fs')
    const seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'))
    expect(seen.PUPPETEER_EXECUTABLE_PATH).toBe('/bin/browser')
    expect(seen.HOME).toMatch(/handpress-check-/)
    expect(seen.TMPDIR).toBe(seen.HOME)
    expect(leftovers()).toEqual([])
  })

  it('is given up when it hangs', async () => {
    await expect(examined(fake('hang', 'setInterval(() => {}, 1000)'), 400)).rejects.toEqual(
      failing(/within 0.4 s/),
    )
    expect(leftovers()).toEqual([])
  })

  it('is not believed when it prints rubbish, or nothing', async () => {
    await expect(examined(fake('rubbish', `write('{"a": [')`))).rejects.toEqual(
      failing(/not its report/),
    )
    const silent = fake('silent', `console.error('error: no browser'); process.exit(1)`)
    await expect(examined(silent)).rejects.toMatchObject({
      message: 'Ace ended without a report.',
      help: ['error: no browser', 'Nothing was changed.'],
    })
  })

  it('is not any program of that name', async () => {
    const archiver = program('unpack', `console.log('ACE archiver, version 2.6'); process.exit(0)`)
    const asked = {...env, HANDPRESS_ACE: archiver}
    await expect(findAce(asked, folder, '')).rejects.toEqual(failing(/No Ace answers/))
  })

  it('is missing', async () => {
    await expect(findAce(env, folder, '')).rejects.toEqual(failing(/No Ace found/))
  })
})
