import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { addMillis } from '../../calendar/instant'
import { caseDeadline, withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { newYear } from '../advice/year-figures'
import { aboutOf, mailToBoth, mailToOffice, mailToSupplier } from '../obligation-mail'
import { letterTo, withLetterByPost } from '../letters/letters'
import type { ObligationOpening } from '../opening'
import { closingReport, isReportKey, type Report } from '../reports/report'
import { lastDayOf, type ObligationState } from '../state'
import { startDeadline, startKey, withCourse } from './course-deadlines'

/** What time does to a contract: it begins, turns its years, and ends. It begins with `agreed`. */
export type CourseEvent =
  | ({
      readonly type: 'agreed'
      readonly caseId: string
      readonly caseNumber: string
      readonly ruleSet: string
      readonly end: CivilDate
    } & ObligationOpening)
  | { readonly type: 'begun' }
  /** `year`: the one that is over. `deadline`: of its follow-up. */
  | { readonly type: 'year-turned'; readonly year: number; readonly deadline: Deadline }
  /** `deadline`: of the closing report; absent of a contract that ends before it has begun. */
  | { readonly type: 'ended'; readonly deadline?: Deadline }
  | { readonly type: 'closed' }

const opened = (key: string, { date }: Deadline): Report => ({ key, due: date, reminders: 0 })

/** The approval hears that the obligation rests on it no longer, and tells it nothing more. */
export const tellApprovalOver = (obligationId: string, approvalId: string | undefined): readonly Effect[] =>
  approvalId === undefined
    ? []
    : [{ kind: 'tell-case', caseId: approvalId, command: 'noteObligation', data: { obligationId, over: true } }]

export const courseEvents: EventTable<ObligationState, CourseEvent> = {
  agreed: {
    audience: 'public',
    text: 'Kontrakt om rådgivningsforpligtelse indgået',
    evolve(_none, event, { at }) {
      const state: ObligationState = {
        ...without(event, 'type'),
        status: 'agreed',
        openedAt: at,
        years: [],
        reports: [],
        deviations: [],
        changes: [],
        breaches: [],
        retenders: 0,
        documents: [],
        deadlines: [startDeadline(event.start)],
      }
      const coming = (
        [
          ['retender-24', 'askForRetender'],
          ['retender-18', 'escalateRetender'],
        ] as const
      ).map(([rule, command]) => caseDeadline(event.ruleSet, rule, event.end, { key: rule, command, endsRight: false }))
      return withCourse({ ...state, deadlines: withDeadlines(state.deadlines, ...coming) })
    },
    effects: (state) =>
      mailToBoth(state, {
        template: 'obligation-agreed',
        data: { ...aboutOf(state), start: state.start, end: state.end },
      }),
  },
  begun: {
    audience: 'public',
    text: 'Kontrakten er begyndt',
    evolve: (state) =>
      withCourse({
        ...state,
        begun: true,
        status: state.status === 'noticed' ? 'noticed' : state.approvalLost === undefined ? 'active' : 'clarifying',
        years: [newYear(1, state.start)],
        deadlines: withoutDeadlines(state.deadlines, startKey),
      }),
    effects: (state) => mailToBoth(state, { template: 'obligation-begun', data: aboutOf(state) }),
  },
  'year-turned': {
    decisive: true,
    audience: 'party',
    text: ({ year }) => `Opfølgning på kontraktens ${year}. år åbnet`,
    evolve: (state, { year, deadline }, { at }) =>
      withCourse({
        ...state,
        years: [...state.years, newYear(year + 1, civilDateAt(at))],
        reports: [...state.reports, opened(String(year), deadline)],
        deadlines: withDeadlines(state.deadlines, deadline),
      }),
    effects: (state, { year, deadline }, { at }) =>
      mailToBoth(state, {
        template: 'follow-up-opened',
        data: { ...aboutOf(state), year, due: deadline.date, on: civilDateAt(at) },
      }),
  },
  ended: {
    decisive: true,
    audience: 'public',
    text: 'Kontrakten er ophørt',
    evolve: (state, { deadline }, { at }) => ({
      ...state,
      status: deadline === undefined ? 'terminated' : 'closing',
      endedOn: civilDateAt(addMillis(at, -1)),
      reports: deadline === undefined ? state.reports : [...state.reports, opened(closingReport, deadline)],
      // Reports that are owed are still reminded of; nothing else runs.
      deadlines:
        deadline === undefined
          ? []
          : withDeadlines(
              state.deadlines.filter(({ key }) => isReportKey(key)),
              deadline,
            ),
    }),
    effects: (state, { deadline }) => [
      ...mailToBoth(state, {
        template: 'obligation-ended',
        data: {
          ...aboutOf(state),
          lastDay: state.endedOn ?? lastDayOf(state),
          ...(deadline === undefined ? {} : { due: deadline.date }),
        },
      }),
      ...tellApprovalOver(state.caseId, state.terms?.approvalId),
      ...(state.retender?.stage === 'contracted'
        ? []
        : [mailToOffice(state, { template: 'obligation-gap', data: aboutOf(state) })]),
    ],
  },
  closed: {
    audience: 'party',
    text: 'Forpligtelsen er afsluttet',
    evolve: (state, _event, recorded) =>
      withLetterByPost(
        {
          ...state,
          status: state.termination?.signedAt === undefined ? 'expired' : 'terminated',
          deadlines: [],
        },
        recorded,
      ),
    effects: (state, _event, recorded) => [
      ...letterTo(state, recorded, {
        told: 'closed',
        text: `Overdraget til ${state.handover?.to ?? 'myndigheden'}.`,
        day: state.endedOn ?? lastDayOf(state),
        legalBasis: ['Kontraktens bestemmelse om ophør og overdragelse'],
      }),
      mailToSupplier(state, { template: 'obligation-closed', data: aboutOf(state) }),
    ],
  },
}
