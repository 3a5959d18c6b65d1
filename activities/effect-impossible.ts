import { ApplicationFailure } from '@temporalio/common'

/** An effect that no further attempt can bring about. The shell makes it an administrator's task at once. */
export const effectImpossible = (reason: string, cause?: Error): ApplicationFailure =>
  ApplicationFailure.create({
    message: reason,
    type: 'EFFECT_IMPOSSIBLE',
    nonRetryable: true,
    ...(cause === undefined ? {} : { cause }),
    category: 'BENIGN',
  })
