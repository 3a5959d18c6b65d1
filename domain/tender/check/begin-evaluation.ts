import { endOfCivilDay } from '../../calendar/in-time'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { admissibleBids, liveBids, unaskedBids, uncheckedBids } from '../bid'
import { activeMembers } from '../panel-member'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { CheckEvent } from './events'

/**
 * All bids are checked, and the panel has declared in face of the names: it evaluates what is admissible. Where nothing is, the
 * procedure is cancelled instead. Whoever was asked for something has its day, and nobody is left unasked where others were asked.
 *
 * Refuses: BIDS_UNCHECKED, also for a bid whose bidder has supplied something since its check, MISSING_NOT_ALIKE, MISSING_AWAITED,
 * NO_ADMISSIBLE_BID, PANEL_UNDECLARED.
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
  decide({ bids, panel }, _data, { at }) {
    const unchecked = uncheckedBids(bids).map(({ id }) => id)
    if (unchecked.length > 0) refuse('BIDS_UNCHECKED', { bids: unchecked })
    const live = liveBids(bids)
    const unasked = unaskedBids(bids).map(({ id }) => id)
    // Noted of all and asked of nobody is alike for all.
    if (unasked.length > 0 && live.some(({ asked }) => asked !== undefined))
      refuse('MISSING_NOT_ALIKE', { bids: unasked })
    const awaited = live.filter(
      ({ asked, supplied }) => asked?.until !== undefined && at < endOfCivilDay(asked.until) && supplied === undefined,
    )
    if (awaited.length > 0) refuse('MISSING_AWAITED', { bids: awaited.map(({ id }) => id) })
    if (admissibleBids(bids).length === 0) refuse('NO_ADMISSIBLE_BID')
    const undeclared = panel.filter(({ impartiality }) => impartiality === 'undeclared')
    if (activeMembers(panel).length === 0 || undeclared.length > 0)
      refuse('PANEL_UNDECLARED', { members: undeclared.map(({ name }) => name) })
    return [{ type: 'evaluation-begun' }]
  },
})
