import { civilDateAt } from '../calendar/copenhagen'
import { withDeadlines, withoutDeadlines } from '../process/case-deadline'
import { withDocument } from '../document/attach'
import { withInfection } from '../document/infection'
import type { Deadline, Recorded } from '../process/procedure'
import { without } from '../process/without'
import type { ReportedChange } from './changes'
import { conditionEnd, conditionKey, type ApprovalCondition } from './conditions'
import { deadlineKeys } from './deadlines'
import { disuseKey } from './disuse'
import type { LifeEvent } from './life-events'
import { over } from './over'
import type { ApprovalState } from './state'

/** The approval after an event of its life, or after an end that is not its last day. */
export function evolveLife(
  state: ApprovalState,
  event: LifeEvent,
  { at, by, seq }: Pick<Recorded<unknown>, 'at' | 'by' | 'seq'>,
): ApprovalState {
  switch (event.type) {
    case 'condition-reminded':
      return {
        ...state,
        deadlines: withoutDeadlines(state.deadlines, `${conditionKey}${event.condition}/${event.days}`),
      }
    case 'condition-passed':
      return withCondition(
        { ...state, deadlines: withoutDeadlines(state.deadlines, `${conditionKey}${event.condition}`) },
        event.condition,
        (condition) => ({ ...condition, passed: true }),
      )
    case 'condition-reported':
      return withCondition(state, event.condition, (condition) => ({
        ...condition,
        reported: { text: event.text, at, ...(event.documents === undefined ? {} : { documents: event.documents }) },
      }))
    case 'condition-closed':
      return closed(state, event, at)
    case 'used':
      return {
        ...state,
        lastUsedOn: event.on,
        deadlines: withDeadlines(withoutDisuse(state.deadlines), ...event.deadlines),
      }
    case 'lapse-warned':
      return { ...state, deadlines: state.deadlines.filter(({ rule }) => rule !== event.rule) }
    case 'general-approval-ending':
    case 'giving-up': {
      const deadlines = withDeadlines(state.deadlines, event.deadline)
      return event.type === 'giving-up'
        ? {
            ...state,
            deadlines,
            givingUp: { from: event.from, ...(event.reason === undefined ? {} : { reason: event.reason }) },
          }
        : { ...state, deadlines }
    }
    case 'lapsed':
      return {
        ...over(state, 'lapsed', at),
        ...(event.lastDay === undefined ? {} : { endedOn: event.lastDay }),
        lapse: { ground: event.ground, seq, at, from: state.status },
      }
    case 'lapse-served':
      return {
        ...state,
        deadlines: withDeadlines(state.deadlines, event.complaint),
        ...(state.lapse === undefined ? {} : { lapse: { ...state.lapse, complaintDue: event.complaint.date } }),
      }
    case 'lapse-final':
      return { ...state, status: 'lapse-final', deadlines: [] }
    case 'lapse-annulled':
      return {
        ...without(state, 'lapse', 'endedOn'),
        status: state.renewal === undefined ? 'active' : 'renewal-pending',
        deadlines: event.deadlines,
        ...(event.usedOn === undefined ? {} : { lastUsedOn: event.usedOn }),
      }
    case 'given-up':
      return over(state, 'given-up', at)
    case 'change-reported': {
      const change: ReportedChange = { ...event.change, id: event.id, at, status: 'reported' }
      return {
        ...state,
        changes: [...state.changes, change],
        deadlines: withDeadlines(state.deadlines, ...(event.deadlines ?? [])),
        ...(event.newOffice === undefined ? {} : { nextOffice: event.newOffice }),
      }
    }
    case 'address-changed':
      return moved(
        {
          ...withChange(state, event.id, { status: 'in-force' }),
          deadlines: withoutDeadlines(state.deadlines, `${deadlineKeys.address}/${event.id}`),
        },
        event.id,
      )
    case 'change-accepted':
      return accepted(withChange(state, event.id, { status: 'in-force', reason: event.reason }), event.id)
    case 'change-declined':
      return withChange(state, event.id, { status: 'declined', reason: event.reason })
    case 'handed-over':
      return {
        ...without(state, 'nextOffice', 'moved'),
        office: event.to,
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.handover),
      }
    case 'interim-drafted':
      return { ...state, interim: { until: event.until, reason: event.reason, drafters: event.drafters } }
    case 'interim-extended':
      return {
        ...without(state, 'interim'),
        interimTo: event.until,
        deadlines: withDeadlines(state.deadlines, event.end),
      }
    case 'supervision-started':
      return {
        ...state,
        supervision: { from: event.from, to: event.to, reason: event.reason },
        deadlines: withDeadlines(state.deadlines, event.deadline),
      }
    case 'supervision-ended':
      return {
        ...without(state, 'supervision'),
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.supervision),
      }
    case 'contacts-changed': {
      const { contact, owner, secondContact } = event
      return {
        ...state,
        bounces: [],
        identity: contact === undefined ? state.identity : { ...state.identity, contact },
        details: {
          ...state.details,
          ...(owner === undefined ? {} : { owner }),
          ...(secondContact === undefined ? {} : { secondContact }),
        },
      }
    }
    case 'bounced':
      return { ...state, bounces: [...state.bounces, { address: event.address, messageKey: event.messageKey }] }
    case 'document-infected':
      return { ...state, documents: withInfection(state.documents, event) }
    case 'document-attached':
      return { ...state, documents: withDocument(state.documents, event, { at, by }) }
  }
}

