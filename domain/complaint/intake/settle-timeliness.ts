import { choice, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ComplaintState } from '../state'
import type { IntakeEvent } from './events'

/**
 * It is found out whether a complaint is in time of which nobody knew when the decision's letter had come. The authority has to
 * prove that arrival; what it cannot prove counts for the party. A late one is forwarded, and not refused.
 *
 * Refuses: INVALID_FIELDS without saying how it is known.
 */
export const settleTimeliness = defineCommand<ComplaintState, IntakeEvent>()({
  name: 'settleTimeliness',
  label: 'Afklar, om klagen er rettidig',
  law: 'retssikkerhedsloven § 67',
  from: ['unclear'],
  to: ['reassessing', 'to-forward'],
  by: [caseworker, lawyer, head],
  bar: ['conflicted'],
  fields: {
    timeliness: choice('Klagen er', { timely: 'Rettidig', late: 'Modtaget efter klagefristen' }),
    note: prose('Hvordan vides det, hvornår brevet kom frem?', { max: 2000 }),
  },
  decide(_state, { timeliness, note }) {
    if (note.trim() === '') refuse('INVALID_FIELDS', { fields: ['note'] }, 'Skriv, hvordan det vides.')
    return [{ type: 'timeliness-settled', timeliness, note }]
  },
})
