import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {BookFault} from '../../epub/fault.ts'
import {sealOf} from '../../epub/seal.ts'
import type {PackedBook, Ports} from '../../press/ports.ts'
import type {Judgement} from './judge.ts'
import {inScratch} from './program.ts'
import {keepSound, readSound} from './sound.ts'
import {type JudgeThread, openJudgeThread} from './thread.ts'
import type {Tool} from './tool.ts'

/** What a validator of this computer said of one ebook. */
export interface Verdict {
  /** "EPUBCheck 5.3.0". */
  readonly tool: string
  /** Path of the ebook in the output folder. */
  readonly path: string
  readonly faults: number
  /** Seal of the text, when Ace found nothing; else ''. */
  readonly seal: string
}

export interface Validators {
  readonly validate: Ports['validate']
  /** Gets ready for an ebook that is being made. */
  warm(): void
  /**
   * Gives what is known of an ebook from an earlier run, or nothing when validators are asked about it.
   * Nothing is known of one that is made anew: the thread gets ready for it.
   */
  standing<T>(path: string, known: () => Promise<T | undefined>): Promise<T | undefined>
  /** Verdicts of the validators that were asked for, by ebook. */
  verdicts(): readonly Verdict[]
  /** Keeps for the next build what was found sound. */
  keep(output: string): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

interface ValidatorsInput {
  readonly env: NodeJS.ProcessEnv
  /** Validators of this computer that were asked for. */
  readonly tools: readonly Tool[]
  /** Output folder of the last build, or '' to judge everything anew. */
  readonly last?: string
  readonly thread?: JudgeThread
}

/**
 * Opens what judges finished ebooks: EPUBCheck's TypeScript port, and the validators of this computer
 * that were asked for. Java EPUBCheck finds all that the port does, which is then not asked.
 */
export function openValidators(input: ValidatorsInput): Validators {
  const {env, tools, last = '', thread = openJudgeThread()} = input
  const said: Verdict[] = []
  const sound = new Set<string>()
  const quick = !tools.some(({name}) => name === 'EPUBCheck')
  const warm = () => {
    if (quick) thread.warm()
  }
  return {
    warm,
    async validate(book) {
      const known = last ? await readSound(last) : new Set<string>()
      const judged = quick ? await quickly(book, known, thread) : NOTHING
      for (const key of judged.sound) sound.add(key)
      return [...judged.faults, ...(await ask(tools, book, env, said))]
    },
    async standing(path, known) {
      if (!path.endsWith('.epub')) return known()
      const found = tools.length ? undefined : await known()
      if (found === undefined) warm()
      return found
    },
    verdicts: () => said.toSorted((a, b) => order(a.path, b.path) || order(b.tool, a.tool)),
    async keep(output) {
      if (sound.size) await keepSound(output, sound)
    },
    [Symbol.asyncDispose]: () => thread.end(),
  }
}

const NOTHING: Judgement = {faults: [], sound: []}

/** A validator that breaks down says nothing of the book: it is made, and the message tells. */
async function quickly(
  {bytes}: PackedBook,
  known: ReadonlySet<string>,
  thread: JudgeThread,
): Promise<Judgement> {
  try {
    return await thread.judge(bytes, known)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `This ebook could not be judged. ${reason}`
    const rest = {severity: 'warning', more: '', path: '', element: undefined} as const
    return {faults: [{from: 'epubcheck', id: 'no answer', message, ...rest}], sound: []}
  }
}

/** One validator after the other: each takes a whole computer. */
async function ask(
  tools: readonly Tool[],
  book: PackedBook,
  env: NodeJS.ProcessEnv,
  said: Verdict[],
): Promise<BookFault[]> {
  if (!tools.length) return []
  return inScratch(env, async (folder) => {
    const file = join(folder, 'book.epub')
    await writeFile(file, book.bytes)
    const all: BookFault[] = []
    for (const tool of tools) {
      const {version, faults} = await tool.examine(file, folder, book)
      all.push(...faults)
      said.push({
        tool: `${tool.name} ${version}`,
        path: book.path,
        faults: faults.length,
        seal: tool.name === 'Ace' && !faults.length ? sealOf(book.files) : '',
      })
    }
    return all
  })
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
