import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { goesByPost } from '../../delivery/recipient'
import { recipientsOf } from '../delivery/recipients'
import type { ApplicationState } from '../state'
import type { InformationEvent } from './events'
import { informationDeadline } from './information-deadline'

/** The first deadline for missing information has passed: the applicant is reminded and gets another one; one that waits for something else waits with this too. */
export const remindMissingInformation = defineCommand<ApplicationState, InformationEvent>()({
  name: 'remindMissingInformation',
  label: 'Ryk for oplysninger',
  law: 'myndighedens frist for manglende oplysninger; god forvaltningsskik',
  from: ['awaiting-information'],
  to: ['awaiting-information'],
  moves: staying('awaiting-information'),
  by: ['deadline'],
  fields: {},
  decide(state, _data, { at }) {
    if (state.parked !== undefined) return [{ type: 'information-held', parked: true }]
    const round = (state.informationRequest?.round ?? 1) + 1
    return [
      {
        type: 'information-reminded',
        round,
        ...(goesByPost(recipientsOf(state)) ? {} : { deadline: informationDeadline(state.ruleSet, at, round) }),
      },
    ]
  },
})
