import type { Pool } from 'pg'

/**
 * Takes a job for `leaseMs`, unless another process has it or has done it less than `everyMs` ago. By the database's
 * clock. A lease instead of a lock: no connection is held, and it ends by itself with a process that dies.
 */
export async function takeJob(
  pool: Pool,
  name: string,
  { leaseMs, everyMs }: { readonly leaseMs: number; readonly everyMs: number },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO operation_jobs AS j (name, leased_until) VALUES ($1, clock_timestamp() + $2 * interval '1 ms')
     ON CONFLICT (name) DO UPDATE SET leased_until = clock_timestamp() + $2 * interval '1 ms'
     WHERE j.leased_until <= clock_timestamp() AND (j.done_at IS NULL OR j.done_at <= clock_timestamp() - $3 * interval '1 ms')`,
    [name, leaseMs, everyMs],
  )
  return rowCount === 1
}

/** Gives a job back; `done` when it was carried through. Nobody takes it up before `restMs` have passed. */
export async function leaveJob(pool: Pool, name: string, done: boolean, restMs = 0): Promise<void> {
  await pool.query(
    `INSERT INTO operation_jobs AS j (name, leased_until, done_at) VALUES ($1, clock_timestamp() + $3 * interval '1 ms', CASE WHEN $2 THEN clock_timestamp() END)
     ON CONFLICT (name) DO UPDATE SET leased_until = excluded.leased_until, done_at = coalesce(excluded.done_at, j.done_at)`,
    [name, done, restMs],
  )
}

/** Where a check goes on that takes all cases a part at a time; '' at the beginning. */
export async function placeOf(pool: Pool, name: string): Promise<string> {
  const { rows } = await pool.query<{ place: string }>('SELECT place FROM operation_jobs WHERE name = $1', [name])
  return rows[0]?.place ?? ''
}

/** Notes where it goes on. */
export async function movePlace(pool: Pool, name: string, place: string): Promise<void> {
  await pool.query(
    `INSERT INTO operation_jobs (name, leased_until, place) VALUES ($1, clock_timestamp(), $2) ON CONFLICT (name) DO UPDATE SET place = $2`,
    [name, place],
  )
}
