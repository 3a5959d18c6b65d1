import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'

/** An approval over which a complaint is pending, and since when. */
export interface RegisterNote {
  readonly caseId: string
  readonly since: Instant
}

export interface NotesQuery {
  /** The legal instant. */
  readonly at: Instant
  /** As it was known then: what was recorded later is left out. */
  readonly knownAt?: Instant
  /** It carries the instant of its first page, which goes before `at`. */
  readonly cursor?: string
  readonly limit: number
}

export interface NotesPage {
  readonly at: Instant
  readonly notes: readonly RegisterNote[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

/**
 * The approvals that the register has shown and over which a complaint is pending at an instant, the longest first. Gone when
 * it is decided.
 * @throws {CursorFault}
 */
export async function listRegisterNotes(
  pool: Pool,
  { at: asked, knownAt, cursor, limit }: NotesQuery,
): Promise<NotesPage> {
  const [at = asked, since = '', caseId = ''] = cursor === undefined ? [] : placeOf(cursor)
  const { rows } = await pool.query<{ case_id: string; since: Date }>(
    `WITH told AS (
       SELECT case_id, seq, at, type, body::json #>> '{event,complaintId}' AS complaint_id FROM journal
       WHERE type IN ('appeal-begun', 'appeal-over') AND at <= $1 AND recorded_at <= coalesce($2, recorded_at)),
     pending AS (
       SELECT b.case_id, min(b.at) AS since FROM told b WHERE b.type = 'appeal-begun'
         AND NOT EXISTS (SELECT FROM told o WHERE o.case_id = b.case_id AND o.complaint_id = b.complaint_id AND o.type = 'appeal-over' AND o.seq > b.seq)
       GROUP BY b.case_id)
     SELECT case_id, since FROM pending p
     WHERE EXISTS (SELECT FROM register_history h WHERE h.case_id = p.case_id AND h.shown_from <= $1)
       AND ($3 = '' OR (since, case_id) > ($3::timestamptz, $4))
     ORDER BY since, case_id LIMIT $5`,
    [at, knownAt ?? null, since, caseId, limit + 1],
  )
  const notes = rows.slice(0, limit).map((row) => ({ caseId: row.case_id, since: row.since.toISOString() }))
  const last = notes.at(-1)
  return {
    at,
    notes,
    ...(rows.length > limit && last !== undefined ? { cursor: encodeCursor([at, last.since, last.caseId]) } : {}),
  }
}

function placeOf(cursor: string): readonly [Instant, Instant, string] {
  const [at = '', since = '', caseId = ''] = decodeCursor(cursor, 3)
  return [instantIn(at), instantIn(since), caseId]
}
