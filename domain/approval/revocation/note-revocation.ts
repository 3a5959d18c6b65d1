import { defineCommand } from '../../process/procedure'
import type { Condition } from '../opening'
import type { ApprovalState } from '../state'
import { isChangeable } from '../lapse/held'
import { addedConditions } from '../conditions/added-conditions'
import type { RevocationEvent } from './events'
import { fromRevocation } from './from-revocation'
import { toldByRevocation, type RevocationStage } from './known-revocation'

/** What a revocation tells its approval of its course. */
export interface NotedRevocation {
  readonly stage: RevocationStage
  readonly inPart?: true
  /** What the approval has to meet from now on, beside what it had. */
  readonly conditions?: readonly Condition[]
}

/**
 * The revocation has come further, and the party knows of it: a renewal waits for what comes of it. One that has lapsed is told as
 * well, since a lapse can be annulled. Refuses: NOT_ALLOWED for any
 * case but a revocation of this approval.
 */
export const noteRevocation = defineCommand<ApprovalState, RevocationEvent>()({
  ...fromRevocation,
  name: 'noteRevocation',
  label: 'Notér tilbagekaldelsens gang',
  decide(state, { stage, inPart, conditions = [] }: NotedRevocation, { by, at }) {
    const revocationId = toldByRevocation(state, by)
    if (!isChangeable(state)) return []
    return [
      {
        type: 'revocation-noted',
        revocationId,
        stage,
        ...(inPart === undefined ? {} : { inPart }),
        ...addedConditions(state, conditions, { caseId: revocationId }, at),
      },
    ]
  },
})
