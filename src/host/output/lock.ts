import {randomUUID} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {hostname} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {exitCodes, Failure} from '../../base/failure.ts'
import {writeAll} from './durable.ts'
import {codeOf, type Files} from './files.ts'

/** Gives the lock back. */
export type Release = () => Promise<void>

/** The process that holds a lock; `start` tells it from a later process with the same number. */
interface Owner {
  readonly id: string
  readonly pid: number
  /** Start in ticks since the computer started; '' where the system does not say. */
  readonly start: string
  readonly host: string
}

export interface LockOptions {
  readonly files: Files
  /** Longest wait for another build, in milliseconds. */
  readonly wait: number
  /** The output folder as a person would type it. */
  readonly name: string
}

/** Beginning of the names of locks on dead owners; left ones mean nothing once the lock itself is held. */
export const CLAIM = 'lock-'

const POLL = 50
/** Rounds of one attempt: the lock may be given back, or its folder removed, between two looks. */
const ROUNDS = 6
/** A file without an owner: its maker is about to write it, or was ended just before. */
const UNREADABLE: Owner = {id: 'unreadable', pid: 0, start: '', host: ''}

/** Locks of this process: one with our number that is not here was left by an earlier process. */
const ours = new Set<string>()

/** Takes the lock, waits for another build, and gives up with exit code 75 when the wait is over. */
export async function takeLock(path: string, options: LockOptions): Promise<Release> {
  const {files, wait} = options
  const deadline = performance.now() + wait
  for (;;) {
    const taken = await tryLock(path, files)
    if (typeof taken === 'function') return taken
    if (performance.now() >= deadline) return lastTry(path, taken, options)
    await pause(Math.min(POLL, wait))
  }
}

/** Takes the lock when it is free or its owner is dead; else gives the owner, without waiting. */
export async function tryLock(path: string, files: Files): Promise<Release | Owner> {
  let owner = UNREADABLE
  for (let round = 0; round < ROUNDS; round++) {
    const release = await makeLock(path, files)
    if (release) return release
    const found = await ownerOf(path, files)
    if (!found) continue
    owner = found
    if (await isAlive(owner)) return owner
    await clear(path, owner, files)
  }
  return owner
}

/** Takes over a lock that still names no owner; else says who holds it. */
async function lastTry(path: string, owner: Owner, options: LockOptions): Promise<Release> {
  const {files} = options
  if (owner.id !== UNREADABLE.id) throw held(owner, options)
  await clear(path, owner, files)
  const taken = await tryLock(path, files)
  if (typeof taken === 'function') return taken
  throw held(taken, options)
}

function held({pid, host}: Owner, {wait, name}: LockOptions): Failure {
  const elsewhere = host !== hostname()
  return new Failure(
    exitCodes.locked,
    'lock/held',
    `Another build holds ${name}/ (process ${pid}${elsewhere ? ` on ${host}` : ''}). Waited ${Math.round(wait / 1000)} s.`,
    [
      'Try again when it has ended, or write elsewhere: handpress build -o other',
      ...(elsewhere ? [`When no build runs there, delete ${name}/.handpress/lock.`] : []),
      `The files in ${name}/ are as they were.`,
    ],
  )
}

/** Makes the lock file; gives nothing when one stands there. */
async function makeLock(path: string, files: Files): Promise<Release | undefined> {
  const owner: Owner = {
    id: randomUUID(),
    pid: process.pid,
    start: await startOf(process.pid),
    host: hostname(),
  }
  const bytes = Buffer.from(JSON.stringify(owner))
  await files.makeFolder(dirname(path))
  const file = await files.create(path).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (!file) return undefined
  ours.add(owner.id)
  const release = async () => {
    await files
      .remove(path)
      .catch(() => files.remove(path))
      .catch(() => {})
    ours.delete(owner.id)
  }
  try {
    await writeAll(file, path, bytes)
    await file.close()
    return release
  } catch (error) {
    await file.close().catch(() => {})
    await release()
    throw error
  }
}

/**
 * Removes the lock of a dead owner. Only who holds a lock named after that owner may do it,
 * so two takers cannot remove each other's new lock.
 */
async function clear(path: string, owner: Owner, files: Files): Promise<void> {
  const claim = await tryLock(join(dirname(path), `${CLAIM}${owner.id}`), files)
  if (typeof claim !== 'function') return
  try {
    const now = await ownerOf(path, files)
    if (now?.id === owner.id) await files.remove(path)
  } finally {
    await claim()
  }
}

async function ownerOf(path: string, files: Files): Promise<Owner | undefined> {
  const bytes = await files.read(path)
  if (!bytes) return undefined
  try {
    const {id, pid, start, host}: Partial<Owner> = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (!/^[0-9a-f-]{36}$/u.test(String(id)) || !Number.isSafeInteger(pid)) return UNREADABLE
    return {id: String(id), pid: Number(pid), start: String(start), host: String(host)}
  } catch {
    return UNREADABLE
  }
}

/** True for a process that runs, and for one on another computer, which cannot be asked. */
async function isAlive(owner: Owner): Promise<boolean> {
  if (owner.id === UNREADABLE.id || owner.host !== hostname()) return true
  if (owner.pid === process.pid) return ours.has(owner.id)
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  return !owner.start || owner.start === (await startOf(owner.pid))
}

/** Reads field 22 of Linux's /proc/PID/stat; the name in field 2 may itself hold spaces and brackets. */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(') ') + 2).split(' ')[19] ?? ''
}
