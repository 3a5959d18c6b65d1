import type { RecipientRole, Recipient } from '../../delivery/recipient'
import type { ComplaintGuidance } from '../../application/decision/decision'
import type { Signature } from '../../application/decision/draft'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import { withHearing, withoutHearing } from '../../process/hearing-reminder'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { subjectsOf, type Actor } from '../../rights/actor'
import { aboutOf } from '../about-of'
import { hearingKey } from '../../hearing/hearing-deadline'
import { withLettersByPost } from '../../delivery/by-post'
import { lettersGoTo, lettersTo } from '../delivery/letters'
import { withRecipient } from '../delivery/events'
import { complaintKey } from '../delivery/complaint-deadline'
import type { IntensifiedPeriod } from '../intensified/intensified-period'
import { periodEnd, tellPeriod } from '../intensified/period-end'
import { draftedMeasures } from '../appeal/measure'
import { newOrder } from '../orders/order'
import { tellOrder } from '../orders/tell-order'
import type { SupervisionState } from '../state'
import { laterMail, mailToParty } from '../supervision-mail'
import { isFinal, withHearingOf, withoutPreparation, type DecisionDraft, type Hearing } from './decision'
import { decisionLetter } from './decision-letter'
import { tellConditions } from './tell-conditions'
import { hearingLetters } from './hearing-letter'

/** The decision is made: signed by somebody who has drafted nothing of it (I5). */
interface Decided {
  readonly type: 'decided'
  readonly draft: DecisionDraft
  readonly drafters: readonly string[]
  readonly signature: Signature
  /** Who gets the decision, and how. */
  readonly recipients: readonly Omit<Recipient, 'address'>[]
  readonly complaintGuidance: ComplaintGuidance
  readonly orderId?: string
  /** Its last day, and the reminder of it. */
  readonly orderDeadlines?: readonly Deadline[]
  readonly period?: IntensifiedPeriod
}

/** What happens to a decision, from its first draft until it can no longer be complained of. */
export type DecisionEvent =
  | { readonly type: 'decision-drafted'; readonly draft: DecisionDraft; readonly drafter: string }
  | { readonly type: 'draft-returned'; readonly reason: string }
  | { readonly type: 'draft-abandoned'; readonly reason: string }
  /** The party had been heard over it. */
  | { readonly type: 'intention-abandoned'; readonly reason: string }
  /** Without a deadline where the letter goes by post: it begins when that has come. */
  | { readonly type: 'hearing-opened'; readonly deadline?: Deadline; readonly reminder?: Deadline }
  | {
      readonly type: 'hearing-extended'
      readonly reason: string
      readonly deadline: Deadline
      readonly reminder?: Deadline
    }
  | { readonly type: 'hearing-answered'; readonly answer: string }
  | { readonly type: 'hearing-answered-late'; readonly answer: string }
  | { readonly type: 'hearing-closed' }
  /** It waits for the answer to a request for access. */
  | { readonly type: 'hearing-held' }
  /** … and runs on. `moved`: to a later day than before. */
  | {
      readonly type: 'hearing-resumed'
      readonly deadline: Deadline
      readonly reminder?: Deadline
      readonly moved?: true
    }
  | Decided
  | { readonly type: 'complaint-period-passed'; readonly decision: number; readonly role: RecipientRole }

