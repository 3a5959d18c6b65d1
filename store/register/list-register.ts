import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import { likePattern } from '../like-pattern'
import { storableText } from '../storable-text'
import { asOf, registeredOf, type RegisteredCase, type RegisterRow } from './register-row'

export interface RegisterQuery {
  /** The register as it was, or is, at this instant. A cursor carries the instant of its first page and goes before. */
  readonly at: Instant
  /** Part of the provider's, the specialfunktion's or the municipality's name, or a whole CVR or P number. */
  readonly search?: string
  readonly specialeId?: string
  readonly municipality?: string
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

interface Row extends RegisterRow { readonly provider_name: string; readonly specialfunktion_name: string }

/**
 * The public register at an instant: approvals in force then, and no others (I14), by provider and specialfunktion in
 * Danish order. All pages show the same instant. An approval past its last day is in force as long as its case says so:
 * an application to renew that was filed in time extends it.
 * @throws {CursorFault}
 */
export async function listRegister(pool: Pool, { at, search, specialeId, municipality, cursor, limit = 50 }: RegisterQuery): Promise<RegisterPage> {
  const [firstAt, provider, specialfunktion, caseId] = cursor === undefined ? [at, null, null, null] : placeOf(cursor)
  const { rows } = await pool.query<Row>(
    `SELECT case_id, from_at, entry, provider_name, specialfunktion_name FROM register_history
     WHERE ${asOf} AND status = 'in-force' AND valid_from <= ($1::timestamptz AT TIME ZONE 'Europe/Copenhagen')::date
       AND ($2::text IS NULL OR provider_name ILIKE $2 OR specialfunktion_name ILIKE $2 OR municipality ILIKE $2 OR cvr = $3 OR p_number = $3)
       AND ($4::text IS NULL OR speciale_id = $4)
       AND ($5::text IS NULL OR municipality = $5)
       AND ($6::text IS NULL OR (provider_name, specialfunktion_name, case_id) > ($6, $7, $8))
     ORDER BY provider_name, specialfunktion_name, case_id LIMIT $9`,
    [firstAt, search === undefined || search === '' ? null : likePattern(search), search === undefined ? null : storableText(search), specialeId ?? null, municipality ?? null, provider, specialfunktion, caseId, limit + 1],
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    at: firstAt,
    entries: shown.map(registeredOf),
    ...(rows.length > limit && last !== undefined ? { cursor: encodeCursor([firstAt, last.provider_name, last.specialfunktion_name, last.case_id]) } : {}),
  }
}

function placeOf(cursor: string): readonly [Instant, string, string, string] {
  const [at = '', provider = '', specialfunktion = '', caseId = ''] = decodeCursor(cursor, 4)
  return [instantIn(at), provider, specialfunktion, caseId]
}
