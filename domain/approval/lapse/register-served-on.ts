import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { lapseComplaint } from './lapse-complaint'
import type { LapseEvent } from './events'
import type { ApprovalState } from '../state'

/**
 * The day on which a party without Digital Post got the letter on the lapse, with how that is known.
 *
 * Refuses: WRONG_STATUS when Digital Post tells the day, DATE_INVALID for a day before the lapse or to come, INVALID_FIELDS
 * without a note.
 */
export const registerServedOn = defineCommand<ApprovalState, LapseEvent>()({
  name: 'registerServedOn',
  label: 'Registrér, hvornår brevet kom frem',
  law: 'retssikkerhedsloven § 67',
  from: ['lapsed'],
  to: ['lapsed'],
  by: [caseworker],
  bar: ['conflicted'],
  fields: { servedOn: date('Kom frem den'), note: prose('Hvordan vides det?', { max: 2000 }) },
  offered: ({ details }) => details.digitalPostExempt === true,
  decide({ lapse, details, ruleSet, identity }, { servedOn, note }, { at }) {
    if (lapse === undefined || details.digitalPostExempt !== true)
      return refuse('WRONG_STATUS', {}, 'Modtageren har fået brevet i Digital Post, og dagen følger af kvitteringen.')
    if (servedOn < civilDateAt(lapse.at) || servedOn > civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['servedOn'] }, 'Dagen skal ligge mellem bortfaldet og i dag. Ret datoen.')
    if (note.trim() === '')
      refuse('INVALID_FIELDS', { fields: ['note'] }, 'Skriv, hvordan det vides, hvornår brevet kom frem.')
    return [
      { type: 'lapse-served', availableOn: servedOn, note, complaint: lapseComplaint(ruleSet, servedOn, identity.cvr) },
    ]
  },
})
