import type { Instant } from '../../calendar/instant'
import { withoutDeadlines } from '../../process/case-deadline'
import { without } from '../../process/without'
import { asItStood, heldOf, type Held } from '../lapse/held'
import { knownHeld } from '../lapse/known-held'
import type { ApprovalState } from '../state'
import { periodKeys, withoutRungs } from './deadlines'

/**
 * The approval as it would stand at `at` had it not expired, since the refusal of its renewal, or what that was asked for, has never come:
 * it lives past its last day until that is known (docs/law.md § 5.2). What has fallen due meanwhile still stands among its deadlines.
 */
export function unexpired(state: ApprovalState, applicationId: string, at: Instant): ApprovalState {
  const stood = asItStood(without(state, 'expired', 'endedOn'), 'extended', state.expired ?? stillKnown(state, at), at)
  return {
    ...without(stood, 'appealed'),
    renewal: { applicationId, timely: true },
    deadlines: withoutDeadlines(withoutRungs(stood.deadlines), periodKeys.end),
  }
}

/** What is kept of an approval that expires after its renewal was refused or shelved. */
export const keptOf = (state: ApprovalState): Pick<ApprovalState, 'expired'> =>
  state.refusedRenewal === undefined && state.shelvedRenewal === undefined
    ? {}
    : { expired: heldOf(state, state.deadlines) }

/** Of one that expired before anything was kept. */
const stillKnown = (state: ApprovalState, at: Instant): Held =>
  knownHeld(state, { ground: 'general-approval-ended', seq: 0, at, from: 'extended' })
