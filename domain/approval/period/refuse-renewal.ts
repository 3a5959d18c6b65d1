import { defineCommand, type Deadline } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { endAfterRefusal, rungsBefore } from './deadlines'
import type { PeriodEvent } from './events'
import { lastDayKnown } from './last-day-known'
import { remindedLate } from './reminded-late'
import { asIfNotOver, isOverForGood, mayStandAgain } from '../lapse/held'
import type { CaseActor } from '../../rights/actor'
import { isOwnRenewal } from './own-renewal'
import type { ApprovalState } from '../state'
import { closedStatuses } from '../statuses'

/**
 * The renewal is refused: the approval holds to its last day, or, when it was already extended, until the complaint
 * period over the refusal is over (docs/law.md § 5.2). Of its last day the provider is reminded anew, since it may apply again. One that has expired meanwhile stays so.
 *
 * The day on which the refusal came can be corrected: then the complaint period ends on another day, and an extended approval with it.
 *
 * Refuses: NOT_ALLOWED for any case but a renewal of this approval.
 */
export const refuseRenewal = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'refuseRenewal',
  label: 'Afslå fornyelse',
  law: 'socialtilsynsloven § 5 og retssikkerhedsloven § 72',
  from: ['active', 'renewal-pending', 'extended', 'expired-pending', 'lapsed', ...closedStatuses],
  to: ['active', 'extended', 'expired', 'lapsed', 'lapse-final', 'revoked'],
  moves: [
    ...staying('active'),
    ['renewal-pending', 'active'],
    ['extended', 'extended'],
    ['expired-pending', 'expired'],
    ...staying('lapsed', 'lapse-final'),
    ['revoked', 'revoked'],
  ],
  by: ['case'],
  fields: {},
  decide(state, { until }: { readonly until: Pick<Deadline, 'at' | 'date'> }, { by, at }) {
    const { ruleSet, validTo, renewal } = state
    if (isOverForGood(state)) return []
    if (by.kind !== 'case') return refuse('NOT_ALLOWED')
    const stood = mayStandAgain(state) ? asIfNotOver(state, at) : state
    if (by.caseId !== renewal?.applicationId) return againstCorrected(stood, until, by)
    if (stood.status === 'extended') return [{ type: 'renewal-refused', end: endAfterRefusal(until) }]
    if (stood.status !== 'renewal-pending') return [{ type: 'renewal-refused' }]
    const all = rungsBefore(ruleSet, lastDayKnown(stood) ?? validTo)
    const untold = state.interimTo === undefined ? (renewal.rungs ?? all) : all
    // Told when the approval stands again, if it ever does.
    if (mayStandAgain(state)) return [{ type: 'renewal-refused', rungs: untold }]
    return [
      { type: 'renewal-refused', rungs: all.filter((rung) => rung.at > at) },
      ...remindedLate(ruleSet, untold, validTo, at),
    ]
  },
})

/** Told again by the renewal that was refused: what holds to its own last day, or waits for another renewal, is as it was. */
function againstCorrected(
  { caseId, status, renewal, refusedRenewal, deadlines }: ApprovalState,
  until: Pick<Deadline, 'at' | 'date'>,
  by: CaseActor,
): readonly PeriodEvent[] {
  // Another has been refused since, or is pending: the end of an appeal over this one changes nothing here any longer.
  if (by.caseId !== refusedRenewal) return isOwnRenewal(caseId, by) ? [] : refuse('NOT_ALLOWED')
  const end = endAfterRefusal(until)
  const isKnown = deadlines.some(({ key, at }) => key === end.key && at === end.at)
  return status !== 'extended' || renewal !== undefined || isKnown
    ? []
    : [{ type: 'renewal-refused', end, corrected: true }]
}
