import type { NotedReport } from '../../approval/supervision/note-supervision-report'
import { civilDateAt } from '../../calendar/copenhagen'
import type { EventTable } from '../../process/event-table'
import { withHearing, withoutHearing } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import type { Deadline } from '../../process/procedure'
import { aboutOf } from '../about-of'
import type { SupervisionState } from '../state'
import { laterMail, mailToOffice, mailToParty } from '../supervision-mail'
import { factHearingKey } from '../../review/report/fact-hearing'
import { withLettersByPost } from '../../delivery/by-post'
import { lettersGoTo } from '../delivery/letters'
import { factHearingLetters } from './fact-hearing-letters'
import { withStandingHearing, type FactHearing } from './report'

/** The report from its draft until it is final. */
export type ReportEvent =
  | { readonly type: 'report-drafted'; readonly text: string; readonly by: string }
  | {
      readonly type: 'fact-hearing-sent'
      readonly report: string
      /** Absent where the letter goes by post to somebody: it waits for that to come. */
      readonly deadline?: Deadline
      readonly reminder?: Deadline
    }
  | {
      readonly type: 'fact-hearing-extended'
      readonly reason: string
      readonly deadline: Deadline
      readonly reminder?: Deadline
    }
  | { readonly type: 'fact-hearing-answered'; readonly answer: string }
  | { readonly type: 'fact-hearing-answered-late'; readonly answer: string }
  | { readonly type: 'fact-hearing-closed' }
  /** It waits for the answer to a request for access. */
  | { readonly type: 'fact-hearing-held' }
  /** … and runs on. `moved`: to a later day than before. */
  | {
      readonly type: 'fact-hearing-resumed'
      readonly deadline: Deadline
      readonly reminder?: Deadline
      readonly moved?: true
    }
  | { readonly type: 'report-submitted'; readonly text: string; readonly publicText: string; readonly by: string }

/** The provider is told when its hearing opens, moves and is over, and when the report is final; the approval then shows the public part. */
export const reportEvents: EventTable<SupervisionState, ReportEvent> = {
  'report-drafted': {
    decisive: true,
    audience: 'handlers',
    text: 'Rapportudkast skrevet',
    evolve: (state, { text, by }) => ({ ...state, reportDraft: { text, by } }),
  },
  'fact-hearing-sent': {
    audience: 'party',
    text: 'Rapportudkastet er sendt i faktahøring',
    evolve(state, event, { at, seq }) {
      const { report, deadline } = event
      const sent = { report, sentAt: at, seq, ...(deadline === undefined ? {} : { due: deadline.date }) }
      return withLettersByPost(
        {
          ...state,
          status: 'fact-hearing',
          factHearings: [...state.factHearings, sent],
          ...(deadline === undefined ? {} : { deadlines: withHearing(state.deadlines, { ...event, deadline }) }),
        },
        lettersGoTo(state),
        'fact-hearing',
        { at, seq },
      )
    },
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, {
        template: 'report-hearing-opened',
        data: { ...aboutOf(state), ...(deadline === undefined ? {} : { due: deadline.date }) },
      }),
      ...factHearingLetters(state, recorded),
    ],
  },
  'fact-hearing-extended': {
    audience: 'party',
    text: 'Fristen i faktahøringen er forlænget',
    evolve: (state, event) => ({
      ...state,
      deadlines: withHearing(state.deadlines, event),
      factHearings: withStandingHearing(state.factHearings, (hearing) => ({
        ...hearing,
        due: event.deadline.date,
        extendedTo: event.deadline.date,
      })),
    }),
    effects: (state, { deadline }) => laterMail(state, deadline),
  },
  'fact-hearing-answered': {
    decisive: true,
    audience: 'party',
    text: 'Svar på faktahøringen modtaget',
    evolve: (state, { answer }, { at }) => afterHearing(state, { answer, closedAt: at }),
  },
  'fact-hearing-answered-late': {
    decisive: true,
    audience: 'party',
    text: 'Svar på faktahøringen modtaget efter fristen',
    evolve: (state, { answer }, { at }) => ({
      ...state,
      factHearings: withStandingHearing(state.factHearings, (hearing) => ({
        ...hearing,
        late: [...(hearing.late ?? []), { answer, at }],
      })),
    }),
    effects: (state) => [mailToOffice(state, { template: 'report-answered-late', data: aboutOf(state) })],
  },
  'fact-hearing-held': {
    audience: 'party',
    text: 'Fristen i faktahøringen venter på svaret på aktindsigt',
    evolve: (state) => ({
      ...state,
      deadlines: withoutHearing(state.deadlines, factHearingKey),
      factHearings: withStandingHearing(state.factHearings, (hearing) => ({ ...hearing, held: true })),
    }),
  },
  'fact-hearing-resumed': {
    audience: 'party',
    text: ({ moved }) =>
      moved === true ? 'Fristen i faktahøringen er forlænget' : 'Fristen i faktahøringen løber igen',
    evolve: (state, event) => ({
      ...state,
      deadlines: withHearing(state.deadlines, event),
      factHearings: withStandingHearing(state.factHearings, (hearing) => ({
        ...without(hearing, 'held'),
        due: event.deadline.date,
      })),
    }),
    effects: (state, { deadline, moved }) => (moved === true ? laterMail(state, deadline) : []),
  },
  'fact-hearing-closed': {
    decisive: true,
    audience: 'party',
    text: 'Faktahøringen er afsluttet uden svar',
    evolve: (state, _event, { at }) => afterHearing(state, { closedAt: at }),
  },
  'report-submitted': {
    decisive: true,
    audience: 'party',
    text: 'Tilsynsrapporten er endelig',
    evolve: (state, { text, publicText, by }, { at }) => ({
      ...state,
      status: 'reported',
      report: { text, publicText, by, at },
    }),
    effects: (state, { publicText }, { at }) => [
      ...mailToParty(state, { template: 'report-final', data: aboutOf(state) }),
      {
        kind: 'tell-case',
        caseId: state.approvalId,
        command: 'noteSupervisionReport',
        data: { supervisionId: state.caseId, on: civilDateAt(at), text: publicText } satisfies NotedReport,
      },
    ],
  },
}

function afterHearing(state: SupervisionState, end: Pick<FactHearing, 'answer' | 'closedAt'>): SupervisionState {
  return {
    ...state,
    status: 'under-way',
    deadlines: withoutHearing(state.deadlines, factHearingKey),
    factHearings: withStandingHearing(state.factHearings, (hearing) => ({ ...hearing, ...end })),
  }
}
