import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import type { RegisterFilter } from './register-filter'
import { registerPage } from './register-page'
import { registeredOf, type RegisteredCase } from './register-row'

export interface RegisterQuery extends RegisterFilter {
  /** It carries the instant of its first page, which goes before `at`. */
  readonly cursor?: string
  /** Entries on a page; 50 unless told. */
  readonly limit?: number
}

export interface RegisterPage {
  readonly at: Instant
  readonly entries: readonly RegisteredCase[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

/**
 * The public register at an instant: approvals in force then, and no others (I14), by provider and specialfunktion in
 * Danish order. All pages show the same instant.
 * @throws {CursorFault}
 */
export async function listRegister(
  pool: Pool,
  { cursor, limit = 50, ...filter }: RegisterQuery,
): Promise<RegisterPage> {
  const [at, ...after] = cursor === undefined ? [filter.at] : placeOf(cursor)
  const rows = await registerPage(pool, { ...filter, at }, after, limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    at,
    entries: shown.map(registeredOf),
    ...(rows.length > limit && last !== undefined
      ? { cursor: encodeCursor([at, last.provider_name, last.specialfunktion_name, last.case_id]) }
      : {}),
  }
}

function placeOf(cursor: string): readonly [Instant, string, string, string] {
  const [at = '', provider = '', specialfunktion = '', caseId = ''] = decodeCursor(cursor, 4)
  return [instantIn(at), provider, specialfunktion, caseId]
}
