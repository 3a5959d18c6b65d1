import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import type { DeliveryRules, MatterDeadline } from '../../delivery/delivery-rules'
import type { RecipientRole } from '../../delivery/recipient'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { complaintDeadline, complaintKey } from '../decision/complaint-deadline'
import { hasLateOver, inTimeAfterAll } from '../../remedy/late-complaints'
import { decidedApplication } from '../appeal/decided-application'
import { notReached } from '../decision/not-reached'
import { refuseRenewal, takeBackRefusal, tellServed } from '../decision/tell-approval'
import { deadlineKeys } from '../deadline-keys'
import { hearingMatter, latestOf } from '../../hearing/hearing-matter'
import { hearingRules } from '../hearing/rules'
import {
  furtherInformationDeadline,
  furtherInformationDeadlineOn,
  informationDeadline,
  informationDeadlineOn,
} from '../information/information-deadline'
import { shelvingMatter, shelvingSilence } from '../information/shelving'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { ApplicationState } from '../state'
import { closedStatuses, isDecided, openStatuses } from '../statuses'
import { reached, type DecisionDeliveryEvent } from './events'
import { frameOf } from './letters'
import { recipientsOf } from './recipients'

type AfterArrival = MatterDeadline<ApplicationState, DecisionDeliveryEvent>

/** What is asked for before the review. */
const information: AfterArrival = {
  key: deadlineKeys.information,
  count({ informationRequest, readingUntil, ruleSet }, from, at) {
    const round = informationRequest?.round ?? 1
    const least = latestOf(civilDateAt(at), readingUntil)
    return {
      deadline: atLeast(informationDeadline(ruleSet, copenhagenMidnight(from), round), least, () =>
        informationDeadlineOn(ruleSet, least, round),
      ),
    }
  },
  begin(state, { deadline }) {
    const { informationRequest, deadlines } = state
    if (informationRequest === undefined) return state
    return {
      ...state,
      deadlines: informationRequest.held === true ? deadlines : withDeadlines(deadlines, deadline),
      informationRequest: { ...informationRequest, due: deadline.date },
    }
  },
  wait: (state) => ({
    ...state,
    deadlines: withoutDeadlines(state.deadlines, deadlineKeys.information),
    ...(state.informationRequest === undefined
      ? {}
      : { informationRequest: without(state.informationRequest, 'due', 'held') }),
  }),
  effects(state, { date: due }) {
    const template = (state.informationRequest?.round ?? 1) > 1 ? 'information-reminder' : 'information-requested'
    return mailToParty(state, { template, data: { ...aboutOf(state), due } })
  },
  fell: ({ informationRequest }) => (informationRequest?.round ?? 1) > 1,
}

/** What is asked for while the review is on: nothing is shelved for want of it. */
const further: AfterArrival = {
  key: deadlineKeys.furtherInformation,
  count({ ruleSet }, from, at) {
    const least = civilDateAt(at)
    return {
      deadline: atLeast(furtherInformationDeadline(ruleSet, copenhagenMidnight(from)), least, () =>
        furtherInformationDeadlineOn(ruleSet, least),
      ),
    }
  },
  begin: (state, { deadline }) => ({
    ...state,
    deadlines: withDeadlines(state.deadlines, deadline),
    ...(state.furtherRequest === undefined
      ? {}
      : { furtherRequest: { ...without(state.furtherRequest, 'overdue'), due: deadline.date } }),
  }),
  wait: (state) => ({
    ...state,
    deadlines: withoutDeadlines(state.deadlines, deadlineKeys.furtherInformation),
    ...(state.furtherRequest === undefined ? {} : { furtherRequest: without(state.furtherRequest, 'due', 'overdue') }),
  }),
  effects: (state, { date: due }) =>
    mailToParty(state, { template: 'information-requested', data: { ...aboutOf(state), due } }),
  fell: () => false,
}

/** The decision: each recipient's own complaint deadline, by the law's own length and from no later day. */
const decision: AfterArrival = {
  key: deadlineKeys.complaint,
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
    const recipients = made.recipients.map((one) => (one.role === role ? notReached(one) : one))
    const latest = recipients.reduce((last, { complaintDue = '' }) => (complaintDue > last ? complaintDue : last), '')
    return {
      ...state,
      decision: {
        ...without(made, 'complaintDue'),
        recipients,
        ...(latest === '' ? {} : { complaintDue: latest }),
      },
      deadlines: withoutDeadlines(
        state.deadlines,
        ...made.recipients.filter((one) => one.role === role).map(complaintKey),
      ),
    }
  },
  effects: (state, { data }) => [
    ...refuseRenewal(state),
    ...tellServed(state, (data as { readonly role: RecipientRole }).role),
  ],
  stopped: takeBackRefusal,
  available({ decision: made, ruleSet }, { letterId, sha256, availableAt, recipient }) {
    const to = made?.recipients.find((one) => one.cvr === recipient && one.availableOn === undefined)
    if (to === undefined) return []
    const availableOn = civilDateAt(availableAt)
    const complaint = complaintDeadline(ruleSet, availableOn, to)
    return [{ type: 'decision-available', role: to.role, letterId, sha256, availableOn, complaint }]
  },
  fell: () => true,
}

/** What the letters of an application are about, and what runs from when they came. */
export const deliveryRules: DeliveryRules<ApplicationState, DecisionDeliveryEvent> = {
  openStatuses,
  closedStatuses,
  recipientsOf,
  matters: {
    hearing: hearingMatter(hearingRules),
    information: {
      name: 'anmodningen om oplysninger',
      sentBy: ({ status, informationRequest }) =>
        status === 'awaiting-information' ? informationRequest?.seq : undefined,
      deadline: information,
      silence: shelvingSilence,
    },
    'further-information': {
      name: 'anmodningen om flere oplysninger',
      sentBy: ({ furtherRequest }) => furtherRequest?.seq,
      deadline: further,
    },
    decision: {
      name: 'afgørelsen',
      sentBy: (state) => (isDecided(state) ? state.decision?.seq : undefined),
      deadline: decision,
    },
    shelving: shelvingMatter,
  },
  finality: {
    moves: [
      ['final', 'decided'],
      ['final', 'complained'],
      ['decided', 'complained'],
    ],
    isFinal: (state, sentBy) =>
      state.decision?.seq === sentBy && (state.status === 'final' || hasLateOver(state, sentBy)),
    lost(state, sentBy) {
      const open: ApplicationState = state.status === 'final' ? { ...state, status: 'decided' } : state
      return decidedApplication.standing(inTimeAfterAll(open, sentBy))
    },
  },
  isCalledOff: ({ status }) => status === 'withdrawn',
  frame: frameOf,
  task: officeTask,
  tellBoth(state, template) {
    const message = { template, data: aboutOf(state) } as const
    return [...mailToParty(state, message), mailToOffice(state, message)]
  },
}

const atLeast = (deadline: Deadline, least: CivilDate, later: () => Deadline): Deadline =>
  deadline.date < least ? later() : deadline
