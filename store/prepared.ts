import { createHash } from 'node:crypto'
import type { QueryConfig } from 'pg'

/**
 * A statement that a connection reads and plans once and not each time: for short answers that takes longer than finding them.
 * Only for texts of which there are few, since every connection keeps them, and whose best way does not hang on the values. A
 * limit stands in the text (`roundedLimit`): of one that it does not know, PostgreSQL thinks that a tenth of all rows are wanted.
 */
export const prepared = (text: string, values: readonly unknown[]): QueryConfig => ({
  name: createHash('sha256').update(text).digest('base64url'),
  text,
  values: [...values],
})

/**
 * A parameter whose value is not looked at when a prepared statement is planned: else PostgreSQL finds the plan for these
 * values somewhat cheaper than the one for all, and plans each time all the same.
 */
export const hidden = (parameter: string): string => `(SELECT ${parameter})`
