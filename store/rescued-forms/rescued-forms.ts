import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** What somebody had typed when their login was over. */
export interface RescuedForm {
  readonly subject: string
  /** Address of the form. */
  readonly path: string
  /** What was typed, sealed. */
  readonly sealed: Uint8Array
}

/** Keeps it in the place of what was kept before, and throws away what nobody has fetched since `forgetBefore`. */
export async function keepForm(
  pool: Pool,
  { subject, path, sealed }: RescuedForm,
  at: Instant,
  forgetBefore: Instant,
): Promise<void> {
  await pool.query('DELETE FROM rescued_forms WHERE kept_at < $1', [forgetBefore])
  await pool.query(
    `INSERT INTO rescued_forms (subject, path, sealed, kept_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (subject, path) DO UPDATE SET sealed = $3, kept_at = $4`,
    [subject, path, sealed, at],
  )
}

/** Takes what was kept since `notBefore`; it is given once. */
export async function takeForm(
  pool: Pool,
  subject: string,
  path: string,
  notBefore: Instant,
): Promise<Uint8Array | undefined> {
  const { rows } = await pool.query<{ sealed: Uint8Array; kept_at: Date }>(
    'DELETE FROM rescued_forms WHERE subject = $1 AND path = $2 RETURNING sealed, kept_at',
    [subject, path],
  )
  const [row] = rows
  return row !== undefined && row.kept_at.toISOString() >= notBefore ? row.sealed : undefined
}
