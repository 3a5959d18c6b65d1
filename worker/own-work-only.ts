import { Context } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker'
import type { EffectActivities } from '../activities/case-activities'

/** What comes by the engine's queue. All else a run has done by its own worker, and nobody sends it. */
const sent: ReadonlySet<string> = new Set<keyof EffectActivities>(['carryOut'])

/**
 * Whoever reaches the engine can run a workflow of their own under a case's id, or none, and have it send our workers whatever
 * was sealed for that case, each in the place of any argument. So an activity does what its own case has asked for, in the form in
 * which it asks, and nothing else: an effect in the place of `rehearsal` would else make a letter that was never sent an
 * available one.
 *
 * @throws {ApplicationFailure} NOT_SEALED, which is not tried again
 */
export const ownWorkOnly: ActivityInboundCallsInterceptor = {
  execute(input, next) {
    const { activityType, isLocal, workflowExecution } = Context.current().info
    const { args } = input
    // What our keys have not sealed arrives as `undefined` (converter/data-converter.ts).
    const isOwn =
      !args.includes(undefined) && (isLocal || isEffectOf(workflowExecution?.workflowId, activityType, args))
    if (!isOwn)
      throw ApplicationFailure.nonRetryable(`What ${activityType} was given was not sealed by us for it`, 'NOT_SEALED')
    return next(input)
  },
}

function isEffectOf(caseId: string | undefined, activityType: string, args: readonly unknown[]): boolean {
  if (caseId === undefined || !sent.has(activityType)) return false
  const [effect, rehearsal] = args as readonly [{ readonly key?: unknown } | null, unknown]
  return typeof rehearsal === 'boolean' && typeof effect?.key === 'string' && effect.key.startsWith(`${caseId}/`)
}
