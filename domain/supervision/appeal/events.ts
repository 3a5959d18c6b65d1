import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { supervisionKey } from '../../approval/supervision/supervision-end'
import { complaintEnds, type ComplaintEnd } from '../../remedy/complaint-end'
import type { Instant } from '../../calendar/instant'
import type { Condition } from '../../approval/opening'
import { withDecision, type Decision, type DecisionDraft } from '../decision/decision'
import type { IntensifiedPeriod } from '../intensified/intensified-period'
import { periodEnd, tellPeriod } from '../intensified/period-end'
import { withOrder } from '../orders/order'
import { orderKeys } from '../orders/order-deadlines'
import { takenUpAgain, tellTakenUp } from '../course/taken-up-again'
import { tellConditions } from '../decision/tell-conditions'
import { aboutOf } from '../about-of'
import { tellOrder } from '../orders/tell-order'
import { mailToParty } from '../supervision-mail'
import type { SupervisionState } from '../state'
import { complaintKey } from '../delivery/complaint-deadline'
import { standingMeasures, type Measure } from './measure'

interface OfMeasure {
  readonly measure: Measure
  /** `seq` of the decision. */
  readonly decision: number
  readonly complaintId: string
}

/** What a complaint's end does to what a supervision has decided. */
export type AppealEvent =
  /** `over`: skærpet tilsyn ends with it; `lasts`: the one that it prolonged goes on. */
  | ({
      readonly type: 'measure-annulled'
      readonly end: ComplaintEnd
      readonly lasts?: IntensifiedPeriod
      readonly over?: true
    } & OfMeasure)
  | ({
      readonly type: 'measure-changed'
      readonly text: string
      readonly deadlines?: readonly Deadline[]
      readonly period?: IntensifiedPeriod
      readonly conditions?: readonly Condition[]
    } & OfMeasure)
  | { readonly type: 'order-resumed'; readonly orderId: string }
  /** The complaint that kept it from being final has ended, and it stands. */
  | { readonly type: 'decision-became-final'; readonly decision: number; readonly complaintId: string }

const danish: Readonly<Record<Measure, string>> = {
  order: 'Påbuddet',
  'intensified-supervision': 'Afgørelsen om skærpet tilsyn',
  condition: 'Afgørelsen om vilkår',
}

/** The party is told by the complaint; the approval follows, and so does the register. */
export const appealEvents: EventTable<SupervisionState, AppealEvent> = {
  'decision-became-final': {
    audience: 'party',
    text: 'Klagesagen er slut, og afgørelsen er endelig',
    evolve: (state) => state,
    effects: (state) => mailToParty(state, { template: 'measure-final', data: aboutOf(state) }),
  },
  'measure-annulled': {
    decisive: true,
    audience: 'party',
    text: ({ measure, end }) =>
      end === 'remitted'
        ? `${danish[measure]} gælder ikke længere og skal afgøres på ny`
        : `${danish[measure]} gælder ikke længere`,
    evolve(state, { measure, decision: seq, complaintId, end, lasts, over }, { at }) {
      const marked = withDecision(state, seq, (one) => ({
        ...one,
        annulled: [...(one.annulled ?? []), { measure, complaintId, end }],
      }))
      const decision = marked.decisions.find((one) => one.seq === seq)
      const bare = decision === undefined ? marked : withoutItsTimes(marked, decision)
      const gone = measure === 'order' ? withoutOrder(bare, decision, end, at) : withPeriod(bare, lasts, over)
      return end === 'remitted' && decision !== undefined && state.status !== 'ended'
        ? prepared(takenUpAgain(gone), measure, decision, at)
        : gone
    },
    effects(state, { measure, decision: seq, end, lasts, over }) {
      const decision = state.decisions.find((one) => one.seq === seq)
      return [
        ...(measure === 'order' ? toldOrder(state, decision?.orderId) : []),
        ...(measure === 'condition' ? [tellConditions(state, seq, [])] : []),
        ...(over === true
          ? [
              {
                kind: 'tell-case' as const,
                caseId: state.approvalId,
                command: 'endIntensifiedSupervision',
                data: { reason: `Afgørelsen gælder ikke længere efter klage: ${complaintEnds[end].toLowerCase()}` },
              },
            ]
          : []),
        ...(lasts === undefined ? [] : [tellPeriod(state, lasts, reasonOf(state, lasts))]),
        ...(end === 'remitted' && state.status !== 'ended' ? [tellTakenUp(state)] : []),
      ]
    },
  },
  'measure-changed': {
    decisive: true,
    audience: 'party',
    text: ({ measure }) => `${danish[measure]} er ændret efter klagen`,
    evolve(state, { measure, decision: seq, complaintId, text, deadlines, period }, { at }) {
      const after = withDecision(state, seq, (one) => ({
        ...one,
        changed: [...(one.changed ?? []), { measure, complaintId, text, at }],
      }))
      const [end] = deadlines ?? []
      const { orderId } = after.decisions.find((one) => one.seq === seq) ?? {}
      const ordered =
        measure !== 'order' || orderId === undefined
          ? after
          : withOrder(after, orderId, (order) => ({
              ...(end === undefined ? order : { ...without(order, 'held', 'passed', 'notFulfilled'), due: end.date }),
              text,
            }))
      const due =
        end === undefined || orderId === undefined
          ? ordered
          : {
              ...ordered,
              deadlines: withDeadlines(
                withoutDeadlines(ordered.deadlines, ...orderKeys(orderId)),
                ...(deadlines ?? []),
              ),
            }
      return period === undefined ? due : withPeriod(due, period)
    },
    effects(state, { measure, decision: seq, period, conditions }) {
      const { orderId } = state.decisions.find((one) => one.seq === seq) ?? {}
      return [
        ...(measure === 'order' ? toldOrder(state, orderId) : []),
        ...(period === undefined ? [] : [tellPeriod(state, period, reasonOf(state, period))]),
        ...(conditions === undefined ? [] : [tellConditions(state, seq, conditions)]),
      ]
    },
  },
  'order-resumed': {
    decisive: true,
    audience: 'party',
    text: 'Påbuddet gælder igen',
    evolve: (state) => state,
    effects: (state, { orderId }) => toldOrder(state, orderId),
  },
}

