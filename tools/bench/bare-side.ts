import { randomUUID } from 'node:crypto'
import { Client, Connection, type WorkflowHandle } from '@temporalio/client'
import type { BenchSystem } from './bench-system'

/** Bare Temporal: workflows that do nothing but take updates. */
export interface BareSide {
  readonly connection: Connection
  /** Resolves when the server has taken the start. */
  start(): Promise<void>
  /** Starts a workflow to give updates to. */
  open(): Promise<WorkflowHandle>
  update(handle: WorkflowHandle): Promise<void>
  /** When the worker has nothing left to do. */
  quiet(): Promise<void>
  close(): Promise<void>
}

export async function openBareSide(system: BenchSystem): Promise<BareSide> {
  const connection = await Connection.connect({ address: system.temporalAddress })
  const client = new Client({ connection, namespace: system.namespace })
  let latest: WorkflowHandle | undefined

  const open = async (): Promise<WorkflowHandle> => {
    latest = await client.workflow.start('bare', {
      workflowId: `bare-${randomUUID()}`,
      taskQueue: system.bare.taskQueue,
    })
    return latest
  }
  const update = async (handle: WorkflowHandle): Promise<void> => {
    await handle.executeUpdate<number, [string]>('act', {
      args: ['an update as long as nothing much'],
      updateId: randomUUID(),
    })
  }
  return {
    connection,
    open,
    update,
    async start() {
      await open()
    },
    // A queue is served in its order: when the last one answers, all before it have had their first task.
    async quiet() {
      if (latest !== undefined) await update(latest)
    },
    close: () => connection.close(),
  }
}
