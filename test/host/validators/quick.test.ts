import {describe, expect, it} from 'vitest'
import {judge} from '../../../src/host/validators/judge.ts'
import {quickCheck} from '../../../src/host/validators/quick.ts'
import type {JudgeThread} from '../../../src/host/validators/thread.ts'
import {findingsOf} from '../../../src/press/faults.ts'
import {bookOf, broken, sound} from './broken.ts'

/** Judges in this thread, and counts the questions. */
function here(): JudgeThread & {asked: string[]} {
  const asked: string[] = []
  return {
    asked,
    warm: () => {},
    judge: (evidence) => {
      asked.push(Object.keys(evidence).join())
      return judge(evidence)
    },
    end: async () => {},
  }
}

describe('quickCheck', () => {
  it('asks once about a sound book', async () => {
    const thread = here()
    const {book} = await bookOf(sound)
    expect(await quickCheck(book, thread)).toEqual([])
    expect(thread.asked).toEqual(['packed'])
  })

  it('finds the line of the text that a fault came from', async () => {
    const thread = here()
    const {book, proof} = await bookOf(broken)
    const findings = findingsOf(await quickCheck(book, thread), proof, 'first.md')
    expect(findings).toMatchObject([{rule: 'epub/invalid', path: 'chapter-001.md', at: {line: 5}}])
    expect(findings[0]?.reason).toContain('"soon"')
    expect(thread.asked).toEqual(['packed', 'files'])
  })

  it('finds a fault of the package, which has no line in a text', async () => {
    const {book, proof} = await bookOf(sound)
    const thread: JudgeThread = {
      ...here(),
      judge: async () => [
        {
          id: 'OPF-014',
          severity: 'error',
          message: 'A property is missing',
          path: 'OEBPS/content.opf',
          line: 3,
          column: undefined,
        },
      ],
    }
    const [fault] = await quickCheck(book, thread)
    expect(fault).toMatchObject({from: 'epubcheck', element: undefined})
    expect(findingsOf(fault ? [fault] : [], proof, 'first.md')[0]?.path).toBe('first.md')
  })
})
