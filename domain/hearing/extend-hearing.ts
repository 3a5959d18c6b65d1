import { date, prose } from '../process/fields'
import { hearingReminder } from '../process/hearing-reminder'
import { defineCommand, type CommandDefinition } from '../process/procedure'
import { refuse } from '../refusal/refuse'
import { caseworker } from '../rights/rights'
import type { HearingEvent } from './events'
import type { HeardState } from './hearing-case'
import { hearingDeadlineOn } from './hearing-deadline'

/** The party gets more time to answer. Refuses: DATE_INVALID unless the new day is later than the present one, WRONG_STATUS before the deadline runs. */
export const extendHearingIn = <State extends HeardState>(): CommandDefinition<State, HearingEvent> =>
  defineCommand<State, HearingEvent>()({
    name: 'extendHearing',
    label: 'Forlæng høringsfristen',
    law: 'forvaltningsloven §§ 19 og 21',
    from: ['hearing'],
    to: ['hearing'],
    by: [caseworker],
    bar: ['conflicted'],
    fields: { until: date('Ny frist'), reason: prose('Begrundelse', { max: 2000 }) },
    decide(state, { until, reason }, { at }) {
      const present = state.hearings.at(-1)?.due
      if (present === undefined)
        return refuse(
          'WRONG_STATUS',
          {},
          'Fristen løber først, når brevet er kommet frem med posten. Registrér dagen, før fristen forlænges.',
        )
      if (until <= present)
        refuse(
          'DATE_INVALID',
          { fields: ['until'] },
          'Den nye frist skal ligge efter den nuværende. Vælg en senere dato.',
        )
      const deadline = hearingDeadlineOn(state.ruleSet, until)
      return [{ type: 'hearing-extended', reason, deadline, ...hearingReminder(state.ruleSet, deadline, at) }]
    },
  })