/** What is drafted is the office's own until the party is heard over it or it is signed. */
export const decisionEvents: EventTable<SupervisionState, DecisionEvent> = {
  'decision-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til afgørelse skrevet',
    evolve: (state, { draft, drafter }, { at, by }) => {
      const { hearing, drafters = [] } = state.preparation ?? {}
      return {
        ...state,
        preparation: {
          draft,
          drafters: [...new Set([...drafters, drafter, ...standingBehind(by)])],
          draftedAt: at,
          ...(hearing === undefined ? {} : { hearing }),
        },
      }
    },
  },
  'draft-returned': {
    decisive: true,
    audience: 'office',
    text: 'Udkastet er sendt tilbage',
    evolve: (state, { reason }) =>
      state.preparation === undefined
        ? state
        : { ...state, preparation: { ...state.preparation, returned: { reason } } },
  },
  'draft-abandoned': {
    decisive: true,
    audience: 'office',
    text: 'Udkastet er frafaldet',
    evolve: withoutIntention,
  },
  'intention-abandoned': {
    decisive: true,
    audience: 'party',
    text: 'Den påtænkte afgørelse er frafaldet',
    evolve: withoutIntention,
    effects: (state) => mailToParty(state, { template: 'intention-abandoned', data: aboutOf(state) }),
  },
  'hearing-opened': {
    audience: 'party',
    text: 'Afgørelse varslet og sendt i partshøring',
    evolve(state, event, { at, seq }) {
      const { preparation } = state
      if (preparation === undefined) return state
      const { deadline } = event
      const hearing = { seq, openedAt: at, ...(deadline === undefined ? {} : { due: deadline.date }) }
      return withLettersByPost(
        {
          ...state,
          preparation: { ...preparation, hearing },
          ...(deadline === undefined ? {} : { deadlines: withHearing(state.deadlines, { ...event, deadline }) }),
        },
        lettersGoTo(state),
        'hearing',
        { at, seq },
      )
    },
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, {
        template: 'measure-hearing-opened',
        data: { ...aboutOf(state), ...(deadline === undefined ? {} : { due: deadline.date }) },
      }),
      ...(state.preparation === undefined ? [] : hearingLetters(state, state.preparation.draft, recorded)),
    ],
  },
  'hearing-extended': {
    audience: 'party',
    text: 'Høringsfristen er forlænget',
    evolve: (state, event) => ({
      ...withHearingOf(state, (hearing) => ({
        ...hearing,
        due: event.deadline.date,
        extendedTo: event.deadline.date,
      })),
      deadlines: withHearing(state.deadlines, event),
    }),
    effects: (state, { deadline }) => laterMail(state, deadline),
  },
  'hearing-answered': {
    decisive: true,
    audience: 'party',
    text: 'Svar på partshøring modtaget',
    evolve: (state, { answer }, { at }) => afterHearing(state, { answer, closedAt: at }),
  },
  'hearing-answered-late': {
    decisive: true,
    audience: 'party',
    text: 'Svar på partshøring modtaget efter fristen',
    evolve: (state, { answer }, { at }) =>
      withHearingOf(state, (hearing) => ({ ...hearing, late: [...(hearing.late ?? []), { answer, at }] })),
  },
  'hearing-held': {
    audience: 'party',
    text: 'Høringsfristen venter på svaret på aktindsigt',
    evolve: (state) => ({
      ...withHearingOf(state, (hearing) => ({ ...hearing, held: true })),
      deadlines: withoutHearing(state.deadlines, hearingKey),
    }),
  },
  'hearing-resumed': {
    audience: 'party',
    text: ({ moved }) => (moved === true ? 'Høringsfristen er forlænget' : 'Høringsfristen løber igen'),
    evolve: (state, event) => ({
      ...withHearingOf(state, (hearing) => ({ ...without(hearing, 'held'), due: event.deadline.date })),
      deadlines: withHearing(state.deadlines, event),
    }),
    effects: (state, { deadline, moved }) => (moved === true ? laterMail(state, deadline) : []),
  },
  'hearing-closed': {
    decisive: true,
    audience: 'party',
    text: 'Partshøringen er afsluttet uden svar',
    evolve: (state, _event, { at }) => afterHearing(state, { closedAt: at }),
  },
  decided: {
    decisive: true,
    audience: 'party',
    text: ({ draft }) => decidedText(draft),
    evolve(state, event, { at, seq, by }) {
      const { draft, orderId, orderDeadlines = [], period, recipients, drafters, signature, complaintGuidance } = event
      const { hearing } = state.preparation ?? {}
      const [last] = orderDeadlines
      const after: SupervisionState = {
        ...withoutRemitted(without(state, 'preparation'), draft),
        decisions: [
          ...state.decisions,
          {
            ...draft,
            seq,
            decidedAt: at,
            signature,
            drafters,
            decidedBy: [...new Set([...drafters, ...standingBehind(by)])],
            recipients,
            complaintGuidance,
            ...(orderId === undefined ? {} : { orderId }),
            ...(period === undefined ? {} : { period }),
            ...(hearing === undefined ? {} : { hearing }),
          },
        ],
        orders:
          draft.order === undefined || orderId === undefined || last === undefined
            ? state.orders
            : [...state.orders, newOrder(draft.order, { id: orderId, decision: seq, at, due: last.date })],
        ...(period === undefined ? {} : { intensified: period }),
        deadlines: withDeadlines(
          state.deadlines,
          ...orderDeadlines,
          ...(period === undefined ? [] : [periodEnd(state.ruleSet, period)]),
        ),
      }
      return withLettersByPost(after, lettersGoTo(state), 'decision', { at, seq })
    },
    effects(state, { draft, orderId, signature, period }, { at, seq }) {
      const { hearing } = state.decisions.find((one) => one.seq === seq) ?? {}
      const order = state.orders.find(({ id }) => id === orderId)
      const { conditions = [] } = draft
      return [
        ...(order === undefined
          ? []
          : mailToParty(state, { template: 'order-given', data: { ...aboutOf(state), due: order.due } })),
        ...lettersTo(state, seq, (recipient) =>
          decisionLetter(state, { draft, hearing, prolongs: period?.prolongs === true }, at, { signature, recipient }),
        ),
        ...(order === undefined ? [] : [tellOrder(state, order)]),
        ...(period === undefined ? [] : [tellPeriod(state, period, draft.reasons.mainConsiderations)]),
        ...(conditions.length === 0 ? [] : [tellConditions(state, seq, conditions)]),
      ]
    },
  },
  'complaint-period-passed': {
    audience: 'party',
    text: 'Klagefristen er udløbet',
    evolve(state, { decision, role }) {
      const reached = state.decisions
        .find(({ seq }) => seq === decision)
        ?.recipients.find((one) => one.role === role) ?? { role }
      const after = withRecipient(state, decision, role, (one) => ({ ...one, over: true }))
      return { ...after, deadlines: withoutDeadlines(state.deadlines, complaintKey(decision, reached)) }
    },
    effects(state, { decision }) {
      const made = state.decisions.find(({ seq }) => seq === decision)
      return state.tellsWhenFinal === true && made !== undefined && isFinal(state, made)
        ? mailToParty(state, { template: 'measure-final', data: aboutOf(state) })
        : []
    },
  },
}

