import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '@temporalio/client'
import { temporal } from '@temporalio/proto'
import { setCurrent, type WorkerVersion } from './set-current'

const { RoutingConfigUpdateState } = temporal.api.enums.v1

/**
 * Makes a version the current one: new cases start on it, open ones move to it at their next boundary. Nothing runs
 * before this has been done once. The engine spreads the news of the current one by and by: a case that is woken before
 * all of the engine knows would go to sleep again on its old version. Hence the waiting.
 * @throws when the version has not turned up, or not become current everywhere, within `withinMs`
 */
export async function makeCurrent(connection: Connection, version: WorkerVersion, withinMs = 240_000): Promise<void> {
  const { namespace, deploymentName, buildId } = version
  const until = Date.now() + withinMs
  await setCurrent(connection, version, withinMs)
  for (;;) {
    const { workerDeploymentInfo } = await connection.workflowService.describeWorkerDeployment({
      namespace,
      deploymentName,
    })
    // A server that does not tell how far it has come is taken at its word.
    if (
      workerDeploymentInfo?.routingConfigUpdateState !==
      RoutingConfigUpdateState.ROUTING_CONFIG_UPDATE_STATE_IN_PROGRESS
    )
      return
    if (Date.now() > until)
      throw new Error(
        `Version ${buildId} of ${deploymentName} has not become current everywhere within ${withinMs / 1000} s`,
      )
    await pause(50)
  }
}
