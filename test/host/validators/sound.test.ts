import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {keepSound, readSound} from '../../../src/host/validators/sound.ts'
import type {JudgeThread} from '../../../src/host/validators/thread.ts'
import {openValidators} from '../../../src/host/validators/validators.ts'

const folder = mkdtempSync(join(tmpdir(), 'handpress-sound-'))
afterAll(() => rmSync(folder, {recursive: true}))

describe('what was found sound', () => {
  it('is kept for the next build', async () => {
    const output = join(folder, 'a')
    await keepSound(output, new Set(['two', 'one']))
    expect([...(await readSound(output))]).toEqual(['one', 'two'])
    expect(readdirSync(join(output, '.cache'))).toEqual(['judged.json'])
  })

  it('is nothing when it was not kept, or is not a list', async () => {
    const output = join(folder, 'b')
    expect(await readSound(output)).toEqual(new Set())
    mkdirSync(join(output, '.cache'), {recursive: true})
    for (const text of ['{"one": 1}', '[1]', '[']) {
      writeFileSync(join(output, '.cache', 'judged.json'), text)
      expect(await readSound(output)).toEqual(new Set())
    }
  })

  it('is told to the thread, unless everything is judged anew', async () => {
    const output = join(folder, 'c')
    const told: string[][] = []
    const thread: JudgeThread = {
      warm: () => {},
      judge: async (_, known) => {
        told.push([...known])
        return {faults: [], sound: ['page']}
      },
      end: async () => {},
    }
    const book = {path: 'a.epub', bytes: new Uint8Array(), files: new Map()}
    for (const last of ['', output, output]) {
      const validators = openValidators({env: {}, tools: [], last, thread})
      await validators.validate(book)
      if (told.length > 1) await validators.keep(output)
    }
    expect(told).toEqual([[], [], ['page']])
  })
})