/** What was decided, as the journal tells it. */
function decidedText({ order, intensified, conditions = [] }: DecisionDraft): string {
  const made = [
    ...(order === undefined ? [] : ['givet påbud']),
    ...(intensified === undefined ? [] : ['truffet afgørelse om skærpet tilsyn']),
    ...(conditions.length === 0 ? [] : ['stillet vilkår for godkendelsen']),
  ]
  return `Der er ${made.join(' og ')}`
}

/** Whoever drafts on behalf of somebody makes them a drafter too: neither may sign (I5). */
const standingBehind = (by: Actor): readonly string[] => (by.kind === 'person' ? subjectsOf(by) : [])

const afterHearing = (state: SupervisionState, end: Pick<Hearing, 'answer' | 'closedAt'>): SupervisionState => ({
  ...withHearingOf(state, (hearing) => ({ ...hearing, ...end })),
  deadlines: withoutHearing(state.deadlines, hearingKey),
})

/** What was remitted is decided anew by a decision on the same, or by deciding on nothing. */
function withoutRemitted<T extends Pick<SupervisionState, 'remitted'>>(state: T, draft: DecisionDraft): T {
  const { remitted } = state
  if (remitted === undefined) return state
  const decided = draftedMeasures(draft)
  return { ...state, remitted: remitted.filter((measure) => !decided.includes(measure)) }
}

function withoutIntention(state: SupervisionState): SupervisionState {
  return withoutPreparation(state.preparation === undefined ? state : withoutRemitted(state, state.preparation.draft))
}
