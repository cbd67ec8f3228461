import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it, vi} from 'vitest'
import {brokenIn} from '../../../src/checks/pdf/broken.ts'
import {conditions} from '../../../src/checks/pdf/conditions.ts'
import {tempFolder} from '../../made/places.ts'
import {nameOf, testWithVeraPdf} from '../../oracles/verapdf.ts'
import {type Planted, planted} from './planted.ts'
import {asPrinted, finishedSample, openSample} from './sample.ts'

let sample = new Uint8Array()
beforeAll(async () => {
  sample = Uint8Array.from(await finishedSample())
})

function plant({edit}: Planted) {
  const file = openSample(sample)
  edit(file)
  return file
}

/** What veraPDF has to say of a file, by the clause and test of each rule. */
function veraPdfNames({veraPdf, broken}: Planted): string[] {
  return [...(veraPdf ?? broken.filter((condition) => /^\d/u.test(condition)))].sort()
}

describe('the conditions of PDF/UA-1', () => {
  it('are all kept by a finished print', () => {
    expect(brokenIn(asPrinted(openSample(sample)))).toEqual([])
  })
  it('are each planted at least once', () => {
    const all = new Set(planted.flatMap(({broken}) => broken))
    expect([...all].sort()).toEqual(Object.keys(conditions).sort())
  })
  it.each(planted.map((row, at) => [row.broken[0], at, row] as const))(
    '%s is found broken where it is (%i)',
    (_, __, row) => {
      const found = new Set(brokenIn(asPrinted(plant(row))).map(({condition}) => condition))
      expect([...found].sort()).toEqual([...row.broken].sort())
    },
  )
  testWithVeraPdf('are the same for veraPDF, but where the table says otherwise', async (judge) => {
    const folder = tempFolder()
    const files = planted.map((row, at) => {
      const path = join(folder, `${at}.pdf`)
      writeFileSync(path, plant(row).write())
      return path
    })
    const silence = vi.spyOn(console, 'log').mockImplementation(() => {})
    const verdicts = await judge(files, 'ua1').finally(() => silence.mockRestore())
    expect(verdicts.map(({failed}) => failed.map(nameOf).sort())).toEqual(planted.map(veraPdfNames))
  })
})
