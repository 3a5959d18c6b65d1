import type { Pool } from 'pg'
import type { JournalSlice } from '../../domain/process/journal'
import { effectsAsJson, openEffectsOf, type EffectJson } from '../effects/open-effects'
import { recordedOf } from './journal-body'

/**
 * The events of a case after `afterSeq`, and the effects of those same events that are neither done nor given up; with
 * `afterSeq` 0 that is every open effect of the case. Read in one statement, so that both are of one moment. An unknown
 * case has neither.
 */
export async function readJournal(pool: Pool, caseId: string, afterSeq: number): Promise<JournalSlice> {
  const { rows } = await pool.query<{ bodies: string[]; effects: EffectJson[] }>({
    name: 'read-journal',
    text: `SELECT
      ARRAY(SELECT body FROM journal WHERE case_id = $1 AND seq > $2 ORDER BY seq) AS bodies,
      ${effectsAsJson('case_id = $1 AND seq > $2')} AS effects`,
    values: [caseId, afterSeq],
  })
  return { events: (rows[0]?.bodies ?? []).map(recordedOf), openEffects: openEffectsOf(rows[0]?.effects ?? []) }
}