/** Of a decision of which nothing stands no time for a complaint runs. */
function withoutItsTimes(state: SupervisionState, decision: Decision): SupervisionState {
  if (standingMeasures(decision).length > 0) return state
  const { seq, recipients } = decision
  const after = withDecision(state, seq, (one) => ({
    ...one,
    recipients: recipients.map((recipient) => ({ ...recipient, over: true })),
  }))
  return {
    ...after,
    deadlines: withoutDeadlines(after.deadlines, ...recipients.map((recipient) => complaintKey(seq, recipient))),
  }
}

/** The order of a decision does not bind any longer, and nothing of it is due. */
function withoutOrder(
  state: SupervisionState,
  decision: Decision | undefined,
  end: ComplaintEnd,
  at: Instant,
): SupervisionState {
  const { orderId } = decision ?? {}
  if (orderId === undefined) return state
  return {
    ...withOrder(state, orderId, (order) => ({
      ...without(order, 'request', 'held'),
      settled: { result: 'annulled', reason: complaintEnds[end], at },
    })),
    deadlines: withoutDeadlines(state.deadlines, ...orderKeys(orderId)),
  }
}

function withPeriod(state: SupervisionState, lasts: IntensifiedPeriod | undefined, over?: true): SupervisionState {
  const { ended } = state
  if (ended !== undefined && (lasts !== undefined || over === true))
    return {
      ...state,
      ended: { ...without(ended, 'intensified'), ...(lasts === undefined ? {} : { intensified: lasts }) },
    }
  if (lasts !== undefined)
    return {
      ...state,
      intensified: lasts,
      deadlines: withDeadlines(state.deadlines, periodEnd(state.ruleSet, lasts)),
    }
  return over === true
    ? { ...without(state, 'intensified'), deadlines: withoutDeadlines(state.deadlines, supervisionKey) }
    : state
}

/** What has been remitted is decided anew: the draft waits to be written and heard over. */
function prepared(state: SupervisionState, measure: Measure, decision: Decision, at: Instant): SupervisionState {
  const { grounds, reasons, order, intensified, conditions, drafters } = decision
  const draft: DecisionDraft = {
    grounds,
    reasons,
    ...(measure === 'order' && order !== undefined ? { order } : {}),
    ...(measure === 'intensified-supervision' && intensified !== undefined ? { intensified } : {}),
    ...(measure === 'condition' && conditions !== undefined ? { conditions } : {}),
  }
  return {
    ...state,
    remitted: [...(state.remitted ?? []), measure],
    preparation: state.preparation ?? {
      draft,
      drafters,
      draftedAt: at,
      returned: { reason: 'Hjemvist efter klage: afgørelsen skal træffes på ny.' },
    },
  }
}

const toldOrder = (state: SupervisionState, orderId: string | undefined): readonly Effect[] =>
  state.orders.filter(({ id }) => id === orderId).map((order) => tellOrder(state, order))

const reasonOf = ({ decisions }: SupervisionState, { from }: IntensifiedPeriod): string =>
  decisions.findLast(({ period }) => period?.from === from)?.reasons.mainConsiderations ?? ''
