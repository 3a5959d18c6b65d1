import type { Pool } from 'pg'
import type { Recipient } from '../../domain/process/effect'
import type { RegisterEntry } from '../../domain/process/procedure'

/** Something of an approval that a municipality wants to hear of. */
export interface ToTell {
  readonly caseId: string
  /** `seq` of the event by which it happened. */
  readonly seq: number
  /** As the register shows it from then on. */
  readonly entry: RegisterEntry
  readonly organisation: string
  readonly to: Recipient
}

/** A change of what the register shows. */
export interface ChangeToTell extends ToTell {
  /** As it was shown before; absent of an approval that is new. */
  readonly before?: RegisterEntry
}

/** Who hears of every approval, whether it has asked or not. */
export interface NationalReceiver {
  /** Code of the authority. */
  readonly organisation: string
  readonly to: Recipient
}

/** What is to be told of those after a place, and up to which place that is. */
export interface Batch<One extends ToTell> {
  readonly items: readonly One[]
  /** Absent when there is nothing after it. */
  readonly last?: number
}

interface Row {
  readonly position: string
  readonly case_id: string
  readonly seq: number
  readonly entry: RegisterEntry | null
  readonly organisation: string | null
  readonly name: string | null
  readonly email: string | null
}

/** The municipality wants to hear of this approval: of all that lie in it, or of those that it has named. */
const wanted = (caseId: string, entry: string): string =>
  `CASE WHEN m.approvals IS NULL THEN m.municipality = ${entry}->>'municipality' ELSE ${caseId} = ANY (m.approvals) END`

/** Municipalities that want to hear of an approval, from when they asked; or these, of all. */
const receivers = (asked: string, caseId: string, entry: string, national: readonly NationalReceiver[] | undefined) =>
  national === undefined
    ? { join: `LEFT JOIN municipal_notices m ON ${asked} AND ${wanted(caseId, entry)}`, values: [] }
    : {
        join: `LEFT JOIN unnest($3::text[], $4::text[], $5::text[]) AS m (organisation, name, email) ON true`,
        values: [
          national.map(({ organisation }) => organisation),
          national.map(({ to }) => to.name),
          national.map(({ to }) => to.email),
        ],
      }

/**
 * The next `limit` changes of the register after a place, each once for every municipality that wants to hear of the approval, or for
 * each of these national receivers.
 */
export async function changesToTell(
  pool: Pool,
  after: number,
  limit: number,
  national?: readonly NationalReceiver[],
): Promise<Batch<ChangeToTell>> {
  const { join, values } = receivers('m.position < c.position', 'c.case_id', 'h.entry', national)
  const { rows } = await pool.query<Row & { readonly before: RegisterEntry | null }>(
    `WITH read AS MATERIALIZED (SELECT * FROM register_changes WHERE position > $1 ORDER BY position LIMIT $2)
     SELECT c.position, c.case_id, c.seq, h.entry, b.entry AS before, m.organisation, m.name, m.email
     FROM read c LEFT JOIN register_history h ON h.case_id = c.case_id AND h.seq = c.seq AND h.n = 0 AND c.n = 0
     LEFT JOIN LATERAL (
       SELECT p.entry FROM register_history p WHERE p.case_id = c.case_id AND p.n = 0 AND p.seq < c.seq ORDER BY p.seq DESC LIMIT 1
     ) b ON true
     ${join}
     ORDER BY c.position, m.organisation`,
    [after, limit, ...values],
  )
  return batchOf(rows, ({ before }) => (before === null ? {} : { before }))
}

/** What has happened to the withdrawal of an approval that the register does not tell. */
export interface WithdrawalToTell extends ToTell {
  readonly what: 'decided' | 'off' | 'in-part'
  /** Only a part is withdrawn. */
  readonly inPart: boolean
}

/**
 * The next `limit` events about withdrawals after a place, as `changesToTell`. That one is over is told where it had been told of
 * only, and not where the register shows in the same breath that the approval stands again.
 */
export async function withdrawalsToTell(
  pool: Pool,
  after: number,
  limit: number,
  national?: readonly NationalReceiver[],
): Promise<Batch<WithdrawalToTell>> {
  const { join, values } = receivers('m.asked_at < n.recorded_at', 'n.case_id', 'h.entry', national)
  const { rows } = await pool.query<
    Row & { readonly what: WithdrawalToTell['what'] | null; readonly in_part: boolean }
  >(
    `WITH read AS MATERIALIZED (SELECT * FROM withdrawal_changes WHERE position > $1 ORDER BY position LIMIT $2),
     told AS (
       SELECT c.*, j.type, j.command_id, j.body::json #>> '{event,stage}' AS stage,
         j.body::json #>> '{event,revocationId}' AS revocation_id, j.body::json #>> '{event,inPart}' IS NOT NULL AS in_part
       FROM read c JOIN journal j USING (case_id, seq)),
     news AS (
       SELECT t.*, CASE
         WHEN t.type = 'revoked-in-part' THEN 'in-part'
         WHEN t.stage = 'decided' THEN 'decided'
         WHEN (t.type = 'revocation-ended' OR t.stage = 'heard')
           AND coalesce(last.stage, 'heard') <> 'heard'
           AND NOT EXISTS (SELECT FROM journal r WHERE r.case_id = t.case_id AND r.command_id = t.command_id AND r.type = 'reinstated')
           THEN 'off' END AS what
       FROM told t LEFT JOIN LATERAL (
         SELECT p.body::json #>> '{event,stage}' AS stage FROM journal p
         WHERE p.case_id = t.case_id AND p.seq < t.seq AND p.type = 'revocation-noted' AND p.body::json #>> '{event,revocationId}' = t.revocation_id
         ORDER BY p.seq DESC LIMIT 1) last ON true)
     SELECT n.position, n.case_id, n.seq, n.what, n.in_part, h.entry, m.organisation, m.name, m.email
     FROM news n LEFT JOIN LATERAL (
       SELECT e.entry FROM register_history e WHERE e.case_id = n.case_id AND e.n = 0 AND e.seq <= n.seq ORDER BY e.seq DESC LIMIT 1
     ) h ON n.what IS NOT NULL
     ${join}
     ORDER BY n.position, m.organisation`,
    [after, limit, ...values],
  )
  return batchOf(rows, ({ what, in_part: inPart }) => (what === null ? undefined : { what, inPart }))
}

/** Those of the rows that somebody wants to hear of; `more` says what else there is to tell, or that there is nothing. */
function batchOf<R extends Row, More extends object>(
  rows: readonly R[],
  more: (row: R) => More | undefined,
): Batch<ToTell & More> {
  const last = rows.at(-1)
  return {
    items: rows.flatMap((row) => {
      const { case_id: caseId, seq, entry, organisation, name, email } = row
      const found = more(row)
      return entry === null || organisation === null || name === null || email === null || found === undefined
        ? []
        : [{ caseId, seq, entry, organisation, to: { name, email }, ...found }]
    }),
    ...(last === undefined ? {} : { last: Number(last.position) }),
  }
}
