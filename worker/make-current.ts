import { setTimeout as pause } from 'node:timers/promises'
import { isGrpcServiceError, type Connection } from '@temporalio/client'
import { temporal } from '@temporalio/proto'

const { RoutingConfigUpdateState } = temporal.api.enums.v1

/** A version of the workers, as the engine knows it. */
export interface WorkerVersion {
  readonly namespace: string
  readonly deploymentName: string
  readonly buildId: string
}

/**
 * Makes a version the current one: new cases start on it, open ones move to it at their next boundary. Nothing runs
 * before this has been done once. The engine learns of a version when its first worker polls, and spreads the news of
 * the current one by and by: a case that is woken before all of the engine knows would go to sleep again on its old
 * version. Hence the waiting for both.
 * @throws when the version has not turned up, or not become current everywhere, within `withinMs`
 */
export async function makeCurrent(connection: Connection, { namespace, deploymentName, buildId }: WorkerVersion, withinMs = 60_000): Promise<void> {
  const service = connection.workflowService
  const until = Date.now() + withinMs
  for (let done = false; !done;) {
    try {
      await service.setWorkerDeploymentCurrentVersion({ namespace, deploymentName, buildId, identity: 'specialeplan/make-current', ignoreMissingTaskQueues: true })
      done = true
    } catch (error) {
      if (!isGrpcServiceError(error) || Date.now() > until) throw error
      await pause(200)
    }
  }
  for (;;) {
    const { workerDeploymentInfo } = await service.describeWorkerDeployment({ namespace, deploymentName })
    // A server that does not tell how far it has come is taken at its word.
    if (workerDeploymentInfo?.routingConfigUpdateState !== RoutingConfigUpdateState.ROUTING_CONFIG_UPDATE_STATE_IN_PROGRESS) return
    if (Date.now() > until) throw new Error(`Version ${buildId} of ${deploymentName} has not become current everywhere within ${withinMs / 1000} s`)
    await pause(50)
  }
}
