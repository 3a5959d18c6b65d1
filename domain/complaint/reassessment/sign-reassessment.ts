import { accessMustBeUsed } from '../../access/must-be-used'
import { civilDateAt } from '../../calendar/copenhagen'
import { actorName } from '../../application/actor'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import { goesByPost } from '../../delivery/recipient'
import { lettersGoTo } from '../delivery/letters'
import type { ComplaintState } from '../state'
import type { ReassessmentEvent } from './events'
import { mustLieAhead } from './change-ahead'
import { keptDeadline } from './reassessment-deadline'

/**
 * The head signs what somebody else has reassessed (I5): from then on the decision has the changed words, and the complainant is
 * asked whether the complaint is kept over the rest. Who signed the decision may sign its change: what it asks for is that
 * another has looked.
 *
 * Refuses: WRONG_STATUS, FOUR_EYES, ACCESS_OPEN, ACCESS_ANSWERED_RECENTLY, DATE_INVALID for a day that has passed since.
 */
export const signReassessment = defineCommand<ComplaintState, ReassessmentEvent>()({
  name: 'signReassessment',
  label: 'Underskriv genvurderingen',
  law: 'retssikkerhedsloven § 66',
  from: ['to-sign'],
  to: ['partly-upheld'],
  by: [head],
  bar: ['drafters', 'conflicted'],
  readFirst: true,
  fields: {},
  decide(state, _data, { at, by }) {
    accessMustBeUsed(state)
    const { reassessment, ruleSet } = state
    if (reassessment === undefined) return refuse('WRONG_STATUS')
    if (reassessment.change !== undefined) mustLieAhead(reassessment.change, civilDateAt(at))
    return [
      {
        type: 'reassessment-signed',
        signer: actorName(by),
        reassessment,
        ...(goesByPost(lettersGoTo(state)) ? {} : { kept: keptDeadline(ruleSet, civilDateAt(at)) }),
      },
    ]
  },
})
