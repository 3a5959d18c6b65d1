import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { SecretCodeHash } from '../secret-code-hash'

/** A code that opens an answer to whoever has it, without what it is held against. */
export interface ReleaseCode {
  readonly codeId: string
  /** The request for access. */
  readonly caseId: string
  /** `seq` of the answer that it opens. */
  readonly answerSeq: number
  readonly madeAt: Instant
  /** Who of the office made it. */
  readonly by: { readonly subject: string; readonly name: string }
  readonly expiresAt: Instant
  readonly endedAt?: Instant
}

interface CodeRow {
  readonly code_id: string
  readonly case_id: string
  readonly answer_seq: number
  readonly made_at: Date
  readonly subject: string
  readonly name: string
  readonly expires_at: Date
  readonly ended_at: Date | null
}
const columns = 'code_id, case_id, answer_seq, made_at, subject, name, expires_at, ended_at'

const codeOf = (row: CodeRow): ReleaseCode => ({
  codeId: row.code_id,
  caseId: row.case_id,
  answerSeq: row.answer_seq,
  madeAt: row.made_at.toISOString(),
  by: { subject: row.subject, name: row.name },
  expiresAt: row.expires_at.toISOString(),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
})

/** Keeps a code by its hash. The same code again is the same request: it stays as it is. */
export async function addReleaseCode(
  pool: Pool,
  { codeId, caseId, answerSeq, madeAt, by, expiresAt }: ReleaseCode,
  { lookup, salt, hash }: SecretCodeHash,
): Promise<ReleaseCode> {
  const { rows } = await pool.query<CodeRow>(
    `INSERT INTO release_codes AS c (code_id, case_id, answer_seq, lookup, salt, code_hash, made_at, subject, name, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (lookup) DO UPDATE SET lookup = c.lookup RETURNING ${columns}`,
    [codeId, caseId, answerSeq, lookup, salt, hash, madeAt, by.subject, by.name, expiresAt],
  )
  if (rows[0] === undefined) throw new Error('A code was not kept')
  return codeOf(rows[0])
}

/** Whose answer a code's first half may be for, and what its second half is held against. */
export async function findReleaseCode(pool: Pool, lookup: string): Promise<(ReleaseCode & SecretCodeHash) | undefined> {
  const { rows } = await pool.query<CodeRow & { salt: Buffer; code_hash: Buffer }>(
    `SELECT ${columns}, salt, code_hash FROM release_codes WHERE lookup = $1`,
    [lookup],
  )
  const [row] = rows
  return row && { ...codeOf(row), lookup, salt: row.salt, hash: row.code_hash }
}

/** The codes of a request for access, the latest first, those that are over among them. */
export async function releaseCodesOf(pool: Pool, caseId: string): Promise<readonly ReleaseCode[]> {
  const { rows } = await pool.query<CodeRow>(
    `SELECT ${columns} FROM release_codes WHERE case_id = $1 ORDER BY made_at DESC, code_id`,
    [caseId],
  )
  return rows.map(codeOf)
}

/** A code opens nothing any more. Twice is once. @returns whether there is such a code of the case */
export async function endReleaseCode(pool: Pool, caseId: string, codeId: string, at: Instant): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE release_codes SET ended_at = coalesce(ended_at, $3) WHERE case_id = $1 AND code_id = $2',
    [caseId, codeId, at],
  )
  return rowCount === 1
}
