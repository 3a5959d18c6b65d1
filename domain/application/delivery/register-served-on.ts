import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { complaintDeadline } from '../decision/complaint-deadline'
import type { ApplicationState } from '../state'
import { arrived } from './arrived'
import type { DeliveryEvent } from './events'
import { recipientRoles } from './recipient'

/**
 * The day on which a recipient who has no Digital Post got the decision, a hearing or a request for information, with how
 * that is known: from then on its deadline runs. No presumption is
 * computed: since 2026 nobody can say how long a letter takes (docs/law.md § 6.8).
 *
 * Refuses: WRONG_STATUS for a recipient that is not there or whose Digital Post tells the day, PERIOD_PASSED when the deadline
 * has run out, DATE_INVALID for a day before the decision or to come, INVALID_FIELDS without a note.
 */
export const registerServedOn = defineCommand<ApplicationState, DeliveryEvent>()({
  name: 'registerServedOn',
  label: 'Registrér, hvornår brevet kom frem',
  law: 'retssikkerhedsloven § 67 og forvaltningsloven § 19',
  from: ['decided', 'hearing', 'awaiting-information'],
  to: ['decided', 'hearing', 'awaiting-information'],
  moves: staying('decided', 'hearing', 'awaiting-information'),
  by: [caseworker],
  bar: ['conflicted'],
  fields: {
    recipient: choice('Modtager', recipientRoles),
    servedOn: date('Kom frem den'),
    note: prose('Hvordan vides det?', { max: 2000 }),
  },
  offered: ({ awaited, decision }) =>
    awaited !== undefined ||
    decision?.recipients.some(({ channel, over }) => channel === 'post' && over !== true) === true,
  decide(state, { recipient, servedOn, note }, { at }) {
    const { decision, ruleSet, status } = state
    if (note.trim() === '')
      refuse('INVALID_FIELDS', { fields: ['note'] }, 'Skriv, hvordan det vides, hvornår brevet kom frem.')
    if (status !== 'decided') return [arrived(state, recipient, servedOn, note, at)]
    const reached = decision?.recipients.find(({ role }) => role === recipient)
    if (decision === undefined || reached === undefined)
      return refuse(
        'WRONG_STATUS',
        { fields: ['recipient'] },
        'Afgørelsen er ikke sendt til denne modtager. Vælg en anden.',
      )
    if (reached.channel === 'digital-post')
      refuse(
        'WRONG_STATUS',
        { fields: ['recipient'] },
        'Modtageren har fået afgørelsen i Digital Post, og dagen følger af kvitteringen.',
      )
    if (reached.over === true) refuse('PERIOD_PASSED')
    if (servedOn < civilDateAt(decision.decidedAt) || servedOn > civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['servedOn'] }, 'Dagen skal ligge mellem afgørelsen og i dag. Ret datoen.')
    return [
      {
        type: 'decision-served',
        role: recipient,
        availableOn: servedOn,
        note,
        complaint: complaintDeadline(ruleSet, servedOn, reached),
      },
    ]
  },
})
