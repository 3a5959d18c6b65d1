import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '@temporalio/client'
import type { temporal } from '@temporalio/proto'
import { msToTs, tsToMs } from '@temporalio/common/lib/time'

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

/** So little is left for the clock to run there by itself, in ms. */
const littleLeftMs = 5_000

type Described = temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse

export function createCaseTime(connection: Connection, namespace: string): CaseTime {
  const service = connection.workflowService

  const look = async (caseId: string): Promise<{ readonly now: number; readonly atRest: boolean } | undefined> => {
    const described = await service.describeWorkflowExecution({ namespace, execution: { workflowId: caseId } })
    if (described.workflowExecutionInfo?.status !== 1) return undefined
    const current = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime
    const now = current?.seconds == null ? Date.now() : tsToMs(current)
    return { now, atRest: isAtRest(described, now) }
  }

  /**
   * Skips to what comes first, the case's next timer or the target, and no further: the server (1.32.0) that finds a target
   * passed by when a workflow task ends skips to the next timer instead, however far that is. So it is asked for one skip
   * at a time, and of a case at rest, whose clock is moved before the call is answered.
   */
  const skipOnce = (caseId: string, ahead: number): Promise<unknown> =>
    service.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: { workflowId: caseId },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: 1,
          fastForwardConfig: { id: randomUUID(), duration: msToTs(ahead) },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    })

  return {
    now: async (caseId) => (await look(caseId))?.now,
    async forwardTo(caseId, epochMs) {
      for (;;) {
        const seen = await look(caseId)
        if (seen === undefined || seen.now >= epochMs) return
        if (seen.atRest && epochMs - seen.now > littleLeftMs) await skipOnce(caseId, epochMs - seen.now)
        else await pause(10)
      }
    },
  }
}

/** Whether nothing of a case is under way but what waits for its time, by the engine's time of the case. */
const isAtRest = ({ pendingWorkflowTask, pendingActivities }: Described, now: number): boolean =>
  pendingWorkflowTask == null &&
  (pendingActivities ?? []).every(({ nextAttemptScheduleTime: next }) => next != null && tsToMs(next) > now)
