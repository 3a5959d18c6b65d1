import { civilDateAt } from '../../calendar/copenhagen'
import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, party } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { isSilentSince, silenceDeadlines } from './silence'
import type { UseEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

const common = {
  law: 'socialtilsynsloven § 5, stk. 7, og § 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  fields: {
    on: optional(date('Sidst brugt den; ellers i dag')),
    note: optional(prose('Bemærkning; intet om borgere', { max: 2000 })),
  },
} as const

/**
 * The provider tells that the function has been used: on a day, or as it is used today, which is the one-click answer to the
 * question about use. Stated disuse ends with it.
 *
 * Refuses: DATE_INVALID for a day to come, or one before the approval began. A day that is known already changes nothing.
 */
export const reportUse = defineCommand<ApprovalState, UseEvent>()({
  ...common,
  name: 'reportUse',
  label: 'Oplys om brug',
  by: party,
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
  { ruleSet, since, lastUsedOn, outOfUse }: ApprovalState,
  { on: told, note }: { readonly on?: CivilDate; readonly note?: string },
  at: Instant,
): readonly UseEvent[] {
  const today = civilDateAt(at)
  const on = told ?? today
  if (on < since || on > today)
    refuse('DATE_INVALID', { fields: ['on'] }, 'Dagen skal ligge mellem godkendelsens begyndelse og i dag. Ret datoen.')
  // Taken into use again on the very day that was stated as the last one.
  const again = outOfUse !== undefined && on === today
  if (lastUsedOn !== undefined && on <= lastUsedOn && !again)
    // Before the stated last day it speaks against nothing, but is a fact when another is stated.
    return outOfUse !== undefined && on > (outOfUse.usedOn ?? '')
      ? [{ type: 'use-before-noted', on, ...(note === undefined ? {} : { note }) }]
      : []
  return [
    { type: 'used', on, ...(note === undefined ? {} : { note }), deadlines: silenceDeadlines(ruleSet, on, at) },
    ...(isSilentSince(ruleSet, on, at) ? [{ type: 'use-unknown' } as const] : []),
  ]
}
