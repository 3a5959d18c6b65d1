import { caseDeadline, withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { DeliveryRules, MatterDeadline } from '../../delivery/delivery-rules'
import { eventOfLetter } from '../../delivery/letters-to'
import { reference } from '../../process/fields'
import { without } from '../../process/without'
import { standstillTask } from '../award/standstill-task'
import { officeTask } from '../office-task'
import type { TenderState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import { aboutOf, mailToBidders } from '../tender-mail'
import { contractManager, tenderOfficer } from '../tender-rights'
import { frameOf, lettersGoTo } from './letters'

/**
 * The standstill counts from the day on which the last letter was sent: what Digital Post does not deliver is sent by post, and fifteen
 * days run from then (klagenævnsloven § 3). Until it has been sent nothing ends, and nothing is signed.
 */
const standstill: MatterDeadline<TenderState, never> = {
  key: standstillTask.key,
  count: () => undefined,
  begin: (state) => state,
  wait: (state) =>
    state.award?.notified === undefined || !['standstill', 'suspended'].includes(state.status)
      ? state
      : {
          ...state,
          deadlines: withoutDeadlines(state.deadlines, standstillTask.key),
          award: { ...state.award, notified: { ...without(state.award.notified, 'standstillEnds'), waits: true } },
        },
  posted(state, on) {
    const { notified } = state.award ?? {}
    if (state.award === undefined || notified?.waits !== true) return state
    const others = (state.byPost ?? []).filter(({ letterId }) => eventOfLetter(letterId) === notified.seq)
    if (others.some(({ postedOn }) => postedOn === undefined)) return state
    const last = others.reduce((latest, { postedOn = '' }) => (postedOn > latest ? postedOn : latest), on)
    const deadline = caseDeadline(state.ruleSet, 'standstill-letter', last, standstillTask)
    return {
      ...state,
      deadlines: withDeadlines(state.deadlines, deadline),
      award: { ...state.award, notified: { ...without(notified, 'waits'), standstillEnds: deadline.date } },
    }
  },
  effects: (state, { date: standstillEnds }) =>
    mailToBidders(state, { template: 'award-notified', data: { ...aboutOf(state), standstillEnds } }),
  fell: () => false,
}

/** What the letters of a tender are about, and what runs from when they are sent. */
export const deliveryRules: DeliveryRules<TenderState> = {
  openStatuses,
  closedStatuses,
  officers: [tenderOfficer, contractManager],
  recipientField: reference('Tilbudsgiver', 'bid', { max: 5, pattern: '^b[0-9]{1,4}$' }),
  recipientsOf: lettersGoTo,
  matters: {
    award: {
      name: 'underretningen om tildelingen',
      sentBy: ({ status, award }) => (['standstill', 'suspended'].includes(status) ? award?.notified?.seq : undefined),
      deadline: standstill,
    },
    notice: { name: 'underretningen', sentBy: () => undefined },
  },
  frame: frameOf,
  task: (_state, key, title, command) => officeTask(key, title, command),
  tellBoth: () => [],
}
