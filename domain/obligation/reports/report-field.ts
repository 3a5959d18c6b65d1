import { choice } from '../../process/fields'
import { refuse } from '../../refusal/refuse'
import type { ObligationState } from '../state'
import type { Report } from './report'

/** Which report is meant. A contract of eight years has seven follow-ups, and the closing report for its last year. */
export const reportField = choice('Rapport', {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((year) => [String(year), `Opfølgning på ${year}. år`])),
  closing: 'Slutrapport',
})

/** Those that have been handed in and wait to be read. */
export const toBeRead = ({ reports }: Pick<ObligationState, 'reports'>): readonly Report[] =>
  reports.filter(({ submitted, approved }) => submitted !== undefined && approved === undefined)

/**
 * The report that is meant.
 * @throws {Refusal} REPORT_NOT_DUE for one that is not opened, REPORT_APPROVED
 */
export function openReport({ reports }: Pick<ObligationState, 'reports'>, key: string): Report {
  const report = reports.find((one) => one.key === key) ?? refuse('REPORT_NOT_DUE', { fields: ['report'] })
  return report.approved === undefined ? report : refuse('REPORT_APPROVED')
}

/**
 * The same, handed in.
 * @throws {Refusal} as `openReport`, and REPORT_NOT_SUBMITTED
 */
export function submittedReport(state: Pick<ObligationState, 'reports'>, key: string): Report {
  const report = openReport(state, key)
  return report.submitted === undefined ? refuse('REPORT_NOT_SUBMITTED') : report
}
