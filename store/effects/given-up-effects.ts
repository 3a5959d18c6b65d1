import type { Pool } from 'pg'
import type { Effect } from '../../domain/process/effect'

/** An effect that was given up, and what it was to do. */
export interface GivenUpEffect {
  readonly key: string
  readonly caseId: string
  readonly effect: Effect
  readonly reason: string
}

/** The effects that were given up and are no e-mails, oldest first: what becomes of an e-mail stands with its message. */
export async function givenUpEffects(pool: Pool, limit: number): Promise<readonly GivenUpEffect[]> {
  const { rows } = await pool.query<{
    effect_key: string
    case_id: string
    effect: Effect
    failed_reason: string | null
  }>(
    `SELECT effect_key, case_id, effect, failed_reason FROM effects
     WHERE failed_at IS NOT NULL AND done_at IS NULL AND effect ->> 'kind' <> 'mail'
     ORDER BY failed_at, effect_key LIMIT $1`,
    [limit],
  )
  return rows.map(({ effect_key: key, case_id: caseId, effect, failed_reason: reason }) => ({
    key,
    caseId,
    effect,
    reason: reason ?? '',
  }))
}
