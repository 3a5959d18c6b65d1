import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import type { DeadlineLedger } from '../../calendar/ledger'
import { authorityOf } from '../../catalogue/authorities'
import { withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { deadlineKeys } from '../deadline-keys'
import { withAddressRead, type ApplicationContent } from '../form/content-fields'
import type { ApplicationIdentity } from '../form/identity-fields'
import type { Competence } from '../form/jurisdiction-fields'
import type { MissingItem } from '../form/missing-information'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import { withClock } from '../processing/with-clock'
import type { ApplicationState } from '../state'
import { lastDayOf, type RenewalOf } from './renewal'

interface Submitted {
  readonly type: 'submitted'
  readonly caseId: string
  readonly caseNumber: string
  readonly ruleSet: string
  readonly kind: 'new' | 'renewal'
  readonly renewalOf?: RenewalOf
  readonly identity: ApplicationIdentity
  readonly specialeId: string
  readonly descriptionVersion: string
  readonly office: string
  readonly jurisdiction: Competence
  readonly content: ApplicationContent
  readonly missing: readonly MissingItem[]
  /** The office's people declare impartiality before they handle it; absent from what was handed in before they had to. */
  readonly mustDeclare?: true
  /** Clocks go by facts (`ApplicationState.clocksByFact`); absent from what was handed in before they did. */
  readonly clocksByFact?: true
  /** As in `DeliveryState`. */
  readonly lettersFollowed?: true
  /** The processing time, of an application that is complete at once and for which no fee is charged with it. */
  readonly clock?: DeadlineLedger
}

/** The fee is charged. Whole kroner. */
export interface FeeCharged {
  readonly type: 'fee-charged'
  readonly amount: number
  readonly chargedOn: CivilDate
}

/** How an application comes to the office that handles it. */
export type IntakeEvent =
  | Submitted
  | {
      readonly type: 'forwarded'
      readonly from: string
      readonly to: string
      readonly reason: string
      readonly explanation?: string
    }
  | FeeCharged
  /** With the processing time when it begins by it. */
  | { readonly type: 'fee-paid'; readonly paidOn: CivilDate; readonly clock?: DeadlineLedger }
  /** Of the approval that is to be renewed: extended in the interim, or over; `livesUntil` absent when its last day counts again. */
  | { readonly type: 'approval-noted'; readonly livesUntil?: Instant }
  | { readonly type: 'clash-noted'; readonly with: string }
  | { readonly type: 'clash-settled'; readonly with: string; readonly reason: string }

/** The time of submission stands, whatever happens to the case on its way to the right office. */
export const intakeEvents: EventTable<ApplicationState, IntakeEvent> = {
  submitted: {
    decisive: true,
    audience: 'party',
    text: ({ kind }) => (kind === 'renewal' ? 'Ansøgning om fornyelse modtaget' : 'Ansøgning modtaget'),
    evolve: (_none, event, { at }) =>
      withClock(
        {
          ...without(event, 'type', 'clock'),
          content: withAddressRead(event.content),
          status: 'received',
          submittedAt: at,
          ...(event.missing.length === 0 ? { completeAt: at } : {}),
          forwards: [],
          closedRequests: [],
          recommendations: [],
          assessments: [],
          hearings: [],
          drafters: [],
          conflicted: [],
          impartial: [],
          mustDeclare: event.mustDeclare === true,
          documents: [],
          deadlines: [],
          ...(event.renewalOf?.parked === true ? { parked: { since: at } } : {}),
        },
        event.clock,
        at,
      ),
    effects: (state, { renewalOf }) =>
      mailToParty(
        state,
        renewalOf === undefined
          ? { template: 'application-received', data: aboutOf(state) }
          : {
              template: 'renewal-received',
              data: { ...aboutOf(state), ...(renewalOf.timely ? {} : { endsOn: lastDayOf(renewalOf) }) },
            },
      ),
  },
  forwarded: {
    audience: 'party',
    text: 'Sagen er sendt videre til rette socialtilsyn',
    evolve: (state, { from, to, reason, explanation }, { at }) => ({
      ...without(state, 'allocatedTo'),
      office: to,
      forwards: [...state.forwards, { from, to, at, reason }],
      ...(explanation === undefined ? {} : { jurisdiction: { ...state.jurisdiction, explanation } }),
    }),
    effects(state, { from, to }) {
      const message = {
        template: 'application-forwarded',
        data: { ...aboutOf(state), from: authorityOf(from).name, to: authorityOf(to).name },
      } as const
      return [...mailToParty(state, message), mailToOffice(state, message, to), mailToOffice(state, message, from)]
    },
  },
  'fee-charged': {
    audience: 'party',
    text: 'Gebyr opkrævet',
    // Without the fee the processing time does not run (docs/law.md § 7.10): it begins when the money has come.
    evolve: (state, { amount, chargedOn }) => ({
      ...without(state, 'clock', 'expectedBy'),
      fee: { amount, chargedOn },
      deadlines: withoutDeadlines(state.deadlines, deadlineKeys.processing, deadlineKeys.warning),
    }),
    effects: (state, { amount }) =>
      mailToParty(state, { template: 'fee-charged', data: { ...aboutOf(state), amount } }),
  },
  'fee-paid': {
    audience: 'party',
    text: 'Gebyr betalt',
    evolve: (state, { paidOn, clock }, { at }) =>
      withClock({ ...state, ...(state.fee === undefined ? {} : { fee: { ...state.fee, paidOn } }) }, clock, at),
  },
  'approval-noted': {
    decisive: true,
    audience: 'party',
    text: 'Der er sket en ændring i den godkendelse, der søges fornyet',
    evolve: (state, { livesUntil }) =>
      state.renewalOf === undefined
        ? state
        : {
            ...state,
            renewalOf: {
              ...without(state.renewalOf, 'livesUntil'),
              ...(livesUntil === undefined ? {} : { livesUntil }),
            },
          },
  },
  'clash-noted': {
    decisive: true,
    audience: 'office',
    text: 'En anden virksomhed har en sag om samme sted og specialfunktion',
    evolve: (state, { with: other }) => ({ ...state, clashes: [...(state.clashes ?? []), { with: other }] }),
  },
  'clash-settled': {
    decisive: true,
    audience: 'office',
    text: 'Det er afklaret, hvem der driver stedet',
    evolve: (state, { with: other, reason }) => ({
      ...state,
      clashes: (state.clashes ?? []).map((clash) => (clash.with === other ? { ...clash, settled: reason } : clash)),
    }),
  },
}
