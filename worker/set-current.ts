import { setTimeout as pause } from 'node:timers/promises'
import { isGrpcServiceError, type Connection } from '@temporalio/client'

/** A version of the workers, as the engine knows it. */
export interface WorkerVersion {
  readonly namespace: string
  readonly deploymentName: string
  readonly buildId: string
}

/**
 * Tells the engine which version is the current one, as soon as that version's first worker has polled. The engine spreads
 * the news by and by; where another version is current already, `makeCurrent` waits for that too.
 * @throws when the version has not turned up within `withinMs`
 */
export async function setCurrent(
  connection: Connection,
  { namespace, deploymentName, buildId }: WorkerVersion,
  withinMs = 60_000,
): Promise<void> {
  const until = Date.now() + withinMs
  for (;;) {
    try {
      await connection.workflowService.setWorkerDeploymentCurrentVersion({
        namespace,
        deploymentName,
        buildId,
        identity: 'specialeplan/set-current',
        ignoreMissingTaskQueues: true,
      })
      return
    } catch (error) {
      if (!isGrpcServiceError(error) || Date.now() > until) throw error
      await pause(50)
    }
  }
}
