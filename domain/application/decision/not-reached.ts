import { without } from '../../process/without'
import type { DecisionRecipient } from './decision'

/**
 * A recipient whom Digital Post turns out not to have reached: no time for a complaint has begun, also where it was told before that
 * the letter lay there (docs/law.md § 6.8). It waits for the letter by post.
 */
export const notReached = (recipient: DecisionRecipient): DecisionRecipient => ({
  ...without(recipient, 'availableOn', 'servedNote', 'complaintDue', 'over'),
  channel: 'post',
})
