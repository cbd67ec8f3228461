import {parentPort} from 'node:worker_threads'
import {type Evidence, judge} from './judge.ts'

// The program of a thread: it answers each question with the number it came with.
parentPort?.on('message', ({id, evidence}: {id: number; evidence: Evidence}) => {
  void answer(id, evidence)
})

async function answer(id: number, evidence: Evidence): Promise<void> {
  try {
    parentPort?.postMessage({id, faults: await judge(evidence)})
  } catch (error) {
    parentPort?.postMessage({id, reason: String(error)})
  }
}
