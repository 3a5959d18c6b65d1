import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { Person } from '../../domain/rights/actor'

/** Opens a feed for somebody; one that they had before is closed by it. @param tokenHash SHA-256 of the secret in its address */
export async function openFeed(pool: Pool, person: Person, tokenHash: Uint8Array, at: Instant): Promise<void> {
  await pool.query(
    `INSERT INTO calendar_feeds (subject, token_hash, person, made_at, logged_in_at) VALUES ($1, $2, $3, $4, $4)
     ON CONFLICT (subject) DO UPDATE SET token_hash = $2, person = $3, made_at = $4, logged_in_at = $4`,
    [person.subject, tokenHash, person, at],
  )
}

/** Closes somebody's feed. */
export async function closeFeed(pool: Pool, subject: string): Promise<void> {
  await pool.query('DELETE FROM calendar_feeds WHERE subject = $1', [subject])
}

/** When somebody's feed was opened; undefined for somebody who has none. */
export async function feedOpenedAt(pool: Pool, subject: string): Promise<Instant | undefined> {
  const { rows } = await pool.query<{ made_at: Date }>('SELECT made_at FROM calendar_feeds WHERE subject = $1', [
    subject,
  ])
  return rows[0]?.made_at.toISOString()
}

/** Somebody has logged in: from here on their feed shows what this login may read. */
export async function noteFeedLogin(pool: Pool, person: Person, at: Instant): Promise<void> {
  await pool.query('UPDATE calendar_feeds SET person = $2, logged_in_at = $3 WHERE subject = $1', [
    person.subject,
    person,
    at,
  ])
}

/** Whose feed has this secret, of those who have logged in since `notBefore`. */
export async function findFeed(pool: Pool, tokenHash: Uint8Array, notBefore: Instant): Promise<Person | undefined> {
  const { rows } = await pool.query<{ person: Person }>(
    'SELECT person FROM calendar_feeds WHERE token_hash = $1 AND logged_in_at >= $2',
    [tokenHash, notBefore],
  )
  return rows[0]?.person
}
