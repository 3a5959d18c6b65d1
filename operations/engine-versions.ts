import { isGrpcServiceError, type Client } from '@temporalio/client'
import { temporal } from '@temporalio/proto'
import { procedureNames, type ProcedureName } from '../domain/process/procedure-name'
import { workflowType } from '../workflows/contract'

const { WorkerDeploymentVersionStatus: Status } = temporal.api.enums.v1

/** A version of the workflows, as the engine has it. */
export interface EngineVersion {
  readonly buildId: string
  /** `draining`: cases are left on it, and it needs its workers; `drained`: none are; `inactive`: it has never been current. */
  readonly status: 'current' | 'ramping' | 'draining' | 'drained' | 'inactive' | 'unknown'
  /** Cases that run on it, by the visibility index. */
  readonly cases: Readonly<Record<ProcedureName, number>>
}

/** The versions of one deployment and which cases are on which. Read from the engine's index, which is some moments behind. */
export interface EngineVersions {
  /** Newest first; those without cases and long drained too. */
  versions(): Promise<readonly EngineVersion[]>
  currentBuildId(): Promise<string | undefined>
  /** The version of each of these cases that runs; at most 200 of them. */
  versionsOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Cases that run on another version than this one, at most `limit`. */
  notOn(buildId: string, limit: number): Promise<readonly string[]>
  /** Workers that ask for work of this version. */
  workersOf(buildId: string): Promise<number>
}

const statusNames: Readonly<Record<number, EngineVersion['status']>> = {
  [Status.WORKER_DEPLOYMENT_VERSION_STATUS_CURRENT]: 'current',
  [Status.WORKER_DEPLOYMENT_VERSION_STATUS_RAMPING]: 'ramping',
  [Status.WORKER_DEPLOYMENT_VERSION_STATUS_DRAINING]: 'draining',
  [Status.WORKER_DEPLOYMENT_VERSION_STATUS_DRAINED]: 'drained',
  [Status.WORKER_DEPLOYMENT_VERSION_STATUS_INACTIVE]: 'inactive',
}

const notFound = 5

/** The index's name of a case's version; its value is `<deployment>:<build id>`. */
const versionAttribute = 'TemporalWorkerDeploymentVersion'

export function createEngineVersions({
  client,
  taskQueue,
  deploymentName,
}: {
  readonly client: Client
  readonly taskQueue: string
  readonly deploymentName: string
}): EngineVersions {
  const service = client.workflowService
  const { namespace } = client.options
  const ours = `TaskQueue = '${taskQueue}' AND ExecutionStatus = 'Running'`
  // The engine does not know a deployment of which no worker has ever asked for work.
  const describe = async () =>
    (
      await service.describeWorkerDeployment({ namespace, deploymentName }).catch((error: unknown) => {
        if (isGrpcServiceError(error) && error.code === notFound) return undefined
        throw error
      })
    )?.workerDeploymentInfo

  const casesOn = async (buildId: string): Promise<EngineVersion['cases']> => {
    const counts = await Promise.all(
      procedureNames.map(async (procedure) => {
        const { count } = await service.countWorkflowExecutions({
          namespace,
          query: `${versionAttribute} = '${deploymentName}:${buildId}' AND WorkflowType = '${workflowType(procedure)}' AND ${ours}`,
        })
        return [procedure, Number(count)] as const
      }),
    )
    return Object.fromEntries(counts) as Record<ProcedureName, number>
  }

  return {
    async versions() {
      const summaries = (await describe())?.versionSummaries ?? []
      return Promise.all(
        summaries.map(async ({ deploymentVersion, status }) => {
          const buildId = deploymentVersion?.buildId ?? ''
          return { buildId, status: statusNames[status ?? 0] ?? 'unknown', cases: await casesOn(buildId) }
        }),
      )
    },

    currentBuildId: async () => (await describe())?.routingConfig?.currentDeploymentVersion?.buildId ?? undefined,

    async versionsOf(caseIds) {
      if (caseIds.length === 0) return new Map()
      const { executions } = await service.listWorkflowExecutions({
        namespace,
        pageSize: caseIds.length,
        query: `WorkflowId IN (${caseIds.map((id) => `'${id}'`).join(', ')}) AND ${ours}`,
      })
      return new Map(
        executions.flatMap(({ execution, searchAttributes }) => {
          const value = searchAttributes?.indexedFields?.[versionAttribute]?.data
          const version = value == null ? '' : String(JSON.parse(Buffer.from(value).toString('utf8')))
          return execution?.workflowId == null || version === ''
            ? []
            : [[execution.workflowId, version.slice(deploymentName.length + 1)] as const]
        }),
      )
    },

    async notOn(buildId, limit) {
      const { executions } = await service.listWorkflowExecutions({
        namespace,
        pageSize: limit,
        query: `(${versionAttribute} != '${deploymentName}:${buildId}' OR ${versionAttribute} IS NULL) AND ${ours}`,
      })
      return executions.flatMap(({ execution }) => (execution?.workflowId == null ? [] : [execution.workflowId]))
    },

    async workersOf(buildId) {
      const { pollers } = await service.describeTaskQueue({
        namespace,
        taskQueue: { name: taskQueue },
        taskQueueType: temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
        reportPollers: true,
      })
      return pollers.filter(
        ({ deploymentOptions }) =>
          deploymentOptions?.deploymentName === deploymentName && deploymentOptions.buildId === buildId,
      ).length
    },
  }
}
