import { randomUUID } from 'node:crypto'
import type { Connection } from '@temporalio/client'
import { temporal } from '@temporalio/proto'
import { msToTs } from '@temporalio/common/lib/time'

/**
 * The engine's clock of single cases, which a rehearsal moves forward. The server skips time per workflow when its
 * setting `frontend.WorkflowTimeSkippingEnabled` is on; the SDK has no option for it yet, so the messages are sent here
 * and nowhere else (pinned server and SDK: the messages changed shape twice in 2026).
 */
export interface CaseTime {
  /** The engine's time of the case, in epoch ms; `undefined` when no run of it is open. */
  now(caseId: string): Promise<number | undefined>
  /** Lets everything happen that the case has to do until `epochMs` of its engine time. */
  forwardTo(caseId: string, epochMs: number): Promise<void>
}

const polling = temporal.api.enums.v1.FastForwardPollingResult

/** More skips in one go than any scenario needs; the server's default of 200 would stop half-way without a word. */
const maxSessionSkipCount = 100_000

export function createCaseTime(connection: Connection, namespace: string): CaseTime {
  const service = connection.workflowService

  const now: CaseTime['now'] = async (caseId) => {
    const described = await service.describeWorkflowExecution({ namespace, execution: { workflowId: caseId } })
    if (described.workflowExecutionInfo?.status !== 1) return undefined
    const current = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime
    return current?.seconds == null
      ? Date.now()
      : Number(current.seconds) * 1000 + Math.floor((current.nanos ?? 0) / 1e6)
  }

  return {
    now,
    async forwardTo(caseId, epochMs) {
      const from = await now(caseId)
      if (from === undefined || from >= epochMs) return
      const id = randomUUID()
      const ahead = epochMs - from
      const workflowExecution = { workflowId: caseId }
      await service.updateWorkflowExecutionOptions({
        namespace,
        workflowExecution,
        workflowExecutionOptions: {
          timeSkippingConfig: {
            enabled: true,
            maxSessionSkipCount,
            fastForwardConfig: { id, duration: msToTs(ahead) },
          },
        },
        updateMask: { paths: ['time_skipping_config'] },
      })
      for (;;) {
        const { fastForwardPollingResult, failedReason } = await service.pollWorkflowExecutionTimeSkipping({
          namespace,
          workflowExecution,
          fastForwardId: id,
        })
        if (fastForwardPollingResult === polling.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return
        // The case ended on the way: there is no clock left to forward.
        if ((await now(caseId)) === undefined) return
        if (fastForwardPollingResult === polling.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED)
          throw new Error(`Time of ${caseId} cannot be forwarded: ${failedReason}`)
      }
    },
  }
}
