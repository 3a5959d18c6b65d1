import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

const prefix = 'specialeplan-archive-'
/** Longer than any work on a folder takes. */
const abandonedAfterMs = 6 * 3_600_000

/** Gives work a folder of its own, which is removed with all that lies in it, whatever becomes of the work. */
export async function inWorkFolder<T>(under: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(under, prefix))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Removes what processes that were killed have left. Answers how many folders. */
export async function removeAbandonedFolders(under: string, now: number): Promise<number> {
  const names = (await readdir(under)).filter((name) => name.startsWith(prefix))
  const removed = await Promise.all(
    names.map(async (name) => {
      const folder = path.join(under, name)
      const found = await stat(folder).catch(() => undefined)
      if (found === undefined || now - found.mtimeMs < abandonedAfterMs) return false
      await rm(folder, { recursive: true, force: true })
      return true
    }),
  )
  return removed.filter(Boolean).length
}
