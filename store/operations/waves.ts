import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

export interface WaveFailure {
  readonly caseId: string
  readonly reason: string
}

/** How far a wave has come. */
export interface WaveProgress {
  readonly woken: number
  readonly moved: number
  readonly failures: readonly WaveFailure[]
}

/** The waking of open cases, so that they move to a version. */
export interface Wave extends WaveProgress {
  readonly waveId: string
  readonly buildId: string
  /** Cases woken at a time. */
  readonly size: number
  /** `stopping`: somebody has asked it to stop; `failed`: it stopped by itself; `abandoned`: its process has died. */
  readonly state: 'running' | 'stopping' | 'stopped' | 'failed' | 'done' | 'abandoned'
  readonly startedAt: Instant
  readonly endedAt?: Instant
}

/** So long without a beat, and the process of a wave is dead. */
const silence = `interval '60 seconds'`

/**
 * Begins a wave, unless one is going on; one whose process has died is ended first.
 * @returns whether it has begun
 */
export async function beginWave(
  pool: Pool,
  { waveId, buildId, size }: Pick<Wave, 'waveId' | 'buildId' | 'size'>,
): Promise<boolean> {
  await pool.query(
    `UPDATE upgrade_waves SET state = 'abandoned', ended_at = clock_timestamp() WHERE state IN ('running', 'stopping') AND beat_at < clock_timestamp() - ${silence}`,
  )
  const { rowCount } = await pool.query(
    `INSERT INTO upgrade_waves (wave_id, build_id, size) VALUES ($1, $2, $3) ON CONFLICT ((true)) WHERE state IN ('running', 'stopping') DO NOTHING`,
    [waveId, buildId, size],
  )
  return rowCount === 1
}

/**
 * Notes how far a wave has come, and that its process lives.
 * @returns whether it is to go on
 */
export async function beatWave(pool: Pool, waveId: string, { woken, moved, failures }: WaveProgress): Promise<boolean> {
  const { rows } = await pool.query<{ state: string }>(
    'UPDATE upgrade_waves SET woken = $2, moved = $3, failures = $4, beat_at = clock_timestamp() WHERE wave_id = $1 RETURNING state',
    [waveId, woken, moved, JSON.stringify(failures)],
  )
  return rows[0]?.state === 'running'
}

export async function endWave(pool: Pool, waveId: string, state: 'stopped' | 'failed' | 'done'): Promise<void> {
  await pool.query('UPDATE upgrade_waves SET state = $2, ended_at = clock_timestamp() WHERE wave_id = $1', [
    waveId,
    state,
  ])
}

/**
 * Asks the wave that is going on to stop; one whose process has died is ended.
 * @returns that wave, or `undefined` when none is going on
 */
export async function stopWave(pool: Pool): Promise<Wave | undefined> {
  const { rows } = await pool.query<{ wave_id: string }>(
    `UPDATE upgrade_waves SET state = CASE WHEN beat_at < clock_timestamp() - ${silence} THEN 'abandoned' ELSE 'stopping' END,
       ended_at = CASE WHEN beat_at < clock_timestamp() - ${silence} THEN clock_timestamp() END
     WHERE state IN ('running', 'stopping') RETURNING wave_id`,
  )
  return rows[0] && latestWave(pool)
}

/** The wave that is going on, or else the last there was. */
export async function latestWave(pool: Pool): Promise<Wave | undefined> {
  const { rows } = await pool.query<{
    wave_id: string
    build_id: string
    size: number
    state: Wave['state']
    woken: number
    moved: number
    failures: WaveFailure[]
    started_at: Date
    ended_at: Date | null
  }>(
    `SELECT wave_id, build_id, size, CASE WHEN state IN ('running', 'stopping') AND beat_at < clock_timestamp() - ${silence} THEN 'abandoned' ELSE state END AS state,
            woken, moved, failures, started_at, ended_at FROM upgrade_waves ORDER BY started_at DESC LIMIT 1`,
  )
  const row = rows[0]
  return (
    row && {
      waveId: row.wave_id,
      buildId: row.build_id,
      size: row.size,
      state: row.state,
      woken: row.woken,
      moved: row.moved,
      failures: row.failures,
      startedAt: row.started_at.toISOString(),
      ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
    }
  )
}
