import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { causeOf } from '../../domain/process/effect'

/** What an invitation to a representative is good for. */
export interface Invitation {
  readonly caseId: string
  /** `seq` of the registration in its case. */
  readonly registration: number
}

/** Keeps the link of an invitation, by the SHA-256 of what stands in it. */
export async function keepInvitation(
  pool: Pool,
  link: { readonly key: string; readonly tokenHash: Buffer; readonly expiresAt: Instant },
): Promise<void> {
  await pool.query('INSERT INTO representation_links (token_hash, message_key, expires_at) VALUES ($1, $2, $3)', [
    link.tokenHash,
    link.key,
    link.expiresAt,
  ])
}

/** The invitation that a link stands in, while it has not expired. Whether it has been used its case knows. */
export async function findInvitation(pool: Pool, tokenHash: Buffer, at: Instant): Promise<Invitation | undefined> {
  const { rows } = await pool.query<{ message_key: string }>(
    'SELECT message_key FROM representation_links WHERE token_hash = $1 AND expires_at > $2',
    [tokenHash, at],
  )
  if (rows[0] === undefined) return undefined
  const { caseId, seq: registration } = causeOf(rows[0].message_key)
  return { caseId, registration }
}

/** Somebody has used the link: the address that it was sent to is theirs, and what waits for it goes on its way. */
export async function confirmInvited(pool: Pool, tokenHash: Buffer, at: Instant): Promise<void> {
  await pool.query(
    `SELECT confirm_address(m.organisation, m.address, 'link', $2)
     FROM representation_links JOIN messages m USING (message_key) WHERE token_hash = $1 AND m.organisation IS NOT NULL`,
    [tokenHash, at],
  )
}
