import type { Pool } from 'pg'
import { emptyChain, verifyRow, type ChainHead, type JournalRow } from './verify-row'

/** The first bad row of a case. `seq` is the row's number, or the first missing one. */
export interface JournalFault {
  readonly caseId: string
  readonly seq: number
  /** Danish. */
  readonly reason: string
}

export interface Verification {
  readonly cases: number
  readonly rows: number
  /** One for each bad case, by case id. */
  readonly faults: readonly JournalFault[]
}

export interface VerificationOptions {
  /** Only this case. */
  readonly caseId?: string
  /** Rows in memory at a time; 1,000 unless told. */
  readonly pageSize?: number
}

interface Row {
  case_id: string
  seq: number
  type: string
  at: Date
  by: unknown
  command_id: string
  body: string
  prev_hash: Buffer
  hash: Buffer
  head_seq: number | null
  head_hash: Buffer | null
  snapshot_sha256: string | null
}

/**
 * Checks the journal of one case or of all: numbers without gaps, each hash over its body and chained to the one before,
 * columns as the body says, and the chain's end as the case row remembers it, so that cut-off rows are missed too. It reads
 * one moment of the database, page by page, while the system goes on working.
 *
 * What it cannot find is a forger who may write to the database and recomputes a whole case's hashes and head; against
 * that, heads must be noted outside the database.
 */
export async function verifyJournal(
  pool: Pool,
  { caseId, pageSize = 1_000 }: VerificationOptions = {},
): Promise<Verification> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const one = caseId === undefined ? 'true' : `case_id = ${client.escapeLiteral(caseId)}`
    // The order of the primary key, so that nothing is sorted however long the journal is.
    await client.query(
      `DECLARE chain NO SCROLL CURSOR FOR
       SELECT j.case_id, j.seq, j.type, j.at, j.by, j.command_id, j.body, j.prev_hash, j.hash, c.seq AS head_seq, c.head_hash,
              encode(sha256(convert_to(s.content, 'UTF8')), 'hex') AS snapshot_sha256
       FROM (SELECT * FROM journal WHERE ${one}) j LEFT JOIN cases c ON c.case_id = j.case_id
       LEFT JOIN snapshots s ON s.case_id = j.case_id AND s.seq = j.seq ORDER BY j.case_id, j.seq`,
    )
    const check = createCheck()
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${pageSize} FROM chain`)
      rows.forEach(check.next)
      if (rows.length < pageSize) break
    }
    const { rows: bare } = await client.query<{ case_id: string; seq: number; head_hash: Buffer }>(
      `SELECT case_id, seq, head_hash FROM cases c WHERE ${one} AND NOT EXISTS (SELECT FROM journal j WHERE j.case_id = c.case_id)`,
    )
    for (const { case_id, seq, head_hash } of bare) check.begin(case_id, { seq, hash: head_hash })
    return check.end()
  } finally {
    // Ends the transaction too, which has only read.
    client.release(true)
  }
}

/** Takes rows in the order of cases and numbers. */
function createCheck(): {
  begin(caseId: string, head: ChainHead | undefined): void
  next(row: Row): void
  end(): Verification
} {
  const faults: JournalFault[] = []
  let current: { caseId: string; last: ChainHead; head: ChainHead | undefined; bad: boolean } | undefined
  let cases = 0
  let rows = 0

  const finish = (): void => {
    const fault = current === undefined || current.bad ? undefined : endFault(current.last, current.head)
    if (current !== undefined && fault !== undefined) faults.push({ caseId: current.caseId, ...fault })
  }
  const begin = (caseId: string, head: ChainHead | undefined): void => {
    finish()
    cases += 1
    current = { caseId, last: emptyChain, head, bad: false }
  }

  return {
    begin,
    next(row) {
      if (current?.caseId !== row.case_id)
        begin(
          row.case_id,
          row.head_seq === null || row.head_hash === null ? undefined : { seq: row.head_seq, hash: row.head_hash },
        )
      rows += 1
      if (current === undefined || current.bad) return
      const reason = verifyRow(current.last, journalRow(row))
      if (reason === undefined) {
        current.last = { seq: row.seq, hash: row.hash }
        return
      }
      current.bad = true
      faults.push({ caseId: row.case_id, seq: Math.min(row.seq, current.last.seq + 1), reason })
    },
    end() {
      finish()
      return { cases, rows, faults: faults.sort((a, b) => (a.caseId < b.caseId ? -1 : 1)) }
    },
  }
}

/** What is wrong with where a journal ends, every row of it being right. */
function endFault(last: ChainHead, head: ChainHead | undefined): Omit<JournalFault, 'caseId'> | undefined {
  if (head === undefined) return { seq: 1, reason: 'journalen har ingen sag i tabellen cases' }
  if (head.seq > last.seq)
    return {
      seq: last.seq + 1,
      reason: `journalen ender ved ${last.seq}, men sagen er nået til ${head.seq}: rækker er fjernet`,
    }
  if (head.seq < last.seq)
    return { seq: head.seq + 1, reason: `sagen er kun nået til ${head.seq}: rækken er tilføjet uden om sagen` }
  return head.hash.equals(last.hash)
    ? undefined
    : { seq: last.seq, reason: 'sagens head_hash er ikke den sidste rækkes hash' }
}

const journalRow = (row: Row): JournalRow => ({
  caseId: row.case_id,
  seq: row.seq,
  type: row.type,
  at: row.at,
  by: row.by,
  commandId: row.command_id,
  body: row.body,
  prevHash: row.prev_hash,
  hash: row.hash,
  ...(row.snapshot_sha256 === null ? {} : { snapshotSha256: row.snapshot_sha256 }),
})
