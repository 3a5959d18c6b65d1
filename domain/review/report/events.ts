import type { CivilDate } from '../../calendar/civil-date'
import { withLettersByPost } from '../../delivery/by-post'
import type { EventTable } from '../../process/event-table'
import { withHearing, withoutHearing, withoutReminder } from '../../process/hearing-reminder'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { RecommendationKind } from '../assessment/recommendations'
import { lettersGoTo } from '../delivery/letters'
import { aboutOf, mailToParty } from '../party-mail'
import type { ReviewState } from '../state'
import { factHearingKey, withLastFactHearing, type FactHearing } from './fact-hearing'
import { factHearingLetters } from './fact-hearing-letters'
import { reviewResult } from './review-result'

/** The report from its draft until the review is over, which a simplified review can be without any. */
export type ReportEvent =
  | { readonly type: 'report-drafted'; readonly text: string }
  | {
      readonly type: 'fact-hearing-sent'
      readonly report: string
      /** Absent where the letter goes by post to somebody: it waits for that to come. */
      readonly deadline?: Deadline
      readonly reminder?: Deadline
    }
  | { readonly type: 'fact-hearing-reminded'; readonly due: CivilDate }
  /** It waits for the answer to a request for access. */
  | { readonly type: 'fact-hearing-held' }
  /** … and runs on. `moved`: to a later day than before. */
  | {
      readonly type: 'fact-hearing-resumed'
      readonly deadline: Deadline
      readonly reminder?: Deadline
      readonly moved?: true
    }
  | { readonly type: 'fact-hearing-answered'; readonly answer: string }
  | { readonly type: 'fact-hearing-closed' }
  | {
      readonly type: 'report-submitted'
      readonly by: string
      readonly text: string
      readonly recommendation: RecommendationKind
      readonly reasons: string
    }
  | { readonly type: 'submitted' }

/** The provider is told when its hearing is opened, nearing its end and over, and of nothing else here. */
export const reportEvents: EventTable<ReviewState, ReportEvent> = {
  'report-drafted': {
    decisive: true,
    audience: 'handlers',
    text: 'Rapportudkast skrevet',
    evolve: (state, { text }) => ({ ...state, draft: text }),
  },
  'fact-hearing-sent': {
    audience: 'party',
    text: 'Rapportudkastet er sendt i faktahøring',
    evolve(state, event, { at, seq }) {
      const { report, deadline } = event
      const due = deadline === undefined ? {} : { due: deadline.date }
      const sent: ReviewState = {
        ...state,
        status: 'fact-hearing',
        ...(deadline === undefined ? {} : { deadlines: withHearing(state.deadlines, { ...event, deadline }) }),
        factHearings: [...state.factHearings, { report, sentAt: at, seq, ...due }],
      }
      return state.lettersFollowed === true
        ? withLettersByPost(sent, lettersGoTo(state), 'fact-hearing', { at, seq })
        : sent
    },
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, {
        template: 'fact-hearing-opened',
        data: { ...aboutOf(state), ...(deadline === undefined ? {} : { due: deadline.date }) },
      }),
      // A run that was recorded before 0.3.0 sent no letter, and replays so.
      ...(state.lettersFollowed === true ? factHearingLetters(state, recorded) : []),
    ],
  },
  'fact-hearing-reminded': {
    audience: 'party',
    text: 'Påmindelse om faktahøringens frist sendt',
    evolve: (state) => ({ ...state, deadlines: withoutReminder(state.deadlines, factHearingKey) }),
    effects: (state, { due }) => mailToParty(state, { template: 'hearing-reminder', data: { ...aboutOf(state), due } }),
  },
  'fact-hearing-held': {
    audience: 'party',
    text: 'Fristen i faktahøringen venter på svaret på aktindsigt',
    evolve: (state) => ({
      ...state,
      deadlines: withoutHearing(state.deadlines, factHearingKey),
      factHearings: withLastFactHearing(state.factHearings, (hearing) => ({ ...hearing, held: true })),
    }),
  },
  'fact-hearing-resumed': {
    audience: 'party',
    text: ({ moved }) =>
      moved === true ? 'Fristen i faktahøringen er forlænget' : 'Fristen i faktahøringen løber igen',
    evolve: (state, event) => ({
      ...state,
      deadlines: withHearing(state.deadlines, event),
      factHearings: withLastFactHearing(state.factHearings, (hearing) => ({
        ...without(hearing, 'held'),
        due: event.deadline.date,
      })),
    }),
    effects: (state, { deadline, moved }) =>
      moved === true
        ? mailToParty(state, { template: 'hearing-extended', data: { ...aboutOf(state), due: deadline.date } })
        : [],
  },
  'fact-hearing-answered': {
    decisive: true,
    audience: 'party',
    text: 'Svar på faktahøringen modtaget',
    evolve: (state, { answer }, { at }) => afterHearing(state, { answer, closedAt: at }),
  },
  'fact-hearing-closed': {
    decisive: true,
    audience: 'party',
    text: 'Faktahøringen er afsluttet uden svar',
    evolve: (state, _event, { at }) => afterHearing(state, { closedAt: at }),
  },
  'report-submitted': {
    audience: 'handlers',
    text: 'Rapporten er gjort endelig',
    evolve: (state, { by: reviewer, text, recommendation, reasons }, { at }) => {
      const reviewerName = state.team.find(({ subject }) => subject === reviewer)?.name ?? reviewer
      return {
        ...state,
        report: { text, by: reviewer, at },
        jointRecommendation: { reviewer, reviewerName, recommendation, reasons },
      }
    },
  },
  submitted: {
    audience: 'handlers',
    text: 'Vurderingen er afgivet',
    evolve: (state) => ({ ...state, status: 'submitted', deadlines: [] }),
    effects: (state) => [
      {
        kind: 'tell-case',
        caseId: state.applicationId,
        command: 'receiveRecommendation',
        data: reviewResult(state),
      },
    ],
  },
}

function afterHearing(state: ReviewState, end: Pick<FactHearing, 'answer' | 'closedAt'>): ReviewState {
  return {
    ...state,
    status: 'concluding',
    deadlines: withoutHearing(state.deadlines, factHearingKey),
    factHearings: withLastFactHearing(state.factHearings, (hearing) => ({ ...without(hearing, 'held'), ...end })),
  }
}
