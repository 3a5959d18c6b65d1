import { randomUUID } from 'node:crypto'
import type { Connection } from '@temporalio/client'
import { wakeSignal } from '../workflows/contract'

/**
 * Wakes every open case, in the engine's own pace, so that those on an older worker version notice the new one and move
 * to it. An idle case would otherwise sleep on its old version until its next deadline.
 */
export async function wakeCases(
  connection: Connection,
  { namespace, taskQueue }: { namespace: string; taskQueue: string },
  reason: string,
): Promise<void> {
  await connection.workflowService.startBatchOperation({
    namespace,
    jobId: randomUUID(),
    reason,
    visibilityQuery: `ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`,
    signalOperation: { signal: wakeSignal, identity: 'specialeplan/wake-cases' },
  })
}
