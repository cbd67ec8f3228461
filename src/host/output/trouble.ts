import {exitCodes, Failure} from '../../base/failure.ts'
import {codeOf} from './files.ts'

/** What is known when a call to the disk failed. */
export interface Trouble {
  /** The output folder as a person would type it. */
  readonly name: string
  /** Bytes the build wanted to write. */
  readonly needed: number
  /** Free bytes; -1 when the system does not say. */
  readonly free: number
  /** Last line of the message: what became of the files. */
  readonly state: string
}

const ELSEWHERE = 'write elsewhere: handpress build -o other'

/** Rule, reason and first help line by the code of the failed call. */
const TROUBLES: Readonly<
  Record<string, (of: Trouble, code: string) => readonly [string, string, string]>
> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: locked,
  EPERM: locked,
  EBUSY: locked,
  ETXTBSY: locked,
  EROFS: ({name}) => [
    'disk/not-writable',
    `The disk of ${name}/ can be read only.`,
    `To ${ELSEWHERE}`,
  ],
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  EIO: broken,
  EMFILE: broken,
  ENFILE: broken,
  ENXIO: broken,
  ENODEV: broken,
  ESTALE: broken,
  ENOENT: broken,
  ENAMETOOLONG: broken,
  EFBIG: full,
  ENOTEMPTY: broken,
  EISDIR: broken,
}

/** Turns a failed call of the system into a Failure that says what to do; any other error stays what it is. */
export function troubleOf(error: unknown, of: Trouble): unknown {
  const code = codeOf(error)
  const row = error instanceof Failure ? undefined : TROUBLES[code]
  if (!row) return error
  const [rule, reason, help] = row(of, code)
  return new Failure(exitCodes.machine, rule, reason, [help, of.state])
}

function full({name, needed, free}: Trouble): readonly [string, string, string] {
  const left = free >= 0 && free < needed ? `, ${size(free)} are free` : ''
  return [
    'disk/full',
    `The disk is full: ${name}/ needs ${size(needed)}${left}.`,
    'Make room, or write elsewhere: handpress build -o /another/disk',
  ]
}

function locked({name}: Trouble, code: string): readonly [string, string, string] {
  return [
    'disk/not-writable',
    `${name}/ cannot be written to (${code}).`,
    `Close programs that show a file in it and look at its rights, or ${ELSEWHERE}`,
  ]
}

function notAFolder({name}: Trouble): readonly [string, string, string] {
  return [
    'disk/not-a-folder',
    `"${name}" is a file; the outputs need a folder.`,
    `Move that file away, or ${ELSEWHERE}`,
  ]
}

function broken({name}: Trouble, code: string): readonly [string, string, string] {
  return [
    'disk/failed',
    `The disk of ${name}/ did not do what it was asked (${code}).`,
    `Try again, or ${ELSEWHERE}`,
  ]
}

/** Prints bytes as kB or MB of a thousand. */
function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
