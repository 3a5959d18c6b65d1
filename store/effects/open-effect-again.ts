import type { Pool } from 'pg'
import type { Effect } from '../../domain/process/effect'

/**
 * An effect that was given up is to be done after all: from now on its case's workflow finds it open.
 * @returns the case and the effect; `undefined` where none with this key has been given up, or it is an e-mail, which is sent again as a
 * message
 */
export async function openEffectAgain(
  pool: Pool,
  key: string,
): Promise<{ readonly caseId: string; readonly effect: Effect } | undefined> {
  const { rows } = await pool.query<{ case_id: string; effect: Effect }>(
    `UPDATE effects SET failed_at = NULL, failed_reason = NULL
     WHERE effect_key = $1 AND failed_at IS NOT NULL AND done_at IS NULL AND effect ->> 'kind' <> 'mail'
     RETURNING case_id, effect`,
    [key],
  )
  const [row] = rows
  return row === undefined ? undefined : { caseId: row.case_id, effect: row.effect }
}
