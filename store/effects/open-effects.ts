import type { Effect } from '../../domain/process/effect'
import type { KeyedEffect } from '../../domain/process/journal'

/** An effect as `effectsAsJson` gives it; `effect` is JSON text, since `json` within `json` is checked too strictly. */
export interface EffectJson {
  readonly key: string
  readonly at: string
  readonly effect: string
}

/** SQL for the open effects that meet a condition, as one JSON array in the order of their events. */
export const effectsAsJson = (condition: string): string => `coalesce((
  SELECT json_agg(json_build_object('key', effect_key, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'effect', effect::text) ORDER BY seq, n)
  FROM effects WHERE ${condition} AND done_at IS NULL AND failed_at IS NULL), '[]')`

/** The effects that `effectsAsJson` read. */
export const openEffectsOf = (rows: readonly EffectJson[]): readonly KeyedEffect[] =>
  rows.map(({ key, at, effect }) => ({ key, at, effect: JSON.parse(effect) as Effect }))
