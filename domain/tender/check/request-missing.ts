import { civilDateAt } from '../../calendar/copenhagen'
import { date } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { unaskedBids, uncheckedBids } from '../bid'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { CheckEvent } from './events'

/**
 * What is missing is asked for from all who lack something, at once and with one day for all: nobody gets a chance that another has not.
 * Nobody is asked twice for the same, since that would be more time than the others had.
 *
 * Refuses: NOTHING_MISSING, DATE_INVALID for today or a day that has passed, BIDS_UNCHECKED while a bid has not been looked at.
 */
export const requestMissing = defineCommand<TenderState, CheckEvent>()({
  name: 'requestMissing',
  label: 'Indhent manglende dokumenter',
  law: 'udbudsloven § 159, stk. 5',
  from: ['opened'],
  to: ['opened'],
  moves: staying('opened'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: { until: date('Senest') },
  offered: ({ bids }) => unaskedBids(bids).length > 0,
  decide({ bids }, { until }, { at }) {
    const unchecked = uncheckedBids(bids).map(({ id }) => id)
    if (unchecked.length > 0) refuse('BIDS_UNCHECKED', { bids: unchecked })
    const asked = unaskedBids(bids).map(({ id }) => id)
    if (asked.length === 0) refuse('NOTHING_MISSING')
    if (until <= civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['until'] }, 'Giv tid til at svare. Vælg en senere dag.')
    return [{ type: 'missing-requested', bids: asked, until }]
  },
})
