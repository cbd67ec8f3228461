import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {linesOf, nameOf, testWithVeraPdf} from '../oracles/verapdf.ts'
import {printed, sampleHtml} from '../printed.ts'
import {checkout, tempFolder, writeFiles} from './places.ts'

/** Makes the handout of some files of the checkout, without a warning; gives its path. */
async function handout(from: string, paths: readonly string[], files: readonly string[] = []) {
  const cwd = tempFolder()
  for (const path of paths) cpSync(join(checkout, from, path), join(cwd, path), {recursive: true})
  const result = await build({cwd, files, editions: ['handout'], today: '2026-11-22'})
  expect(result.messages.filter(({severity}) => severity !== 'info')).toEqual([])
  return join(cwd, result.artifacts[0]!.path)
}

describe('veraPDF', () => {
  testWithVeraPdf('finds every rule of PDF/UA-1 kept by the handouts', async (judge) => {
    const sample = await handout('', ['handpress.yaml', 'manuscript'])
    // A text that has every block and every construct once.
    const all = await handout('test/made', ['torture'], ['torture/torture.md'])
    const verdicts = await judge([sample, all], 'ua1')
    expect(verdicts.map(({file}) => file)).toEqual([sample, all])
    expect(verdicts.flatMap(linesOf).filter((line) => line.startsWith(' '))).toEqual([])
    for (const {compliant, passedRules} of verdicts)
      expect([compliant, passedRules]).toEqual([true, 106])
  })
  testWithVeraPdf('finds what is wrong with a bare print, by each standard', async (judge) => {
    const folder = tempFolder()
    writeFiles(folder, {'bare.pdf': await printed(sampleHtml)})
    const bare = join(folder, 'bare.pdf')
    const [ua] = await judge([bare], 'ua1')
    expect(ua?.compliant).toBe(false)
    // Marks of no kind, no metadata, links without a description.
    expect(ua?.failed.map(nameOf)).toEqual(expect.arrayContaining(['7.1-3', '7.1-8', '7.18.5-2']))
    expect(ua?.failed.find((rule) => nameOf(rule) === '7.18.5-2')?.context).toContain('annots[0]')
    const [archive] = await judge([bare], '2a')
    expect(archive?.compliant).toBe(false)
    // Colours that no output intent explains.
    expect(archive?.failed.map(nameOf)).toContain('6.2.4.3-2')
  })
  testWithVeraPdf('is not content with a file that is no PDF', async (judge) => {
    const folder = tempFolder({'no.pdf': 'Not a PDF'})
    await expect(judge([join(folder, 'no.pdf')], 'ua1')).rejects.toThrow('could not be judged')
  })
})

describe('a verdict', () => {
  it('is said in a line for the file and one for each broken rule', () => {
    const rule = {clause: '7.1', test: 5, description: '', count: 4, context: 'root'}
    const verdict = {flavour: 'ua1', compliant: false, passedRules: 105} as const
    const failed = [{...rule, message: 'Aside is not mapped'}]
    expect(linesOf({file: '/a/b.pdf', ...verdict, failed})).toEqual([
      'veraPDF: b.pdf, PDF/UA-1: NOT compliant, 105 rules passed, 1 failed',
      '  7.1-5, 4 times: Aside is not mapped, first in root',
    ])
  })
})
