import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { addressKey } from '../addresses/address-key'
import { since, type AskLimits } from '../addresses/ask-limits'
import { storableText } from '../storable-text'
import type { NewOutsideRequest } from './outside-request'

/** Keeps a request. The same id again is the same request: it stays as it is. @returns when it was received first */
export async function addOutsideRequest(pool: Pool, request: NewOutsideRequest): Promise<Instant> {
  const { requestId, office, receivedAt, requester, name, email, caseNumber, what } = request
  const { rows } = await pool.query<{ received_at: Date }>(
    `INSERT INTO outside_requests AS r (request_id, office, received_at, requester, name, email, case_number, what)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (request_id) DO UPDATE SET request_id = r.request_id RETURNING received_at`,
    [
      requestId,
      office,
      receivedAt,
      requester,
      name === undefined ? null : storableText(name),
      email,
      caseNumber === undefined ? null : storableText(caseNumber),
      storableText(what),
    ],
  )
  if (rows[0] === undefined) throw new Error('A request for access was not kept')
  return rows[0].received_at.toISOString()
}

/** An e-mail that asks whether an address is that of whoever gave it without a login. */
export interface OutsideAsk {
  readonly key: string
  readonly email: string
  readonly subject: string
  readonly text: string
  readonly at: Instant
  /** Stands for the network from which it was given; tells no address. */
  readonly network: string
  readonly limits: AskLimits
}

/** How many networks' worth of addresses are asked in a day, over all networks: so many e-mails one mail server bears. */
const networksInAll = 20

/** Asks an address, unless it is confirmed, has been asked, or it, its network or all together may be asked no more that day. */
export async function askOutsideAddress(
  pool: Pool,
  { key, email, subject, text, at, network, limits }: OutsideAsk,
): Promise<void> {
  await pool.query('SELECT ask_outside_address($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
    key,
    email,
    addressKey(email),
    subject,
    text,
    at,
    since(at, limits),
    network,
    limits.perAddress,
    limits.perOrganisation,
    networksInAll * limits.perOrganisation,
  ])
}
