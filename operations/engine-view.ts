import { isGrpcServiceError, type Client } from '@temporalio/client'
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow'
import { temporal } from '@temporalio/proto'
import { letterUnderwayType } from '../workflows/contract'

/** How the engine has a case now. */
export interface RunCondition {
  readonly runId: string
  /** The version of the workflows on which it runs; the engine's own word once its first task is done. */
  readonly buildId?: string
  /** The run's first task is done, so that it is pinned to its version. */
  readonly pinned: boolean
  /** Attempts at the task that is pending; 0 when none is. One that succeeds at once is its first. */
  readonly taskAttempts: number
  readonly activities: readonly {
    readonly attempts: number
    readonly failure?: string
    /** The last attempt found a letter on its way, which is no fault. */
    readonly underway?: true
    readonly subject?: string
  }[]
}

/** What operators ask of the engine: which cases it has, and how they are. Never used to show a case. */
export interface EngineView {
  /** Ids of all cases that run, a page at a time, by the visibility index, which is some moments behind. */
  allRunning(): AsyncGenerator<readonly string[]>
  /** Ids of cases whose task has failed several times in a row, at most `limit`. */
  failing(limit: number): Promise<readonly string[]>
  /** The engine's word on one case, not behind; `undefined` when no run of it is open. */
  conditionOf(caseId: string): Promise<RunCondition | undefined>
  /** Why its last failed task failed; `undefined` when none has. */
  lastTaskFailure(caseId: string): Promise<string | undefined>
}

const running = 1
const notFound = 5

export function createEngineView({
  client,
  taskQueue,
}: {
  readonly client: Client
  readonly taskQueue: string
}): EngineView {
  const service = client.workflowService
  const { namespace, loadedDataConverter } = client.options
  const ours = `TaskQueue = '${taskQueue}' AND ExecutionStatus = 'Running'`

  const reasonOf = async (failure: temporal.api.failure.v1.IFailure | null | undefined): Promise<string | undefined> =>
    (await decodeOptionalFailureToOptionalError(loadedDataConverter, failure))?.message

  const idsOf = (
    executions: readonly temporal.api.workflow.v1.IWorkflowExecutionInfo[] | null | undefined,
  ): readonly string[] =>
    (executions ?? []).flatMap(({ execution }) => (execution?.workflowId == null ? [] : [execution.workflowId]))

  return {
    async *allRunning() {
      let nextPageToken: Uint8Array | undefined
      do {
        const page = await service.listWorkflowExecutions({
          namespace,
          pageSize: 1_000,
          query: ours,
          ...(nextPageToken === undefined ? {} : { nextPageToken }),
        })
        yield idsOf(page.executions)
        nextPageToken = page.nextPageToken.length > 0 ? page.nextPageToken : undefined
      } while (nextPageToken !== undefined)
    },

    failing: async (limit) =>
      idsOf(
        (
          await service.listWorkflowExecutions({
            namespace,
            pageSize: limit,
            query: `TemporalReportedProblems IS NOT NULL AND ${ours}`,
          })
        ).executions,
      ),

    async conditionOf(caseId) {
      const described = await service
        .describeWorkflowExecution({ namespace, execution: { workflowId: caseId } })
        .catch((error: unknown) => {
          if (isGrpcServiceError(error) && error.code === notFound) return undefined
          throw error
        })
      const info = described?.workflowExecutionInfo
      if (described === undefined || info?.status !== running) return undefined
      const { versioningInfo } = info
      const buildId =
        versioningInfo?.versionTransition?.deploymentVersion?.buildId ??
        versioningInfo?.deploymentVersion?.buildId ??
        undefined
      return {
        runId: info.execution?.runId ?? '',
        ...(buildId === undefined ? {} : { buildId }),
        pinned:
          versioningInfo?.behavior === temporal.api.enums.v1.VersioningBehavior.VERSIONING_BEHAVIOR_PINNED &&
          versioningInfo.versionTransition == null,
        taskAttempts: described.pendingWorkflowTask?.attempt ?? 0,
        activities: await Promise.all(
          described.pendingActivities.map(async ({ attempt, lastFailure, activityId }) => {
            const failure = await reasonOf(lastFailure)
            return {
              attempts: attempt ?? 0,
              ...(failure === undefined ? {} : { failure }),
              ...(lastFailure?.applicationFailureInfo?.type === letterUnderwayType ? { underway: true as const } : {}),
              ...(activityId == null ? {} : { subject: activityId }),
            }
          }),
        ),
      }
    },

    async lastTaskFailure(caseId) {
      const { history } = await service.getWorkflowExecutionHistoryReverse({
        namespace,
        execution: { workflowId: caseId },
        maximumPageSize: 10,
      })
      const failed = history?.events?.find(
        ({ workflowTaskFailedEventAttributes }) => workflowTaskFailedEventAttributes != null,
      )
      return reasonOf(failed?.workflowTaskFailedEventAttributes?.failure)
    },
  }
}
