import { civilDateAt } from '../../calendar/copenhagen'
import type { DeliveryRules, MatterDeadline } from '../../delivery/delivery-rules'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import { keptDeadline, keptKey } from '../reassessment/reassessment-deadline'
import type { ComplaintState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import { frameOf, lettersGoTo } from './letters'

/** The complainant's time to say whether the complaint is kept: nobody could keep it before the letter that asks has come. */
const kept: MatterDeadline<ComplaintState, never> = {
  key: keptKey,
  count({ ruleSet }, from, at) {
    const today = civilDateAt(at)
    const counted = keptDeadline(ruleSet, from)
    return { deadline: counted.date < today ? keptDeadline(ruleSet, today) : counted }
  },
  begin: (state, { deadline }) => ({ ...state, deadlines: withDeadlines(state.deadlines, deadline) }),
  wait: (state) => ({ ...state, deadlines: withoutDeadlines(state.deadlines, keptKey) }),
  effects: (state, { date: due }) =>
    mailToParty(state, { template: 'complaint-reassessed', data: { ...aboutOf(state), due } }),
  fell: ({ status }) => status !== 'partly-upheld',
}

/** What the letters of a complaint are about, and what runs from when they came. */
export const deliveryRules: DeliveryRules<ComplaintState> = {
  openStatuses,
  closedStatuses,
  recipientsOf: lettersGoTo,
  matters: {
    partly: {
      name: 'brevet om genvurderingen',
      sentBy: ({ status, toldSeq }) => (status === 'partly-upheld' ? toldSeq : undefined),
      deadline: kept,
    },
    reassessment: { name: 'brevet om genvurderingen', sentBy: () => undefined },
    stay: { name: 'afgørelsen om opsættende virkning', sentBy: () => undefined },
  },
  isCalledOff: ({ status }) => status === 'withdrawn',
  frame: frameOf,
  task: (state, key, title, command) => officeTask(state, { key, title, command }),
  tellBoth(state, template) {
    const message = { template, data: aboutOf(state) } as const
    return [...mailToParty(state, message), mailToOffice(state, message)]
  },
}
