import { defineCommand, type Deadline } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { endAfterRefusal, rungsBefore } from './deadlines'
import type { PeriodEvent } from './events'
import { lastDayKnown } from './last-day-known'
import { remindedLate } from './reminded-late'
import type { ApprovalState } from '../state'
import { closedStatuses, isClosed } from '../statuses'

/**
 * The renewal is refused: the approval holds to its last day, or, when it was already extended, until the complaint
 * period over the refusal is over (docs/law.md § 5.2). Of its last day the provider is reminded anew, since it may apply again. One that has expired meanwhile stays so.
 *
 * Refuses: NOT_ALLOWED for any case but the pending renewal.
 */
export const refuseRenewal = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'refuseRenewal',
  label: 'Afslå fornyelse',
  law: 'socialtilsynsloven § 5 og retssikkerhedsloven § 72',
  from: ['renewal-pending', 'extended', 'expired-pending', 'lapsed', ...closedStatuses],
  to: ['active', 'extended', 'expired', 'lapsed'],
  moves: [
    ['renewal-pending', 'active'],
    ['extended', 'extended'],
    ['expired-pending', 'expired'],
    ['lapsed', 'lapsed'],
  ],
  by: ['case'],
  fields: {},
  decide(state, { until }: { readonly until: Pick<Deadline, 'at' | 'date'> }, { by, at }) {
    const { status, ruleSet, validTo, renewal } = state
    if (isClosed(state)) return []
    if (by.kind !== 'case' || by.caseId !== renewal?.applicationId) return refuse('NOT_ALLOWED')
    if (status === 'extended') return [{ type: 'renewal-refused', end: endAfterRefusal(until) }]
    if (status !== 'renewal-pending') return [{ type: 'renewal-refused' }]
    const all = rungsBefore(ruleSet, lastDayKnown(state) ?? validTo)
    const untold = state.interimTo === undefined ? (renewal.rungs ?? all) : all
    return [
      { type: 'renewal-refused', rungs: all.filter((rung) => rung.at > at) },
      ...remindedLate(ruleSet, untold, validTo, at),
    ]
  },
})
