import type { Pool } from 'pg'
import type { AppendRequest, AppendResult } from '../../domain/journal'
import { encodeRequest } from './encode-request'
import { readJournal } from './read-journal'

/**
 * Appends a command's events to a case's journal and makes all that follows from them true in the same transaction:
 * effects, case row, register, and the command's receipt as journaled. One round trip, since every command waits for it.
 *
 * `conflict` when the journal has moved on, with the events after `expectedSeq`; also when the journal has this very
 * command already (without events then, when the writer knows them all). A conflict has written nothing.
 * @throws when the store has no such case
 */
export async function append(pool: Pool, request: AppendRequest): Promise<AppendResult> {
  const { rows } = await pool.query<{ kind: string; taken_by: string | null }>({
    name: 'append-events', text: 'SELECT kind, taken_by FROM append_events($1)', values: [encodeRequest(request)],
  })
  const answer = rows[0]
  switch (answer?.kind) {
    case 'appended': return { kind: 'appended' }
    case 'conflict': return { kind: 'conflict', ...await readJournal(pool, request.row.caseId, request.expectedSeq) }
    case 'taken': return { kind: 'taken', by: answer.taken_by ?? '' }
    default: throw new Error(`The journal has no case ${request.row.caseId}`)
  }
}
