import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { goesByPost } from '../../delivery/recipient'
import { hearingDeadline } from '../../hearing/hearing-deadline'
import { lettersGoTo } from '../delivery/letters'
import { reminderOf } from '../reminder-of'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import type { DecisionEvent } from './events'

/**
 * The party is told what is intended, what it builds on and by when, and is asked for its remarks (varsel og partshøring,
 * forvaltningsloven § 19). A hearing whose letter goes by post begins when that has come.
 *
 * Refuses: WRONG_STATUS without a draft, or when the party has been heard over it already.
 */
export const openHearing = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'openHearing',
  label: 'Varsl afgørelsen, og send i partshøring',
  law: 'forvaltningsloven § 19; socialtilsynsloven § 8',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {},
  offered: ({ preparation }) => preparation !== undefined && preparation.hearing === undefined,
  decide(state, _data, { at }) {
    const { preparation, ruleSet } = state
    if (preparation === undefined) return refuse('WRONG_STATUS', {}, 'Skriv først udkastet til afgørelsen.')
    if (preparation.hearing !== undefined)
      refuse('WRONG_STATUS', {}, 'Parten er allerede hørt over den påtænkte afgørelse.')
    if (goesByPost(lettersGoTo(state))) return [{ type: 'hearing-opened' }]
    const deadline = hearingDeadline(ruleSet, at)
    return [{ type: 'hearing-opened', deadline, ...reminderOf(ruleSet, deadline, at) }]
  },
})
