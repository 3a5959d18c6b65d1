import { Client, Connection } from '@temporalio/client'
import type { Settings } from '../config/settings'
import { createEngineVersions } from '../operations/engine-versions'
import { createStore } from '../store/create-store'
import { createPool } from '../store/pool'
import { wakeSignal } from '../workflows/contract'
import { noteChange } from './change-version'
import { makeCurrent } from './make-current'
import { wakeCases } from './wake-cases'
import { wakeStragglers } from './wake-stragglers'

/** What goes on after a promotion: the waking of cases that have not moved. */
export interface Promotion {
  stop(): Promise<void>
}

/**
 * Makes the version of this worker the current one and wakes every open case, so that those on older versions move to it.
 * @param onFault told when cases are left behind
 */
export async function promoteOwnVersion(
  { database, temporal, worker: { deploymentName } }: Pick<Settings, 'database' | 'temporal' | 'worker'>,
  buildId: string,
  onFault: (fault: Error) => void,
): Promise<Promotion> {
  const { namespace, taskQueue } = temporal
  const connection = await Connection.connect(temporal.connection)
  const client = new Client({ connection, namespace })
  const versions = createEngineVersions({ client, taskQueue, deploymentName })
  const pool = createPool(database.url, { max: 1 })
  await noteChange(createStore(pool).operations, buildId, await versions.currentBuildId())
  await pool.end()
  await makeCurrent(connection, { namespace, deploymentName, buildId })
  await wakeCases(connection, temporal, `Worker version ${buildId} is current`)

  const over = new AbortController()
  const stragglers = wakeStragglers(
    { versions, wake: (caseId) => client.workflow.getHandle(caseId).signal(wakeSignal), signal: over.signal },
    buildId,
  )
    .then(
      (left) => {
        if (left.length > 0) onFault(new Error(`Cases that do not move to version ${buildId}: ${left.join(', ')}`))
      },
      (fault: unknown) => {
        if (!over.signal.aborted) onFault(fault instanceof Error ? fault : new Error(String(fault)))
      },
    )
    .finally(() => connection.close())
  return {
    async stop() {
      over.abort()
      await stragglers
    },
  }
}
