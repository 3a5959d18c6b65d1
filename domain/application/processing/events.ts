import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { standingOf, type DeadlineLedger } from '../../calendar/ledger'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Effect, Recipient } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { Recommendation } from '../../review/assessment/recommendations'
import { deadlineKeys } from '../deadline-keys'
import type { JudgedCriterion } from '../decision/draft'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { ApplicationState } from '../state'
import { withClock } from './with-clock'
import { clockDeadlines, type ClockEntry } from './processing-clock'
import { processingEnd, reviewOpening } from './review-opening'
import type { AppointedReviewer } from './reviewer'
import { tellReview } from './tell-review'

/** What happens from the start of the review until its recommendation is there, and to the time that this may take. */
export type ProcessingEvent =
  | {
      readonly type: 'review-started'
      readonly reviewId: string
      readonly reviewers: readonly AppointedReviewer[]
      readonly soleReviewerBecause?: string
      readonly simplifiedBecause?: string
      readonly explanation?: string
      /** Absent when it ran already. */
      readonly clock?: DeadlineLedger
    }
  | { readonly type: 'delay-foreseen' }
  /** `passed`: the last day of a time that had passed when the step that it follows from was taken. */
  | { readonly type: 'delay-announced'; readonly processing: Deadline; readonly passed?: CivilDate }
  | { readonly type: 'processing-paused'; readonly entry: ClockEntry }
  | { readonly type: 'processing-resumed'; readonly entry: ClockEntry }
  | { readonly type: 'processing-extended'; readonly entry: ClockEntry }
  | {
      readonly type: 'recommendation-received'
      readonly recommendations: readonly Recommendation[]
      readonly assessments: readonly JudgedCriterion[]
      /** Absent from what was handed over before 0.3.0. */
      readonly team?: readonly Recipient[]
    }

/** What the office does to the clock is told to the party, and to a review that is still on. */
export const processingEvents: EventTable<ApplicationState, ProcessingEvent> = {
  'review-started': {
    audience: 'party',
    text: 'Behandlingen er begyndt',
    evolve: (state, { reviewId, reviewers, clock, explanation }, { at }) => ({
      ...withClock(state, clock, at),
      status: 'under-review',
      review: { caseId: reviewId, reviewers: reviewers.map(({ subject }) => subject) },
      completeAt: state.completeAt ?? at,
      ...(explanation === undefined ? {} : { incompleteBecause: explanation }),
    }),
    effects: (state, event) => [
      ...mailToParty(state, {
        template: 'processing-begun',
        data: { ...aboutOf(state), ...expectedOf(state) },
      }),
      { kind: 'open-case', procedure: 'review', caseId: event.reviewId, data: reviewOpening(state, event) },
    ],
  },
  'delay-foreseen': {
    audience: 'office',
    text: 'Sagsbehandlingsfristen nærmer sig',
    evolve: (state) => ({ ...state, deadlines: withoutDeadlines(state.deadlines, deadlineKeys.warning) }),
    effects: (state) => [
      mailToOffice(state, {
        template: 'delay-foreseen',
        data: { ...aboutOf(state), ...(state.expectedBy === undefined ? {} : { expectedBy: state.expectedBy }) },
      }),
    ],
  },
  'delay-announced': {
    audience: 'party',
    text: 'Der er givet besked om en ny forventet dato',
    evolve: (state, { processing }) => ({
      ...state,
      expectedBy: processing.date,
      deadlines: withDeadlines(state.deadlines, processing),
    }),
    effects: (state, { processing, passed }) => [
      ...mailToParty(state, {
        template: 'processing-delayed',
        data: { ...aboutOf(state), expectedBy: processing.date, ...(passed === undefined ? {} : { passed }) },
      }),
      // A run that was recorded before 0.3.0 told nobody else, and replays so.
      ...(state.clocksByFact === true ? tellReview(state, 'noteProcessingTime', processingEnd(state)) : []),
    ],
  },
  'processing-paused': {
    audience: 'party',
    text: 'Behandlingen er stillet i bero',
    evolve: (state, { entry }, { at }) => withClockEntry(state, entry, at),
    effects: (state) => [
      ...mailToParty(state, { template: 'processing-paused', data: aboutOf(state) }),
      ...tellReview(state, 'noteProcessingTime', processingEnd(state)),
    ],
  },
  'processing-resumed': {
    audience: 'party',
    text: 'Behandlingen er genoptaget',
    evolve: (state, { entry }, { at }) => withClockEntry(state, entry, at),
    effects: (state, { entry }) => tellOfNewEnd(state, entry, 'processing-resumed'),
  },
  'processing-extended': {
    audience: 'party',
    text: 'Sagsbehandlingsfristen er forlænget',
    evolve: (state, { entry }, { at }) => withClockEntry(state, entry, at),
    effects: (state, { entry }) => tellOfNewEnd(state, entry, 'processing-delayed'),
  },
  'recommendation-received': {
    decisive: true,
    audience: 'handlers',
    text: 'Indstilling modtaget',
    evolve: (state, { recommendations, assessments, team }) => ({
      ...state,
      ...(state.review === undefined || team === undefined ? {} : { review: { ...state.review, team } }),
      status: 'recommended',
      recommendations,
      assessments,
    }),
  },
}

/** The clock with one entry more, and the deadlines that follow from where it then stands. */
/** The expected date, while the time runs: of one that is suspended, or waits with its approval, no day is known. */
function expectedOf({ expectedBy, deadlines }: ApplicationState): { readonly expectedBy?: CivilDate } {
  const runs = deadlines.some(({ key }) => key === deadlineKeys.processing)
  return expectedBy === undefined || !runs ? {} : { expectedBy }
}

function withClockEntry(state: ApplicationState, entry: ClockEntry, at: Instant): ApplicationState {
  if (state.clock === undefined) return state
  const clock = { ...state.clock, entries: [...state.clock.entries, entry] }
  const standing = standingOf(clock)
  const deadlines = withDeadlines(
    withoutDeadlines(state.deadlines, deadlineKeys.processing, deadlineKeys.warning),
    ...clockDeadlines(clock, at),
  )
  return standing.paused
    ? { ...without(state, 'expectedBy'), clock, deadlines }
    : { ...state, clock, expectedBy: standing.date, deadlines }
}

/** Nobody is told of a date while the clock is suspended: there is none. */
function tellOfNewEnd(
  state: ApplicationState,
  { after: standing }: ClockEntry,
  template: 'processing-resumed' | 'processing-delayed',
): readonly Effect[] {
  return standing.paused
    ? []
    : [
        ...mailToParty(state, { template, data: { ...aboutOf(state), expectedBy: standing.date } }),
        ...tellReview(state, 'noteProcessingTime', processingEnd(state)),
      ]
}
