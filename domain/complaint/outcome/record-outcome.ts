import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, group, optional, prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { changeFields } from '../../remedy/change-fields'
import { appealOutcomes } from '../../remedy/complaint-end'
import { remedyOf } from '../../remedy/decision-kinds'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ComplaintState } from '../state'
import type { OutcomeEvent } from './events'

/**
 * What Ankestyrelsen has decided, entered when it is known here. The decided case follows it at once: a decision that is remitted
 * or annulled is gone, one that is changed has its new words. Anything but dismissal of a late complaint looks past its lateness.
 *
 * Refuses: DATE_INVALID for a day before it was forwarded or to come, CHANGE_MISSING, INVALID_FIELDS for a change with another
 * outcome or of what cannot be changed.
 */
export const recordOutcome = defineCommand<ComplaintState, OutcomeEvent>()({
  name: 'recordOutcome',
  label: 'Registrér Ankestyrelsens udfald',
  law: 'retssikkerhedsloven §§ 60, 69 og 72',
  from: ['with-appeals-body'],
  to: ['concluded'],
  by: [caseworker, lawyer, head],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    outcome: choice('Udfald', appealOutcomes),
    decidedOn: date('Ankestyrelsens afgørelse er fra den'),
    reference: optional(text('Ankestyrelsens sagsnummer')),
    summary: prose('Hvad har Ankestyrelsen lagt vægt på?', { max: 4000 }),
    change: optional(group('Ændringen', changeFields)),
  },
  decide({ kind, forwardedAt, timeliness, admitted }, result, { at }) {
    const { outcome, decidedOn, change } = result
    if ((forwardedAt !== undefined && decidedOn < civilDateAt(forwardedAt)) || decidedOn > civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['decidedOn'] }, 'Dagen skal ligge mellem videresendelsen og i dag. Ret datoen.')
    if (outcome === 'changed' && !remedyOf(kind).changeable)
      refuse(
        'INVALID_FIELDS',
        { fields: ['outcome'] },
        'Denne afgørelse følger af loven og kan ikke ændres til noget andet. Vælg stadfæstet, ophævet eller hjemvist.',
      )
    if (outcome === 'changed' && change === undefined) refuse('CHANGE_MISSING', { fields: ['change'] })
    if (outcome !== 'changed' && change !== undefined)
      refuse('INVALID_FIELDS', { fields: ['change'] }, 'Kun udfaldet »Ændret« har en ændring. Fjern den.')
    return [
      ...(timeliness === 'late' && admitted !== true && outcome !== 'dismissed'
        ? [{ type: 'lateness-forgiven' as const, byOutcome: true as const }]
        : []),
      { type: 'outcome-recorded', result },
    ]
  },
})