const withoutDisuse = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter(({ key }) => key !== disuseKey && !key.startsWith(`${disuseKey}/`))

function withCondition(
  state: ApprovalState,
  id: string,
  change: (condition: ApprovalCondition) => ApprovalCondition,
): ApprovalState {
  return {
    ...state,
    conditions: state.conditions.map((condition) => (condition.id === id ? change(condition) : condition)),
  }
}

function withChange(
  state: ApprovalState,
  id: string,
  outcome: Pick<ReportedChange, 'status' | 'reason'>,
): ApprovalState {
  return { ...state, changes: state.changes.map((change) => (change.id === id ? { ...change, ...outcome } : change)) }
}

/** Met or not, nothing more is due of it; with a new day it begins again. */
function closed(
  state: ApprovalState,
  { condition: id, result, reason, due, deadlines = [] }: Extract<LifeEvent, { type: 'condition-closed' }>,
  at: string,
): ApprovalState {
  const left = state.deadlines.filter(
    ({ key }) => key !== `${conditionKey}${id}` && !key.startsWith(`${conditionKey}${id}/`),
  )
  const closing = { result, reason, at }
  return withCondition(
    {
      ...state,
      deadlines: withDeadlines(left, ...deadlines, ...(due === undefined ? [] : [conditionEnd({ id, due })])),
    },
    id,
    (condition) =>
      result === 'extended'
        ? { ...without(condition, 'passed', 'reported'), due: due ?? condition.due, closing }
        : { ...condition, status: result, closing },
  )
}

function moved(state: ApprovalState, id: string): ApprovalState {
  const change = state.changes.find((one) => one.id === id)
  if (change?.address === undefined) return state
  const { identity, details, nextOffice } = state
  const { address, municipality } = change.address
  return {
    ...state,
    identity: { ...identity, municipality },
    details: { ...details, address },
    ...(nextOffice === undefined ? {} : { moved: { from: identity.municipality, on: civilDateAt(change.at) } }),
  }
}

function accepted(state: ApprovalState, id: string): ApprovalState {
  const { identity, details } = state
  const { newOwner, targetGroup } = state.changes.find((one) => one.id === id) ?? {}
  if (newOwner !== undefined) {
    const { owner } = details
    return {
      ...state,
      identity: { ...identity, cvr: newOwner.cvr },
      details: {
        ...details,
        ...(owner === undefined ? {} : { owner: { ...owner, organisation: newOwner.organisation } }),
      },
    }
  }
  return targetGroup === undefined ? state : { ...state, details: { ...details, targetGroup } }
}
