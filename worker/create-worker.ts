import { ApplicationFailure, type DataConverter } from '@temporalio/common'
import { Worker, type ActivityInboundCallsInterceptor, type NativeConnection } from '@temporalio/worker'
import type { EffectActivities, LocalCaseActivities } from '../activities/case-activities'
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
    interceptors: { activity: [() => ({ inbound: sealedOnly })] },
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

/** An argument that our keys have not sealed arrives as `undefined` (converter/data-converter.ts), and no activity takes one. */
const sealedOnly: ActivityInboundCallsInterceptor = {
  execute(input, next) {
    if (input.args.includes(undefined))
      throw ApplicationFailure.nonRetryable(
        'What the activity was given was not sealed by us for its case',
        'NOT_SEALED',
      )
    return next(input)
  },
}
