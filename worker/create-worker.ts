import type { DataConverter } from '@temporalio/common'
import { Worker, type NativeConnection } from '@temporalio/worker'
import type { EffectActivities, LocalCaseActivities } from '../activities/case-activities'
import { ownWorkOnly } from './own-work-only'
import type { WorkflowBundle } from './workflow-bundle'

export interface WorkerParts {
  readonly connection: NativeConnection
  readonly namespace: string
  readonly dataConverter: DataConverter
  readonly bundle: WorkflowBundle
  readonly activities: LocalCaseActivities & EffectActivities
  readonly deploymentName: string
  /** Cases kept in memory; about 0.3 MB each. The others are read again from the engine when something happens. */
  readonly maxCachedWorkflows: number
  readonly taskQueue: string
  readonly shutdownGraceSeconds: number
  /** How long a dead worker's cases wait for it before another takes them up, in ms. */
  readonly stickyMs: number
}

/**
 * A worker of one version of the workflows. A case stays on its version until it continues as new (PINNED); so old and
 * new workers run side by side during an upgrade.
 */
export async function createWorker(parts: WorkerParts): Promise<Worker> {
  return Worker.create({
    connection: parts.connection,
    namespace: parts.namespace,
    taskQueue: parts.taskQueue,
    workflowBundle: { codePath: parts.bundle.codePath },
    activities: parts.activities,
    dataConverter: parts.dataConverter,
    interceptors: { activity: [() => ({ inbound: ownWorkOnly })] },
    maxCachedWorkflows: parts.maxCachedWorkflows,
    shutdownGraceTime: parts.shutdownGraceSeconds * 1000,
    stickyQueueScheduleToStartTimeout: parts.stickyMs,
    workerDeploymentOptions: {
      useWorkerVersioning: true,
      version: { deploymentName: parts.deploymentName, buildId: parts.bundle.buildId },
      defaultVersioningBehavior: 'PINNED',
    },
  })
}
