import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf, mailToBoth, mailToOffice, mailToSupplier } from '../obligation-mail'
import type { ObligationState } from '../state'
import { changedReport, reportKey, reportName } from './report'

/** Follow-ups and the closing report. */
export type ReportEvent =
  | { readonly type: 'report-reminded'; readonly report: string; readonly deadline: Deadline }
  /** `deviation`: id of the one that is noted of it. */
  | { readonly type: 'report-missing'; readonly report: string; readonly deviation: string }
  | {
      readonly type: 'report-submitted'
      readonly report: string
      readonly text: string
      readonly deviations?: string
      readonly approvalInForce: boolean
    }
  | { readonly type: 'report-returned'; readonly report: string; readonly reason: string; readonly deadline: Deadline }
  | { readonly type: 'report-approved'; readonly report: string; readonly text: string }

export const reportEvents: EventTable<ObligationState, ReportEvent> = {
  'report-reminded': {
    audience: 'party',
    text: ({ report }) => `Rykket for ${reportName(report)}`,
    evolve: (state, { report, deadline }) => ({
      ...state,
      reports: changedReport(state.reports, report, (one) => ({
        ...one,
        due: deadline.date,
        reminders: one.reminders + 1,
      })),
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
    effects: (state, { report, deadline }) => [
      mailToSupplier(state, { template: 'report-reminder', data: { ...aboutOf(state), report, due: deadline.date } }),
    ],
  },
  'report-missing': {
    decisive: true,
    audience: 'party',
    text: ({ report }) => `Afvigelse: ${reportName(report)} er ikke modtaget efter to rykkere`,
    evolve: (state, { report, deviation }, { at }) => ({
      ...state,
      reports: changedReport(state.reports, report, (one) => ({ ...one, missing: true })),
      deviations: [
        ...state.deviations,
        { id: deviation, text: `Ikke modtaget efter to rykkere: ${reportName(report)}.`, from: 'system', at },
      ],
      deadlines: withoutDeadlines(state.deadlines, reportKey(report)),
    }),
    effects: (state, { report }) =>
      mailToBoth(state, { template: 'report-missing', data: { ...aboutOf(state), report } }),
  },
  'report-submitted': {
    decisive: true,
    audience: 'party',
    text: ({ report }) => `Modtaget: ${reportName(report)}`,
    evolve: (state, { report, text, deviations, approvalInForce }, { at, by }) => ({
      ...state,
      reports: changedReport(state.reports, report, (one) => ({
        ...without(one, 'returned', 'missing'),
        submitted: {
          text,
          ...(deviations === undefined ? {} : { deviations }),
          approvalInForce,
          at,
          by: by.kind === 'person' ? by.name : '',
        },
      })),
      deadlines: withoutDeadlines(state.deadlines, reportKey(report)),
    }),
    effects: (state, { report }) => [
      mailToSupplier(state, { template: 'report-received', data: { ...aboutOf(state), report } }),
      mailToOffice(state, { template: 'report-to-read', data: { ...aboutOf(state), report } }),
    ],
  },
  'report-returned': {
    decisive: true,
    audience: 'party',
    text: ({ report }) => `Sendt tilbage: ${reportName(report)}`,
    evolve: (state, { report, reason, deadline }) => ({
      ...state,
      reports: changedReport(state.reports, report, (one) => ({
        ...without(one, 'submitted'),
        returned: reason,
        due: deadline.date,
        reminders: 0,
      })),
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
    effects: (state, { report, deadline }) => [
      mailToSupplier(state, { template: 'report-returned', data: { ...aboutOf(state), report, due: deadline.date } }),
    ],
  },
  'report-approved': {
    audience: 'party',
    text: ({ report }) => `Godkendt: ${reportName(report)}`,
    evolve: (state, { report, text }, { at }) => ({
      ...state,
      reports: changedReport(state.reports, report, (one) => ({ ...one, approved: { text, at } })),
    }),
    effects: (state, { report }) => [
      mailToSupplier(state, { template: 'report-approved', data: { ...aboutOf(state), report } }),
    ],
  },
}
