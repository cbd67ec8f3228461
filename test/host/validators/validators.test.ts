import {describe, expect, it} from 'vitest'
import type {BookFault} from '../../../src/epub/fault.ts'
import type {JudgeThread} from '../../../src/host/validators/thread.ts'
import type {Tool} from '../../../src/host/validators/tool.ts'
import {openValidators} from '../../../src/host/validators/validators.ts'
import type {PackedBook} from '../../../src/press/ports.ts'
import {env, leftovers} from './fake.ts'

const book: PackedBook = {path: 'a.epub', bytes: new Uint8Array([1]), files: new Map()}
const fault: BookFault = {
  from: 'ace',
  id: 'x',
  severity: 'error',
  message: 'X',
  more: '',
  path: '',
  element: undefined,
}

/** A thread that writes down what happens to it. */
function threadOf(judge: JudgeThread['judge'] = async () => ({faults: [], sound: []})) {
  const did: string[] = []
  const thread: JudgeThread = {
    warm: () => {
      did.push('warm')
    },
    judge: (packed, known) => {
      did.push('judge')
      return judge(packed, known)
    },
    end: async () => {
      did.push('end')
    },
  }
  return {thread, did}
}

const tool = (name: Tool['name'], faults: readonly BookFault[] = []): Tool => ({
  name,
  examine: async () => ({version: '1.0', faults}),
})

describe('openValidators', () => {
  it('asks the thread about each ebook, and ends it', async () => {
    const {thread, did} = threadOf()
    {
      await using validators = openValidators({env, tools: [], thread})
      expect(await validators.validate(book)).toEqual([])
      expect(validators.verdicts()).toEqual([])
    }
    expect(did).toEqual(['judge', 'end'])
  })

  it('asks Java EPUBCheck in place of the thread, and Ace beside either', async () => {
    const one = threadOf()
    const both = openValidators({
      env,
      tools: [tool('EPUBCheck'), tool('Ace', [fault])],
      thread: one.thread,
    })
    both.warm()
    expect(await both.validate(book)).toEqual([fault])
    expect(one.did).toEqual([])
    expect(both.verdicts().map(({tool: name, faults}) => `${name} ${faults}`)).toEqual([
      'EPUBCheck 1.0 0',
      'Ace 1.0 1',
    ])
    const two = threadOf()
    await openValidators({env, tools: [tool('Ace')], thread: two.thread}).validate(book)
    expect(two.did).toEqual(['judge'])
  })

  it('says that a book could not be judged when the thread breaks down', async () => {
    const {thread} = threadOf(async () => {
      throw new Error('It ended before it answered.')
    })
    expect(await openValidators({env, tools: [], thread}).validate(book)).toMatchObject([
      {
        severity: 'warning',
        message: 'This ebook could not be judged. It ended before it answered.',
      },
    ])
  })

  it('gets ready for an ebook of which nothing is known, and for nothing else', async () => {
    const {thread, did} = threadOf()
    const validators = openValidators({env, tools: [], thread})
    expect(await validators.standing('a.pdf', async () => undefined)).toBeUndefined()
    expect(await validators.standing('a.epub', async () => 'known')).toBe('known')
    expect(did).toEqual([])
    expect(await validators.standing('b.epub', async () => undefined)).toBeUndefined()
    expect(did).toEqual(['warm'])
  })

  it('has each ebook made anew when a validator is asked', async () => {
    const validators = openValidators({env, tools: [tool('Ace')], thread: threadOf().thread})
    expect(await validators.standing('a.epub', async () => 'known')).toBeUndefined()
    expect(await validators.standing('a.pdf', async () => 'known')).toBe('known')
  })

  it('gives each tool the book as a file, which is gone afterwards', async () => {
    const {existsSync, readFileSync} = await import('node:fs')
    let seen = ''
    const reading: Tool = {
      name: 'Ace',
      examine: async (file) => {
        seen = file
        expect([...readFileSync(file)]).toEqual([1])
        throw new Error('stop')
      },
    }
    await expect(
      openValidators({env, tools: [reading], thread: threadOf().thread}).validate(book),
    ).rejects.toThrow('stop')
    expect(seen).toMatch(/book\.epub$/)
    expect(existsSync(seen)).toBe(false)
    expect(leftovers()).toEqual([])
  })
})
