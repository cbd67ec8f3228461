import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, describe, expect, it} from 'vitest'
import {openJudgeThread} from '../../../src/host/validators/thread.ts'
import {bookOf, broken} from './broken.ts'

const folder = mkdtempSync(join(tmpdir(), 'handpress-thread-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** A thread with a program of the test. */
function threadOf(program: string, limitMs = 20_000) {
  const file = join(folder, `${program.length}-${limitMs}.mjs`)
  writeFileSync(file, `import {parentPort} from 'node:worker_threads'\n${program}`)
  return openJudgeThread(limitMs, pathToFileURL(file))
}

const answers = `parentPort.on('message', ({id, packed}) =>
  packed[0] ? parentPort.postMessage({id, judgement: {faults: [], sound: [String(packed[0])]}}) : process.exit(3))`
const NONE: ReadonlySet<string> = new Set()
const asked = (first: number) => [new Uint8Array([first]), NONE] as const

describe('openJudgeThread', () => {
  it('judges a book with the program that was built', async () => {
    const thread = openJudgeThread()
    thread.warm()
    const {book} = await bookOf(broken)
    const {faults} = await thread.judge(book.bytes, NONE)
    expect(faults).toMatchObject([{id: 'RSC-005', severity: 'error'}])
    await thread.end()
  })

  it('gives each question its own answer', async () => {
    const thread = threadOf(answers)
    const all = await Promise.all([7, 8, 9].map((first) => thread.judge(...asked(first))))
    expect(all.flatMap(({sound}) => sound)).toEqual(['7', '8', '9'])
    await thread.end()
  })

  it('says so when the thread ends before its answer, and starts another one', async () => {
    const thread = threadOf(answers)
    await expect(thread.judge(...asked(0))).rejects.toThrow('ended before it answered')
    expect(await thread.judge(...asked(5))).toEqual({faults: [], sound: ['5']})
    await thread.end()
  })

  it('says so when the program is broken', async () => {
    const thread = threadOf('throw new Error("no such validator")')
    await expect(thread.judge(...asked(1))).rejects.toThrow('no such validator')
  })

  it('ends a thread that does not answer in time', async () => {
    const thread = threadOf(`parentPort.on('message', () => { for (;;); })`, 300)
    await expect(thread.judge(...asked(1))).rejects.toThrow('did not answer in 0.3 s')
  })
})
