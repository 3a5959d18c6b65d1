import type { Pool } from 'pg'
import type { AppendRequest, AppendResult } from '../../domain/process/journal'
import type { StoredRefusal } from '../receipts/receipt'
import { encodeRequest } from './encode-request'
import { readJournal } from './read-journal'

/**
 * Appends a command's events, or those of several that were judged one after another, to a case's journal and makes all that follows from them true in the same transaction:
 * effects, case row, register, and the command's receipt as journaled. One round trip, since every command waits for it.
 *
 * `conflict` when the journal has moved on, with the events after `expectedSeq`; also when the journal has this very
 * command already (without events then, when the writer knows them all). A conflict has written nothing.
 * `refused` when the command, or one of several, was refused before, and its sender has been told.
 * `taken` when an open case holds an active key that must be free: asked first, and once more by the index when that case's successor is opened.
 * @throws when the store has no such case
 */
export async function append(pool: Pool, request: AppendRequest): Promise<AppendResult> {
  const by = await holderOf(pool, request)
  if (by !== undefined) return { kind: 'taken', by }
  const several = [...new Set(request.events.map(({ commandId }) => commandId))]
  const commands = several.length > 1 ? several : [request.commandId]
  const { rows } = await pool.query<{ kind: string; taken_by: string | null }>({
    ...(commands === several
      ? { name: 'append-together', text: appending('append_together(r.request, $2)') }
      : { name: 'append-events', text: appending('append_events(r.request)') }),
    values: [encodeRequest(request), commands],
  })
  if (rows.length === 0) return { kind: 'refused', refusal: await refusalOf(pool, commands) }
  const answer = rows[0]
  switch (answer?.kind) {
    case 'appended':
      return { kind: 'appended' }
    case 'conflict':
      return { kind: 'conflict', ...(await readJournal(pool, request.row.caseId, request.expectedSeq)) }
    case 'taken':
      return { kind: 'taken', by: answer.taken_by ?? '' }
    default:
      throw new Error(`The journal has no case ${request.row.caseId}`)
  }
}

/** The open case that holds one of the keys that must be free. Few commands ask; the same command again finds its own events and is answered by them. */
async function holderOf(pool: Pool, { mustBeFree, row, commandId }: AppendRequest): Promise<string | undefined> {
  if (mustBeFree === undefined) return undefined
  const { rows } = await pool.query<{ case_id: string }>(
    `SELECT case_id FROM cases WHERE active_key = ANY($1) AND NOT closed AND case_id <> $2
     AND NOT EXISTS (SELECT FROM journal WHERE journal.case_id = $2 AND command_id = $3) LIMIT 1`,
    [mustBeFree, row.caseId, commandId],
  )
  return rows[0]?.case_id
}

/** The inner select gives no row for a command whose refusal stands, and `OFFSET 0` has it asked before the function is called. */
const appending = (call: string): string =>
  `SELECT kind, taken_by FROM (SELECT $1::json AS request WHERE NOT EXISTS (${standingRefusal}) OFFSET 0) r, LATERAL ${call}`

/**
 * A command that was refused a minute ago or more: its sender has been told, and what they were told stands. Until then a
 * refusal may have been noted by a second delivery while the first one was on its way here, and the journal puts it right.
 * The sealed command stays in the engine's history; whoever reaches the engine can have it delivered again whenever they like.
 */
const standingRefusal = `SELECT refusal FROM receipts
  WHERE receipt_id = ANY ($2::text[]) AND outcome = 'refused' AND journaled_seq IS NULL AND answered_at < now() - interval '1 minute'`

/** Of several the earliest: they are given one by one then. */
async function refusalOf(pool: Pool, commandIds: readonly string[]): Promise<StoredRefusal> {
  const { rows } = await pool.query<{ refusal: StoredRefusal }>(
    `SELECT refusal FROM receipts WHERE receipt_id = ANY ($1) AND outcome = 'refused' ORDER BY answered_at LIMIT 1`,
    [commandIds],
  )
  if (rows[0] === undefined) throw new Error(`There is no refused receipt of ${commandIds.join()}`)
  return rows[0].refusal
}
