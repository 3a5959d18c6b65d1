import { actorName } from '../../application/actor'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { head } from '../../rights/rights'
import type { ComplaintState } from '../state'
import { openStatuses } from '../statuses'
import type { StayEvent } from './events'
import { mustBeStayable, suspendsByLaw } from './stayable'

/**
 * The head signs what another has drafted (I5): from now on the decision holds or does not hold while the complaint is handled.
 *
 * Refuses: WRONG_STATUS without a draft or where the law gives it by now, STAY_NOT_POSSIBLE, FOUR_EYES.
 */
export const signStay = defineCommand<ComplaintState, StayEvent>()({
  name: 'signStay',
  label: 'Underskriv afgørelse om opsættende virkning',
  law: 'retssikkerhedsloven § 72',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [head],
  bar: ['drafters', 'conflicted'],
  readFirst: true,
  fields: {},
  offered: (state) => state.stayDraft !== undefined && !suspendsByLaw(state),
  decide(state, _data, { by }) {
    const { stayDraft, lettersFollowed } = state
    if (stayDraft === undefined)
      return refuse(
        'WRONG_STATUS',
        {},
        'Der er intet udkast om opsættende virkning. Lad en sagsbehandler skrive det først.',
      )
    mustBeStayable(state, stayDraft.grant)
    return [
      {
        type: 'stay-decided',
        granted: stayDraft.grant,
        by: 'office',
        reason: stayDraft.reason,
        // A run that was recorded before wrote no letter of it, and replays so.
        ...(lettersFollowed === true ? { signer: actorName(by) } : {}),
      },
    ]
  },
})
