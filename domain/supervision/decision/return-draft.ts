import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import { isHearing } from './decision'
import type { DecisionEvent } from './events'

/** The head does not sign, and says why. Refuses: WRONG_STATUS without a draft, HEARING_OPEN while the party is heard over it. */
export const returnDraft = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'returnDraft',
  label: 'Send udkastet tilbage',
  law: 'intern kvalitetssikring; retssikkerhedsloven § 10',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  offered: (state) => state.preparation !== undefined && !isHearing(state),
  decide(state, { reason }) {
    if (state.preparation === undefined) refuse('WRONG_STATUS', {}, 'Der er intet udkast at sende tilbage.')
    if (isHearing(state)) refuse('HEARING_OPEN')
    return [{ type: 'draft-returned', reason }]
  },
})
