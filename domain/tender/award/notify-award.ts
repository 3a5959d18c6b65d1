import { civilDateAt } from '../../calendar/copenhagen'
import { caseDeadline } from '../../process/case-deadline'
import { choice, flag } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { liveBids } from '../bid'
import { biddersMustHaveUsedAccess } from '../access/bidders'
import type { TenderState } from '../state'
import { contractManager } from '../tender-rights'
import { channels } from './award'
import type { AwardEvent } from './events'
import { standstillTask } from './standstill-task'

/**
 * All bidders are told in the same minute: who has won and why, and when the standstill ends. Ten days by electronic means, fifteen by
 * letter, and none where nobody but the winner has bid, unless it is chosen. Whoever drafted the award does not notify it.
 *
 * Refuses: AWARD_MISSING, FOUR_EYES, ACCESS_OPEN and ACCESS_ANSWERED_RECENTLY while a bidder waits for access or uses it.
 */
export const notifyAward = defineCommand<TenderState, AwardEvent>()({
  name: 'notifyAward',
  label: 'Underret om tildelingen',
  law: 'udbudsloven § 171 og klagenævnsloven § 3',
  from: ['evaluated'],
  to: ['standstill', 'ready-to-sign'],
  by: [contractManager],
  bar: ['conflicted', 'drafters'],
  readFirst: true,
  fields: {
    channel: choice('Underretningen sendes', channels),
    voluntaryStandstill: flag('Hold standstill, selv om der kun er én tilbudsgiver'),
  },
  offered: ({ award }) => award !== undefined,
  decide(state, { channel, voluntaryStandstill }, { at }) {
    const { award, bids, ruleSet } = state
    if (award === undefined) return refuse('AWARD_MISSING')
    biddersMustHaveUsedAccess(state)
    const alone = liveBids(bids).length === 1
    if (alone && !voluntaryStandstill) return [{ type: 'award-notified', channel }]
    const rule = channel === 'electronic' ? 'standstill-electronic' : 'standstill-letter'
    return [
      { type: 'award-notified', channel, standstill: caseDeadline(ruleSet, rule, civilDateAt(at), standstillTask) },
    ]
  },
})
