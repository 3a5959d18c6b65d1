import type { Pool } from 'pg'
import { storableText } from '../storable-text'

/** Something that stands still, by its kind's name. */
export interface Finding {
  readonly kind: string
  readonly subject: string
  readonly caseId: string
  readonly detail: string
}

/**
 * Makes `findings` all that is known of these kinds: new ones are added, those gone are removed, and those known before
 * keep the instant at which they were found first. Other kinds are left as they are.
 */
export async function keepFindings(pool: Pool, kinds: readonly string[], findings: readonly Finding[]): Promise<void> {
  await pool.query(
    `WITH found AS (SELECT * FROM json_to_recordset($2) AS f(kind text, subject text, "caseId" text, detail text)),
     gone AS (DELETE FROM stuck s WHERE s.kind = ANY($1) AND NOT EXISTS (SELECT FROM found f WHERE f.kind = s.kind AND f.subject = s.subject))
     INSERT INTO stuck AS s (kind, subject, case_id, detail) SELECT kind, subject, "caseId", detail FROM found
     ON CONFLICT (kind, subject) DO UPDATE SET case_id = excluded.case_id, detail = excluded.detail
     WHERE (s.case_id, s.detail) IS DISTINCT FROM (excluded.case_id, excluded.detail)`,
    [
      kinds,
      JSON.stringify(
        findings.map(({ detail, ...rest }) => ({ ...rest, detail: storableText(detail).slice(0, 1_000) })),
      ),
    ],
  )
}
