import type { Pool } from 'pg'
import type { KeyedEffect } from '../../domain/journal'
import { effectsAsJson, openEffectsOf, type EffectJson } from '../effects/open-effects'
import { caseColumns, caseOf, type CaseColumns, type StoredCase } from './case-columns'

/** A case with all that its workflow needs to take it up: new, revived or adopted. */
export interface CaseToTakeUp {
  readonly row: StoredCase
  /** Ids of the commands in its journal, each once, in their order. */
  readonly commandIds: readonly string[]
  readonly openEffects: readonly KeyedEffect[]
}

/** Reads a case in one statement, so that state, journal and effects are of one moment. */
export async function loadCase(pool: Pool, caseId: string): Promise<CaseToTakeUp | undefined> {
  const { rows } = await pool.query<CaseColumns & { command_ids: string[]; effects: EffectJson[] }>({
    name: 'load-case',
    text: `SELECT ${caseColumns},
      ARRAY(SELECT command_id FROM journal WHERE case_id = $1 GROUP BY command_id ORDER BY min(seq)) AS command_ids,
      ${effectsAsJson('case_id = $1')} AS effects
      FROM cases WHERE case_id = $1`,
    values: [caseId],
  })
  return rows[0] && { row: caseOf(rows[0]), commandIds: rows[0].command_ids, openEffects: openEffectsOf(rows[0].effects) }
}
