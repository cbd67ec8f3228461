import {Worker} from 'node:worker_threads'
import type {Judgement} from './judge.ts'

/** A second thread that judges ebooks while this one goes on. */
export interface JudgeThread {
  /** Starts it, so that it is ready when the first book is. */
  warm(): void
  /** Judges a packed book, passing over known sound parts. Rejects when the thread ends first, or is late. */
  judge(packed: Uint8Array, known: ReadonlySet<string>): Promise<Judgement>
  end(): Promise<void>
}

/** What the thread is asked. */
export interface Question {
  readonly id: number
  readonly packed: Uint8Array
  readonly known: ReadonlySet<string>
}

/** What the thread says: the number of a question with its answer, or why there is none. */
interface Answer {
  readonly id: number
  readonly judgement?: Judgement
  readonly reason?: string
}

interface Running {
  readonly worker: Worker
  /** Takes the answer to each question by its number. */
  readonly waiting: Map<number, (answer: Omit<Answer, 'id'>) => void>
}

/** Longest that a book may take; one of 1,000 chapters takes a few seconds. */
const LIMIT_MS = 180_000

/** The program of the thread. It lies beside this file when that is built; a thread cannot run the sources. */
const PROGRAM = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/host/validators/validator.js' : './validator.js',
  import.meta.url,
)

/** Opens the thread; it starts when it is first needed, and again when it has ended. */
export function openJudgeThread(limitMs = LIMIT_MS, program = PROGRAM): JudgeThread {
  let running: Running | undefined
  let count = 0
  const start = (): Running => {
    if (running) return running
    const one = startThread(program, () => {
      if (running === one) running = undefined
    })
    running = one
    return one
  }
  return {
    warm: () => {
      start()
    },
    async judge(packed, known) {
      const {worker, waiting} = start()
      const id = count++
      const late = () => {
        waiting.get(id)?.({reason: `It did not answer in ${limitMs / 1000} s.`})
        void worker.terminate()
      }
      const timer = setTimeout(late, limitMs)
      // The thread holds the process only while it is asked something.
      worker.ref()
      try {
        const {judgement, reason} = await new Promise<Omit<Answer, 'id'>>((give) => {
          waiting.set(id, give)
          worker.postMessage({id, packed, known})
        })
        if (judgement) return judgement
        throw new Error(reason)
      } finally {
        clearTimeout(timer)
        waiting.delete(id)
        if (!waiting.size) worker.unref()
      }
    },
    async end() {
      await running?.worker.terminate()
    },
  }
}

function startThread(program: URL, onEnd: () => void): Running {
  // Most of what a judgement makes is soon thrown away: a small nursery saves 30 MB and no time.
  const resourceLimits = {maxYoungGenerationSizeMb: 8}
  const worker = new Worker(program, {stdout: true, stderr: true, resourceLimits})
  const waiting: Running['waiting'] = new Map()
  const end = (reason: string) => {
    for (const give of waiting.values()) give({reason})
    onEnd()
  }
  worker.unref()
  worker.on('message', ({id, ...answer}: Answer) => waiting.get(id)?.(answer))
  worker.on('error', (error) => end(String(error)))
  worker.on('exit', () => end('It ended before it answered.'))
  return {worker, waiting}
}
