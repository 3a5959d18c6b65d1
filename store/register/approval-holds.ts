import type { Pool } from 'pg'
import type { ApprovalAnswer, ApprovalQuestion } from '../../domain/process/approval-question'
import { listRegister } from './list-register'

/** What the register says of somebody's approval for a speciale at an instant: one whose withdrawal a complaint suspends is in force (I7). */
export async function approvalHolds(pool: Pool, { approvalId, ...of }: ApprovalQuestion): Promise<ApprovalAnswer> {
  const named = approvalId === undefined ? {} : { caseId: approvalId }
  const { entries } = await listRegister(pool, { ...of, ...named, limit: 1 })
  if (entries.length > 0) return 'in-force'
  // What has ever been in force has a row that says so, and an index finds those by whose they are.
  const { rowCount } = await pool.query(
    `SELECT FROM register_history WHERE cvr = $1 AND speciale_id = $2 AND status = 'in-force' AND case_id = coalesce($3, case_id) LIMIT 1`,
    [of.cvr, of.specialeId, approvalId ?? null],
  )
  return rowCount === 0 ? 'unknown' : 'not-in-force'
}
