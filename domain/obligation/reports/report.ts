import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'

/** A yearly follow-up, by the number of its year, or the closing report. */
export interface Report {
  /** `1` … `7`, or `closing`. */
  readonly key: string
  readonly due: CivilDate
  readonly reminders: number
  /** It has not come after the last reminder. It is taken all the same. */
  readonly missing?: true
  readonly submitted?: {
    readonly text: string
    readonly deviations?: string
    readonly approvalInForce: boolean
    readonly at: Instant
    readonly by: string
  }
  /** Sent back, with what is lacking. */
  readonly returned?: string
  readonly approved?: { readonly text: string; readonly at: Instant }
}

export const closingReport = 'closing'

export const reportKey = (key: string): string => `report/${key}`
export const isReportKey = (key: string): boolean => key.startsWith('report/')

/** What a report is called: "opfølgningen på 3. år", "slutrapporten". */
export const reportName = (key: string): string =>
  key === closingReport ? 'slutrapporten' : `opfølgningen på kontraktens ${key}. år`

/** `reports` with one of them changed. */
export const changedReport = (
  reports: readonly Report[],
  key: string,
  change: (report: Report) => Report,
): readonly Report[] => reports.map((report) => (report.key === key ? change(report) : report))
