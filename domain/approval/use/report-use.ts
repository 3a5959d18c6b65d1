import { civilDateAt } from '../../calendar/copenhagen'
import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, provider } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { disuseDeadlines } from './disuse'
import type { UseEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

const common = {
  law: 'socialtilsynsloven § 5, stk. 7, og § 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  fields: { on: date('Sidst brugt den'), note: optional(prose('Bemærkning; intet om borgere', { max: 2000 })) },
} as const

/**
 * The provider tells that the function has been used. Two years without use are counted from then.
 *
 * Refuses: DATE_INVALID for a day to come, or one before the approval began. A day that is known already changes nothing.
 */
export const reportUse = defineCommand<ApprovalState, UseEvent>()({
  ...common,
  name: 'reportUse',
  label: 'Oplys om brug',
  by: [provider],
  submission: true,
  decide: (state, data, { at }) => used(state, data, at),
})

/** The same, when the office has learnt it otherwise: in its supervision, or from a municipality. */
export const registerUse = defineCommand<ApprovalState, UseEvent>()({
  ...common,
  name: 'registerUse',
  label: 'Registrér brug',
  by: [caseworker],
  bar: ['conflicted'],
  decide: (state, data, { at }) => used(state, data, at),
})

function used(
  { ruleSet, since, lastUsedOn }: ApprovalState,
  { on, note }: { readonly on: CivilDate; readonly note?: string },
  at: Instant,
): readonly UseEvent[] {
  if (on < since || on > civilDateAt(at))
    refuse('DATE_INVALID', { fields: ['on'] }, 'Dagen skal ligge mellem godkendelsens begyndelse og i dag. Ret datoen.')
  if (lastUsedOn !== undefined && on <= lastUsedOn) return []
  return [{ type: 'used', on, ...(note === undefined ? {} : { note }), deadlines: disuseDeadlines(ruleSet, on, at) }]
}
