import { ActivityCancellationType, proxyActivities, proxyLocalActivities } from '@temporalio/workflow'
import type { EffectActivities, LocalCaseActivities } from '../../activities/case-activities'

/**
 * The store, close at hand. Tried for ever: a database that is away for a day delays a case and fails none.
 * The short timeout matters: a hung connection must not hold a workflow task longer than the engine waits for it.
 */
export const local = proxyLocalActivities<LocalCaseActivities>({
  startToCloseTimeout: '8s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '20s' },
})

/** Tried a few times only: whatever does not succeed at once is left to `carryOut`, which has the time. */
export const { carryOutAtHand } = proxyLocalActivities<Pick<LocalCaseActivities, 'carryOutAtHand'>>({
  startToCloseTimeout: '8s',
  cancellationType: ActivityCancellationType.ABANDON,
  retry: { initialInterval: '100ms', maximumAttempts: 3, nonRetryableErrorTypes: ['EFFECT_IMPOSSIBLE'] },
})

/** Fourteen days of trying, then an administrator's task. Abandoned, not awaited, when a run hands over to the next. */
export const { carryOut } = proxyActivities<EffectActivities>({
  // A letter of thousands of pages takes minutes; a worker that has died is known by its silence.
  startToCloseTimeout: '5m',
  heartbeatTimeout: '15s',
  scheduleToCloseTimeout: '14 days',
  cancellationType: ActivityCancellationType.ABANDON,
  retry: {
    initialInterval: '2s',
    backoffCoefficient: 2,
    maximumInterval: '6h',
    nonRetryableErrorTypes: ['EFFECT_IMPOSSIBLE'],
  },
})
