import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { endGroup } from './guarded-process'
import { isRunning, type ProcessIdentity } from './process-identity'
import { waitUntil } from './wait-until'

const record = z.array(z.object({ pid: z.number(), startedAt: z.string() }))

/** Writes down which processes belong to this start, so that the next one can end those that outlive it. */
export function rememberProcesses(dataDir: string, processes: readonly ProcessIdentity[]): void {
  const file = fileIn(dataDir)
  writeFileSync(`${file}.part`, JSON.stringify(processes), { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

/**
 * Ends what an earlier start left running, by pid and start time, so that a stranger with a reused pid is left alone.
 * The guards do the same by themselves; this waits for them, and stands in for a guard that was killed too.
 *
 * @returns how many were still running
 */
export async function endLeftovers(dataDir: string): Promise<number> {
  const left = remembered(dataDir).filter(isRunning)
  for (const { pid } of left) endGroup(pid, 'SIGINT')
  const allGone = async (): Promise<boolean> => !left.some(isRunning)
  try {
    await waitUntil(allGone, { seconds: 15, gaveUp: () => new Error('still running') })
  } catch {
    for (const { pid } of left.filter(isRunning)) endGroup(pid, 'SIGKILL')
    await waitUntil(allGone, {
      seconds: 10,
      gaveUp: () => new Error(`processes ${left.map(({ pid }) => pid).join(', ')} cannot be ended`),
    })
  }
  return left.length
}

function remembered(dataDir: string): ProcessIdentity[] {
  try {
    return record.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return []
  }
}

const fileIn = (dataDir: string): string => path.join(dataDir, 'processes.json')
