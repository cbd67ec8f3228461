import {parentPort} from 'node:worker_threads'
import {judge} from './judge.ts'
import type {Question} from './thread.ts'

// The program of a thread: it answers each question with the number it came with.
parentPort?.on('message', (question: Question) => {
  void answer(question)
})

async function answer({id, packed, known}: Question): Promise<void> {
  try {
    parentPort?.postMessage({id, judgement: await judge(packed, known)})
  } catch (error) {
    parentPort?.postMessage({id, reason: String(error)})
  }
}
