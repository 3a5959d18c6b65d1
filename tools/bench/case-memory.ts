import type { MeasuredWorker } from './bench-system'
import { closedLoop } from './closed-loop'

/** What one more workflow in a worker's memory costs, in MB (2^20 bytes). */
export interface CaseMemory {
  /** Growth of the process. */
  readonly residentMB: number
  /** Of that, JavaScript objects in use. */
  readonly heapMB: number
}

const clients = 8
const MB = 1024 * 1024

/**
 * Opens `cases` workflows and compares the worker's memory before and after, its garbage collected both times. The first
 * `warmUp` fill the code caches and the heap's reserves, and are not counted.
 */
export async function measureCaseMemory(
  worker: MeasuredWorker,
  open: () => Promise<unknown>,
  quiet: () => Promise<void>,
  { cases, warmUp }: { cases: number; warmUp: number },
): Promise<CaseMemory> {
  const openMany = async (orders: number): Promise<void> => {
    await closedLoop(clients, { orders }, async () => {
      await open()
    })
    await quiet()
  }
  await openMany(warmUp)
  const before = await worker.memory()
  await openMany(cases)
  const after = await worker.memory()
  return { residentMB: (after.rss - before.rss) / cases / MB, heapMB: (after.heapUsed - before.heapUsed) / cases / MB }
}
