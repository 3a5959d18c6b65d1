import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { admissibleBids, liveBids } from '../bid'
import { activeMembers } from '../panel-member'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { CheckEvent } from './events'

/**
 * All bids are checked, and the panel has declared in face of the names: it evaluates what is admissible. Where nothing is, the
 * procedure is cancelled instead.
 *
 * Refuses: BIDS_UNCHECKED, NO_ADMISSIBLE_BID, PANEL_UNDECLARED.
 */
export const beginEvaluation = defineCommand<TenderState, CheckEvent>()({
  name: 'beginEvaluation',
  label: 'Begynd evalueringen',
  law: 'udbudsloven §§ 4 og 160',
  from: ['opened'],
  to: ['evaluating'],
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  fields: {},
  decide({ bids, panel }) {
    const unchecked = liveBids(bids)
      .filter(({ check }) => check === undefined)
      .map(({ id }) => id)
    if (unchecked.length > 0) refuse('BIDS_UNCHECKED', { bids: unchecked })
    if (admissibleBids(bids).length === 0) refuse('NO_ADMISSIBLE_BID')
    const undeclared = panel.filter(({ impartiality }) => impartiality === 'undeclared')
    if (activeMembers(panel).length === 0 || undeclared.length > 0)
      refuse('PANEL_UNDECLARED', { members: undeclared.map(({ name }) => name) })
    return [{ type: 'evaluation-begun' }]
  },
})
