import type { Pool } from 'pg'
import type { BundleItem } from '../../domain/bundle/bundle'
import { civilDateAt } from '../../domain/calendar/copenhagen'

/** The letters of a case as items of a bundle, in the order in which they were sent. */
export async function bundleItems(pool: Pool, caseId: string): Promise<readonly BundleItem[]> {
  const { rows } = await pool.query<{
    letter_id: string
    title: string
    recipient_name: string
    size: number
    sha256: string
    issued_at: Date
  }>(
    `SELECT letter_id, title, recipient_name, octet_length(pdf) AS size, sha256, issued_at FROM letters
     WHERE case_id = $1 ORDER BY issued_at, letter_id`,
    [caseId],
  )
  return rows.map(({ letter_id: id, title, recipient_name: to, size, sha256, issued_at: at }) => ({
    caseId,
    source: 'letter',
    id,
    name: `Brev til ${to} - ${title}.pdf`,
    size,
    sha256,
    on: civilDateAt(at.toISOString()),
  }))
}
