import type { Pool } from 'pg'
import type { MailKind } from '../../domain/mail/mail-kinds'
import type { Instant } from '../../domain/calendar/instant'

/** Which kinds of e-mail a person does not want; nothing has been said when there is no row. */
export interface MailPreferences {
  readonly subject: string
  readonly email: string
  readonly muted: readonly MailKind[]
  readonly setAt: Instant
}

/** A person's preferences. */
export async function findMailPreferences(pool: Pool, subject: string): Promise<MailPreferences | undefined> {
  const { rows } = await pool.query<{ email: string; muted: MailKind[]; set_at: Date }>(
    'SELECT email, muted, set_at FROM mail_preferences WHERE subject = $1',
    [subject],
  )
  return rows[0] && { subject, email: rows[0].email, muted: rows[0].muted, setAt: rows[0].set_at.toISOString() }
}

/** Replaces a person's preferences. */
export async function setMailPreferences(pool: Pool, { subject, email, muted, setAt }: MailPreferences): Promise<void> {
  await pool.query(
    `INSERT INTO mail_preferences (subject, email, muted, set_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (subject) DO UPDATE SET email = excluded.email, muted = excluded.muted, set_at = excluded.set_at`,
    [subject, email, [...muted], setAt],
  )
}
