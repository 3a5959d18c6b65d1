import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import type { Circumstances } from '../../process/procedure'
import { without } from '../../process/without'
import { consequenceOf } from '../decision/consequence-of'
import type { ApplicationState } from '../state'
import type { AppealEvent } from './events'

/**
 * A complaint has renewed an approval that was over by then, which only the approval knew: a new one begins, on the day on which
 * that is known where the day that was decided has gone. Nothing where the approval was renewed before its end.
 */
export function openedInstead(
  { decision, renewalOf, ruleSet }: ApplicationState,
  livesUntil: Instant,
  circumstances: Pick<Circumstances, 'at' | 'caseId' | 'nextSeq'>,
): readonly AppealEvent[] {
  if (decision?.changed === undefined || renewalOf === undefined || decision.consequence.kind !== 'renew-approval')
    return []
  if (livesUntil > decision.changed.at) return []
  const { at, caseId, nextSeq } = circumstances
  const today = civilDateAt(at)
  const begun = decision.validFrom !== undefined && decision.validFrom < today
  // It is noted first, under the number before.
  const consequence = consequenceOf(
    { ruleSet, renewalOf: { ...renewalOf, livesUntil } },
    begun ? without(decision, 'validFrom') : decision,
    { at, caseId, nextSeq: nextSeq + 1 },
  )
  return [{ type: 'approval-opened-instead', consequence }]
}
