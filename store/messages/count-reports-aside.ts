import type { Pool } from 'pg'
import type { ReportStanding } from './take-report'

/** How many reports were kept aside, of each standing. Many of them: somebody forges, or a mail server's reports cannot be read. */
export async function countReportsAside(
  pool: Pool,
): Promise<Readonly<Record<Exclude<ReportStanding, 'taken'>, number>>> {
  const { rows } = await pool.query<{ standing: Exclude<ReportStanding, 'taken'>; n: number }>(
    "SELECT standing, count(*)::integer AS n FROM delivery_reports WHERE standing <> 'taken' GROUP BY standing",
  )
  return {
    unknown: 0,
    contradictory: 0,
    unreadable: 0,
    automatic: 0,
    ...Object.fromEntries(rows.map(({ standing, n }) => [standing, n])),
  }
}
