import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** The most memory that was seen of a process and of any one of those that it has begun, in bytes (Linux). */
export interface MemoryOfTree {
  readonly most: number
  /** Of the largest child: a program that works on files. */
  readonly mostOfChild: number
}

const lookEveryMs = 50

/** Looks at a process and its descendants until something is over. */
export async function memoryOfTree(pid: number, until: Promise<unknown>): Promise<MemoryOfTree> {
  const over = new AbortController()
  void until
    .catch(() => undefined)
    .then(() => {
      over.abort()
    })
  let [most, mostOfChild] = [0, 0]
  while (!over.signal.aborted) {
    most = Math.max(most, await residentBytes(pid, 'VmRSS'))
    for (const child of await descendants(pid)) mostOfChild = Math.max(mostOfChild, await residentBytes(child, 'VmHWM'))
    await pause(lookEveryMs)
  }
  return { most, mostOfChild }
}

async function descendants(pid: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(
    await Promise.all(
      pids.map(async (one): Promise<[number, number]> => {
        // Its name may hold spaces and brackets: what comes after the last bracket does not.
        const stat = await readFile(`/proc/${one}/stat`, 'latin1').catch(() => '')
        return [one, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)]
      }),
    ),
  )
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one)
    return parent !== undefined && parent > 1 && (parent === pid || isBelow(parent))
  }
  return pids.filter(isBelow)
}

/** 0 of a process that is gone. */
async function residentBytes(pid: number, which: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '')
  return Number(new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1_024
}
