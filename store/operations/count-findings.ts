import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

export interface FindingCounts {
  /** Kinds of which there are any. */
  readonly byKind: Readonly<Record<string, number>>
  /** When the radar last looked through; absent when it never has. */
  readonly lookedAt?: Instant
  /** When it last saw the engine as well. */
  readonly engineSeenAt?: Instant
}

/** Names of the jobs that note when the radar has looked, and when it has seen the engine as well. */
export const lookJobs = { radar: 'radar', engine: 'radar/engine' } as const

/** How much stands still, and how fresh that knowledge is. */
export async function countFindings(pool: Pool): Promise<FindingCounts> {
  const [counts, jobs] = await Promise.all([
    pool.query<{ kind: string; found: number }>('SELECT kind, count(*)::integer AS found FROM stuck GROUP BY kind'),
    pool.query<{ name: string; done_at: Date }>(
      'SELECT name, done_at FROM operation_jobs WHERE name = ANY($1) AND done_at IS NOT NULL',
      [[lookJobs.radar, lookJobs.engine]],
    ),
  ])
  const doneAt = (job: string): Instant | undefined => jobs.rows.find(({ name }) => name === job)?.done_at.toISOString()
  const [lookedAt, engineSeenAt] = [doneAt(lookJobs.radar), doneAt(lookJobs.engine)]
  return {
    byKind: Object.fromEntries(counts.rows.map(({ kind, found }) => [kind, found])),
    ...(lookedAt === undefined ? {} : { lookedAt }),
    ...(engineSeenAt === undefined ? {} : { engineSeenAt }),
  }
}
