import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** What somebody has typed into a form and kept for later. */
export interface FormDraft {
  readonly subject: string
  /** Address of the form. */
  readonly path: string
  /** What was typed, sealed. */
  readonly sealed: Uint8Array
  /** `seq` of the case as it was shown; absent where one is begun. */
  readonly seq?: number
}

/** Keeps it in the place of the one before, and throws away what nobody has come back to since `forgetBefore`. */
export async function keepDraft(
  pool: Pool,
  { subject, path, sealed, seq }: FormDraft,
  at: Instant,
  forgetBefore: Instant,
): Promise<void> {
  await pool.query('DELETE FROM form_drafts WHERE saved_at < $1', [forgetBefore])
  await pool.query(
    `INSERT INTO form_drafts (subject, path, sealed, seq, saved_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (subject, path) DO UPDATE SET sealed = $3, seq = $4, saved_at = $5`,
    [subject, path, sealed, seq ?? null, at],
  )
}

/** What this person has kept of a form since `notBefore`. */
export async function findDraft(
  pool: Pool,
  subject: string,
  path: string,
  notBefore: Instant,
): Promise<(Omit<FormDraft, 'subject' | 'path'> & { readonly savedAt: Instant }) | undefined> {
  const { rows } = await pool.query<{ sealed: Uint8Array; seq: number | null; saved_at: Date }>(
    'SELECT sealed, seq, saved_at FROM form_drafts WHERE subject = $1 AND path = $2 AND saved_at >= $3',
    [subject, path, notBefore],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { sealed, seq, saved_at: savedAt } = row
  return { sealed, savedAt: savedAt.toISOString(), ...(seq === null ? {} : { seq }) }
}

/** Throws away what this person has kept of a form. */
export async function dropDraft(pool: Pool, subject: string, path: string): Promise<void> {
  await pool.query('DELETE FROM form_drafts WHERE subject = $1 AND path = $2', [subject, path])
}

/** Of these forms, those of which this person has kept something since `notBefore`, with when. */
export async function draftsAmong(
  pool: Pool,
  subject: string,
  paths: readonly string[],
  notBefore: Instant,
): Promise<ReadonlyMap<string, Instant>> {
  if (paths.length === 0) return new Map()
  const { rows } = await pool.query<{ path: string; saved_at: Date }>(
    'SELECT path, saved_at FROM form_drafts WHERE subject = $1 AND path = ANY ($2::text[]) AND saved_at >= $3',
    [subject, paths, notBefore],
  )
  return new Map(rows.map(({ path, saved_at: savedAt }) => [path, savedAt.toISOString()]))
}
