import { civilDateAt } from '../../calendar/copenhagen'
import { goesByPost } from '../../delivery/recipient'
import { requireCompleteLetter } from '../../letter/checklist'
import { caseDeadline } from '../../process/case-deadline'
import { choice, flag } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { liveBids } from '../bid'
import { biddersMustHaveUsedAccess } from '../access/bidders'
import type { TenderState } from '../state'
import { contractManager } from '../tender-rights'
import { channels } from './award'
import { awardNotice } from '../letters/award-notice'
import { noticeTo, recipientsBy } from '../letters/letters'
import type { AwardEvent } from './events'
import { standstillTask } from './standstill-task'

/**
 * All bidders are told in the same minute: who has won and why, and when the standstill ends. Ten days by electronic means; where
 * a letter goes by post fifteen, from when the last of them is sent; and none where nobody but the winner has bid, unless it is chosen.
 * Whoever drafted the award does not notify it.
 *
 * Refuses: AWARD_MISSING, FOUR_EYES, LETTER_INCOMPLETE with what a letter lacks: then none is sent; ACCESS_OPEN and
 * ACCESS_ANSWERED_RECENTLY while a bidder waits for access or uses it.
 */
export const notifyAward = defineCommand<TenderState, AwardEvent>()({
  name: 'notifyAward',
  label: 'Underret om tildelingen',
  law: 'udbudsloven § 171 og klagenævnsloven § 3',
  from: ['evaluated'],
  to: ['standstill', 'ready-to-sign', 'suspended'],
  by: [contractManager],
  bar: ['conflicted', 'drafters'],
  readFirst: true,
  fields: {
    channel: choice('Underretningen sendes', channels),
    voluntaryStandstill: flag('Hold standstill, selv om der kun er én tilbudsgiver'),
  },
  offered: ({ award }) => award !== undefined,
  decide(state, { channel, voluntaryStandstill }, circumstances) {
    const { award, bids, ruleSet } = state
    const { at } = circumstances
    if (award === undefined) return refuse('AWARD_MISSING')
    biddersMustHaveUsedAccess(state)
    // One letter that cannot be made, and none is sent.
    for (const recipient of recipientsBy(state, channel)) {
      const bid = bids.find(({ id }) => id === recipient.role)
      if (bid !== undefined) requireCompleteLetter(noticeTo(state, recipient, circumstances, awardNotice(state, bid)))
    }
    const alone = liveBids(bids).length === 1
    if (alone && !voluntaryStandstill) return [{ type: 'award-notified', channel }]
    if (goesByPost(recipientsBy(state, channel))) return [{ type: 'award-notified', channel, waits: true }]
    const rule = channel === 'electronic' ? 'standstill-electronic' : 'standstill-letter'
    return [
      { type: 'award-notified', channel, standstill: caseDeadline(ruleSet, rule, civilDateAt(at), standstillTask) },
    ]
  },
})
