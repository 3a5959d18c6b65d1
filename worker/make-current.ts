import { isGrpcServiceError, type Connection } from '@temporalio/client'

/** A version of the workers, as the engine knows it. */
export interface WorkerVersion {
  readonly namespace: string
  readonly deploymentName: string
  readonly buildId: string
}

/**
 * Makes a version the current one: new cases start on it, open ones move to it at their next boundary. Nothing runs
 * before this has been done once. The engine learns of a version when its first worker polls, hence the waiting.
 * @throws when the version has not turned up within `withinMs`
 */
export async function makeCurrent(connection: Connection, { namespace, deploymentName, buildId }: WorkerVersion, withinMs = 60_000): Promise<void> {
  const until = Date.now() + withinMs
  for (;;) {
    try {
      await connection.workflowService.setWorkerDeploymentCurrentVersion({ namespace, deploymentName, buildId, identity: 'specialeplan/make-current', ignoreMissingTaskQueues: true })
      return
    } catch (error) {
      if (!isGrpcServiceError(error) || Date.now() > until) throw error
      await new Promise((resolve) => { setTimeout(resolve, 200) })
    }
  }
}
