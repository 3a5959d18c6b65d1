import type { Pool } from 'pg'

/** A tender in which somebody has won by an approval. */
export interface TenderByApproval {
  readonly caseId: string
  readonly caseNumber: string
  readonly title: string
  /** Whether the contract with that winner is signed. */
  readonly signed: boolean
}

/** The tenders that an authority has awarded to whoever bid by this approval. */
export async function tendersByApproval(
  pool: Pool,
  organisation: string,
  approvalId: string,
): Promise<readonly TenderByApproval[]> {
  const { rows } = await pool.query<{ case_id: string; case_number: string; title: string; signed: boolean }>(
    `SELECT c.case_id, t.state ->> 'caseNumber' AS case_number, t.state ->> 'title' AS title,
       EXISTS (SELECT FROM jsonb_array_elements(t.state -> 'contracts') k WHERE k ->> 'bid' = b ->> 'id' AND k ? 'signedAt') AS signed
     FROM cases c CROSS JOIN LATERAL (SELECT c.state::jsonb AS state) t CROSS JOIN LATERAL jsonb_array_elements(t.state -> 'bids') b
     WHERE c.procedure = 'tender' AND t.state ->> 'office' = $1
       AND b ->> 'approvalId' = $2 AND t.state #> '{award,winners}' ? (b ->> 'id')
     ORDER BY c.case_id`,
    [organisation, approvalId],
  )
  return rows.map(({ case_id: caseId, case_number: caseNumber, title, signed }) => ({
    caseId,
    caseNumber,
    title,
    signed,
  }))
}
