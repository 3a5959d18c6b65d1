import type { Pool } from 'pg'
import type { KeyedEffect } from '../../domain/process/journal'
import type { CaseState } from '../../domain/process/procedure'
import { effectsAsJson, openEffectsOf, type EffectJson } from '../effects/open-effects'

/** A case with all that its workflow needs to take it up: new, revived or adopted. */
export interface CaseToTakeUp {
  readonly schema: number
  /** Of schema `schema`; bringing it to the present one is the caller's. */
  readonly state: CaseState
  readonly seq: number
  /** Ids of the commands in its journal, each once, in their order. */
  readonly commandIds: readonly string[]
  readonly openEffects: readonly KeyedEffect[]
}

/**
 * Reads a case in one statement, so that state, journal and effects are of one moment.
 * @throws when the store has no such case
 */
export async function loadCase(pool: Pool, caseId: string): Promise<CaseToTakeUp> {
  const { rows } = await pool.query<{
    schema: number
    state: CaseState
    seq: number
    command_ids: string[]
    effects: EffectJson[]
  }>({
    name: 'load-case',
    text: `SELECT schema, state, seq,
      ARRAY(SELECT command_id FROM journal WHERE case_id = $1 GROUP BY command_id ORDER BY min(seq)) AS command_ids,
      ${effectsAsJson('case_id = $1')} AS effects
      FROM cases WHERE case_id = $1`,
    values: [caseId],
  })
  const row = rows[0]
  if (row === undefined) throw new Error(`The store has no case ${caseId}`)
  return {
    schema: row.schema,
    state: row.state,
    seq: row.seq,
    commandIds: row.command_ids,
    openEffects: openEffectsOf(row.effects),
  }
}
