import { readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { identify } from '../../local/process-identity'
import { now } from './present'

/** Linux's files in memory. */
const inMemory = '/dev/shm'
/** So much must be free in bytes; a machine with less has better use for it. */
const mostNeeded = 6 * 1024 ** 3
/** No server takes longer to be made or removed, in ms. */
const longestStartMs = 3_600_000

/**
 * The folder that the tests' database lies in. Each test file makes a database of four hundred files and removes it: in
 * memory, where there is plenty of it, that costs a fraction of what a disk takes; else where temporary files lie. What a
 * run that was killed has left in memory is removed first.
 */
export function databaseRoom(): string {
  try {
    removeLeftovers()
    const { bavail, bsize } = statfsSync(inMemory)
    return Math.min(bavail * bsize, os.freemem()) >= mostNeeded ? inMemory : os.tmpdir()
  } catch {
    return os.tmpdir()
  }
}

/** Of servers that run no longer: one that has ended in good order has no such file, nor has one that is being made. */
function removeLeftovers(): void {
  for (const name of readdirSync(inMemory).filter((one) => /^specialeplan-test-.*-postgres$/.test(one))) {
    const folder = path.join(inMemory, name)
    const pid = serverOf(folder)
    const isLeft =
      pid === undefined ? statSync(folder).mtime.toISOString() < now(-longestStartMs) : identify(pid) === undefined
    if (!isLeft) continue
    for (const leftover of ['', '.password']) rmSync(`${folder}${leftover}`, { recursive: true, force: true })
  }
}

function serverOf(folder: string): number | undefined {
  try {
    return Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}
