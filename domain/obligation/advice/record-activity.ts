import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, integer, prose } from '../../process/fields'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { provider } from '../../rights/rights'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import type { AdviceEvent } from './events'
import { hoursPassed } from './hours-passed'
import { activityKinds } from './year-figures'

/** Outreach, a course or material: what the supplier does by itself, counted in the present contract year. Refuses: DATE_INVALID, PERSONAL_NUMBER. */
export const recordActivity = defineCommand<ObligationState, AdviceEvent>()({
  name: 'recordActivity',
  label: 'Registrér aktivitet',
  law: 'docs/law.md § 9.11',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: [provider],
  submission: true,
  fields: {
    kind: choice('Aktivitet', activityKinds),
    on: date('Dato'),
    minutes: integer('Minutter', 1, 60_000),
    participants: integer('Deltagere', 0, 10_000),
    text: prose('Hvad gik det ud på?', { max: 2000 }),
  },
  decide(state, activity, { at }) {
    withoutPersonalNumbers({ text: activity.text })
    const present = state.years.at(-1)
    if (state.begun !== true || present === undefined) return refuse('NOT_BEGUN')
    if (activity.on > civilDateAt(at) || activity.on < present.from)
      refuse(
        'DATE_INVALID',
        { fields: ['on'] },
        'Aktiviteten tæller i det kontraktår, der løber. Angiv en dag i det, som ikke ligger ude i fremtiden.',
      )
    return [{ type: 'activity-recorded', ...activity, hours: hoursPassed(state, activity.minutes) }]
  },
})
