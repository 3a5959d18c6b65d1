import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { addressKey } from './address-key'

/** An e-mail address that its owner has shown to be theirs, and the organisation that it was shown to. */
export interface OwnAddress {
  /** CVR number. */
  readonly organisation: string
  readonly email: string
}

/** Notes that an address is that of somebody who acts for the organisation, by their login; what waits for it goes on its way. */
export async function confirmLogin(pool: Pool, { organisation, email }: OwnAddress, at: Instant): Promise<void> {
  await pool.query(`SELECT confirm_address($1, $2, 'login', $3) WHERE NOT is_confirmed($1, $2)`, [
    organisation,
    addressKey(email),
    at,
  ])
}

/**
 * Somebody has followed the link of an e-mail that asked them: their address is confirmed, and what waits for it goes on its way.
 * @param tokenHash SHA-256 of what stands in the link
 * @returns whether it was such a link, unused and not expired
 */
export async function followLink(pool: Pool, tokenHash: Buffer, at: Instant): Promise<boolean> {
  const { rows } = await pool.query<{ followed: boolean }>('SELECT follow_link($1, $2) AS followed', [tokenHash, at])
  return rows[0]?.followed === true
}

/** Sends on its way what waits for addresses that have been confirmed meanwhile. Answers how many there were. */
export async function releaseMessages(pool: Pool, at: Instant): Promise<number> {
  const { rows } = await pool.query<{ released: string }>('SELECT release_messages($1) AS released', [at])
  return Number(rows[0]?.released ?? 0)
}
