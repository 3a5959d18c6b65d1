import type { Pool } from 'pg'
import type { Recipient } from '../../domain/process/effect'

/** Who is written to about an approval. */
export interface ApprovalContact {
  readonly caseId: string
  /** CVR number. */
  readonly cvr: string
  readonly to: Recipient
}

/** The contacts of these approvals, as they are now. */
export async function approvalContacts(pool: Pool, caseIds: readonly string[]): Promise<readonly ApprovalContact[]> {
  const { rows } = await pool.query<{ case_id: string; owner: string; name: string; email: string }>(
    `SELECT case_id, owner, s.state #>> '{identity,contact,name}' AS name, s.state #>> '{identity,contact,email}' AS email
     FROM cases CROSS JOIN LATERAL (SELECT state::jsonb AS state) s
     WHERE case_id = ANY($1) AND procedure = 'approval' AND owner IS NOT NULL AND s.state #>> '{identity,contact,email}' IS NOT NULL
     ORDER BY case_id`,
    [caseIds],
  )
  return rows.map(({ case_id: caseId, owner: cvr, name, email }) => ({ caseId, cvr, to: { name, email } }))
}
