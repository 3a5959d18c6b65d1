import { complaintDeadline, complaintKey } from '../../application/decision/complaint-deadline'
import { notReached } from '../../application/decision/not-reached'
import { civilDateAt } from '../../calendar/copenhagen'
import type { DeliveryRules, MatterDeadline } from '../../delivery/delivery-rules'
import { withoutDeadlines } from '../../process/case-deadline'
import { hearingMatter } from '../../hearing/hearing-matter'
import { hearingRules } from '../hearing/rules'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { RevocationState } from '../state'
import { closedStatuses, isWaiting, openStatuses } from '../statuses'
import { reached, type DecisionDeliveryEvent } from './events'
import { frameOf, recipientsOf } from './letters'

/** The decision: each recipient's own complaint deadline, by the law's own length and from no later day. */
const decision: MatterDeadline<RevocationState, DecisionDeliveryEvent> = {
  key: 'complaint',
  each: true,
  count(state, from, at, role) {
    const recipient = state.decision?.recipients.find((one) => one.role === role)
    if (recipient === undefined) return undefined
    const deadline = complaintDeadline(state.ruleSet, from, recipient)
    return recipient.over === true && deadline.at <= at ? undefined : { deadline }
  },
  begin: (state, { deadline }, { role, servedOn, note }) =>
    reached(state, role, deadline, {
      ...(servedOn === undefined ? {} : { availableOn: servedOn }),
      ...(note === undefined ? {} : { servedNote: note }),
    }),
  wait(state, role) {
    const { decision: made } = state
    if (made === undefined) return state
    return {
      ...state,
      decision: { ...made, recipients: made.recipients.map((one) => (one.role === role ? notReached(one) : one)) },
      deadlines: withoutDeadlines(
        state.deadlines,
        ...made.recipients.filter((one) => one.role === role).map(complaintKey),
      ),
    }
  },
  effects: () => [],
  available({ decision: made, ruleSet }, { letterId, sha256, availableAt, recipient }) {
    const to = made?.recipients.find((one) => one.cvr === recipient && one.availableOn === undefined)
    if (to === undefined) return []
    const availableOn = civilDateAt(availableAt)
    const complaint = complaintDeadline(ruleSet, availableOn, to)
    return [{ type: 'decision-available', role: to.role, letterId, sha256, availableOn, complaint }]
  },
  fell: () => true,
}

/** What the letters of a revocation are about, and what runs from when they came. */
export const deliveryRules: DeliveryRules<RevocationState, DecisionDeliveryEvent> = {
  openStatuses,
  closedStatuses,
  recipientsOf,
  matters: {
    hearing: {
      name: 'partshøringen',
      sentBy: ({ status, hearings }) => (status === 'hearing' ? hearings.at(-1)?.seq : undefined),
      deadline: hearingMatter(hearingRules),
    },
    decision: {
      name: 'afgørelsen',
      sentBy: (state) => (isWaiting(state) ? state.decision?.seq : undefined),
      deadline: decision,
    },
  },
  isCalledOff: ({ status }) => status === 'dropped' || status === 'averted' || status === 'ended',
  frame: frameOf,
  task: (_state, key, title, command) => officeTask(key, title, command),
  tellFallen(state) {
    const message = { template: 'arrival-corrected', data: aboutOf(state) } as const
    return [...mailToParty(state, message), mailToOffice(state, message)]
  },
}
