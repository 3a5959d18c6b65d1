import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { isAmong } from '../../rights/rights'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import type { EndingEvent } from './events'
import { mustBeTerminable } from './termination-rule'

/**
 * The contract is terminated by somebody who has not drafted it, if its ground still holds. It runs to the day that the draft names.
 *
 * Refuses: TERMINATION_MISSING, FOUR_EYES, and what the draft is refused for.
 */
export const terminate = defineCommand<ObligationState, EndingEvent>()({
  name: 'terminate',
  label: 'Opsig kontrakten',
  law: 'docs/law.md § 9.10 og udbudsloven § 185',
  from: ['agreed', 'active', 'clarifying'],
  to: ['noticed'],
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: {},
  offered: ({ termination }) => termination !== undefined,
  decide(state, _data, { at, by }) {
    const { termination } = state
    if (termination === undefined) return refuse('TERMINATION_MISSING')
    if (by.kind === 'person' && termination.draftedBy !== undefined && isAmong(by, [termination.draftedBy]))
      refuse('FOUR_EYES')
    // That the supplier agrees was said of the draft.
    mustBeTerminable(state, { ...termination, agreed: true }, civilDateAt(at))
    return [{ type: 'terminated' }]
  },
})
