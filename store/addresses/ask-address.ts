import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { AskLimits } from './ask-limits'
import { since } from './ask-limits'

/** An e-mail that asks whether an address is its owner's. */
export interface AddressAsk {
  /** Key of an e-mail that waits for the address. */
  readonly waiting: string
  /** Also when it has been asked already. */
  readonly again?: boolean
  readonly subject: string
  readonly text: string
  readonly at: Instant
  readonly limits: AskLimits
}

/** `known`: it has been asked already, or within the last ten minutes where it is to be asked again. `often`: as often that day as may be. `settled`: the e-mail does not wait any longer. */
export type AskResult = 'asked' | 'known' | 'often' | 'settled'

/** Puts an e-mail into the outbox that asks an address. However many processes do it at once: one. */
export async function askAddress(
  pool: Pool,
  { waiting, again = false, subject, text, at, limits }: AddressAsk,
): Promise<AskResult> {
  const { rows } = await pool.query<{ answer: AskResult }>(
    'SELECT ask_address($1, $2, $3, $4, $5, $6, $7, $8) AS answer',
    [waiting, again, subject, text, at, since(at, limits), limits.perAddress, limits.perOrganisation],
  )
  if (rows[0] === undefined) throw new Error(`The database gave no answer to asking for ${waiting}`)
  return rows[0].answer
}

/** Keeps a link of such an e-mail, by the SHA-256 of what stands in it. */
export async function keepLink(
  pool: Pool,
  link: { readonly key: string; readonly tokenHash: Buffer; readonly expiresAt: Instant },
): Promise<void> {
  await pool.query('INSERT INTO address_links (token_hash, message_key, expires_at) VALUES ($1, $2, $3)', [
    link.tokenHash,
    link.key,
    link.expiresAt,
  ])
}
