import { prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { openStatuses } from '../statuses'
import { openClashes } from './clash'
import type { IntakeEvent } from './events'

/**
 * The office has found out who runs the place.
 *
 * Refuses: CLASH_UNKNOWN for a case with which there is no unsettled clash.
 */
export const settleClash = defineCommand<ApplicationState, IntakeEvent>()({
  name: 'settleClash',
  label: 'Afklar sammenfaldet',
  law: 'retssikkerhedsloven § 10',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [caseworker, head],
  bar: ['conflicted', 'undeclared'],
  fields: {
    with: reference('Den anden sag', 'clash', { max: 80 }),
    reason: prose('Hvem driver stedet, og hvordan er det afklaret?', { max: 2000 }),
  },
  offered: (state) => openClashes(state).length > 0,
  decide(state, { with: other, reason }) {
    if (!openClashes(state).some((known) => known.with === other)) refuse('CLASH_UNKNOWN', { fields: ['with'] })
    return [{ type: 'clash-settled', with: other, reason }]
  },
})
