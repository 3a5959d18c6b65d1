import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { Finding } from './keep-findings'

export interface StoredFinding extends Finding {
  /** When it was found first. */
  readonly since: Instant
}

/** What the radar knows to stand still, that of longest standing first. */
export async function listFindings(
  pool: Pool,
  { kind, limit }: { readonly kind?: string; readonly limit: number },
): Promise<readonly StoredFinding[]> {
  const { rows } = await pool.query<{ kind: string; subject: string; case_id: string; detail: string; since: Date }>(
    'SELECT kind, subject, case_id, detail, since FROM stuck WHERE $1::text IS NULL OR kind = $1 ORDER BY since, kind, subject LIMIT $2',
    [kind ?? null, limit],
  )
  return rows.map((row) => ({
    kind: row.kind,
    subject: row.subject,
    caseId: row.case_id,
    detail: row.detail,
    since: row.since.toISOString(),
  }))
}
