import { complaintDeadline, complaintKey } from '../../application/decision/complaint-deadline'
import { notReached } from '../../application/decision/not-reached'
import { civilDateAt } from '../../calendar/copenhagen'
import type { DeliveryRules, MatterDeadline } from '../../delivery/delivery-rules'
import { withoutDeadlines } from '../../process/case-deadline'
import { hearingMatter } from '../../hearing/hearing-matter'
import { without } from '../../process/without'
import { hasLateOver, inTimeAfterAll } from '../../remedy/late-complaints'
import { decidedRevocation } from '../appeal/decided-revocation'
import { effectKey } from '../decision/effect'
import { hearingRules } from '../hearing/rules'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { RevocationState } from '../state'
import { closedStatuses, isWaiting, openStatuses } from '../statuses'
import { reached, type DecisionDeliveryEvent } from './events'
import { frameOf, recipientsOf } from './letters'
import { tellApproval } from '../tell-approval'

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
    hearing: hearingMatter(hearingRules),
    decision: {
      name: 'afgørelsen',
      sentBy: (state) => (isWaiting(state) ? state.decision?.seq : undefined),
      deadline: decision,
    },
  },
  finality: {
    moves: (['final', 'effected', 'decided'] as const).flatMap((from) =>
      (['decided', 'complained'] as const).filter((to) => to !== from).map((to) => [from, to] as const),
    ),
    isFinal: (state, sentBy) =>
      state.decision?.seq === sentBy &&
      (state.status === 'final' || state.status === 'effected' || hasLateOver(state, sentBy)),
    lost(state, sentBy) {
      const { status, deadlines } = state
      const open: RevocationState =
        status === 'final' || status === 'effected'
          ? {
              ...without(state, 'held', 'effectedAt', 'quarantine'),
              status: 'decided',
              deadlines: withoutDeadlines(deadlines, effectKey),
            }
          : state
      return decidedRevocation.standing(inTimeAfterAll(open, sentBy))
    },
    tell(state, was) {
      const stage = state.status === 'complained' ? 'complained' : 'decided'
      return [
        was === 'effected'
          ? tellApproval(state, 'suspendRevocation', { stage })
          : tellApproval(state, 'noteRevocation', {
              stage,
              ...(state.decision?.part === undefined ? {} : { inPart: true }),
            }),
      ]
    },
  },
  isCalledOff: ({ status }) => status === 'dropped' || status === 'averted' || status === 'ended',
  frame: frameOf,
  task: (_state, key, title, command) => officeTask(key, title, command),
  tellBoth(state, template) {
    const message = { template, data: aboutOf(state) } as const
    return [...mailToParty(state, message), mailToOffice(state, message)]
  },
}
