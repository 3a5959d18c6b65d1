import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import { date, integer, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { hearingDeadline, hearingDeadlineOn, reminderOf } from '../hearing-deadlines'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import { complaintDeadline } from './complaint-deadline'
import type { DeliveryEvent } from './events'
import { unservedLetters } from './unserved'

/**
 * The day on which a letter by post came, with how that is known: from then its deadline runs. A hearing never ends before
 * the day on which that is registered, since nobody could know its last day before.
 *
 * Refuses: WRONG_STATUS for a letter that is not waited for, DATE_INVALID for a day before it was sent or to come.
 */
export const registerServedOn = defineCommand<SupervisionState, DeliveryEvent>()({
  name: 'registerServedOn',
  label: 'Registrér, hvornår brevet kom frem',
  law: 'retssikkerhedsloven § 67; forvaltningsloven § 19',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  fields: {
    letter: integer('Brevets nummer på sagen', 1, 100_000),
    servedOn: date('Kom frem den'),
    note: prose('Hvordan vides det?', { max: 2000 }),
  },
  offered: (state) => unservedLetters(state).length > 0,
  decide(state, { letter, servedOn, note }, { at }) {
    const { ruleSet, decisions, preparation } = state
    const found = unservedLetters(state).find(({ seq }) => seq === letter)
    if (found === undefined)
      return refuse(
        'WRONG_STATUS',
        { fields: ['letter'] },
        'Der ventes ikke på det brev. Brug et af dem, der står som opgave.',
      )
    const decision = decisions.find(({ seq }) => seq === letter)
    const today = civilDateAt(at)
    const sentOn = civilDateAt(decision?.decidedAt ?? preparation?.hearing?.openedAt ?? at)
    if (servedOn < sentOn || servedOn > today)
      refuse(
        'DATE_INVALID',
        { fields: ['servedOn'] },
        'Dagen skal ligge mellem den dag, brevet er fra, og i dag. Ret datoen.',
      )
    if (decision !== undefined)
      return decision.recipients
        .filter(({ channel, availableOn }) => channel === 'post' && availableOn === undefined)
        .map((reached) => ({
          type: 'decision-served' as const,
          decision: letter,
          role: reached.role,
          availableOn: servedOn,
          note,
          complaint: complaintDeadline(ruleSet, servedOn, letter, reached),
        }))
    const counted = hearingDeadline(ruleSet, copenhagenMidnight(servedOn))
    const deadline = counted.date < today ? hearingDeadlineOn(ruleSet, today) : counted
    return [{ type: 'hearing-served', note, deadline, ...reminderOf(ruleSet, deadline, at) }]
  },
})
