import type { Pool } from 'pg'
import type { Absence } from './absence'

/** The request that asks for it: the same again is answered alike. */
export interface AbsenceRequest {
  readonly idempotencyKey: string
  readonly requestHash: string
}

/**
 * `known`: the same request has come before, and this is its absence. `overlap`: the person is away on one of the days
 * already. `substitute-away`: the substitute is; a circle of substitutes is always that as well.
 */
export type AbsenceResult =
  | { readonly kind: 'registered' | 'known'; readonly absenceId: string }
  | { readonly kind: 'overlap' }
  | { readonly kind: 'substitute-away' }
  | { readonly kind: 'other-body' }

/** Registers an absence, in one call that lets nobody else do so meanwhile. */
export async function registerAbsence(
  pool: Pool,
  { absenceId, organisation, person, from, to, substitute, registeredBy, registeredAt }: Absence,
  { idempotencyKey, requestHash }: AbsenceRequest,
): Promise<AbsenceResult> {
  const { rows } = await pool.query<{ kind: AbsenceResult['kind']; absence_id: string | null }>(
    'SELECT kind, absence_id FROM register_absence(ROW($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, NULL, NULL, $12, $13)::absences)',
    [
      absenceId,
      organisation,
      person.subject,
      person.name,
      from,
      to,
      substitute.subject,
      substitute.name,
      registeredBy.subject,
      registeredBy.name,
      registeredAt,
      idempotencyKey,
      requestHash,
    ],
  )
  const answer = rows[0]
  if (answer === undefined) throw new Error('The database gave no answer to an absence')
  return answer.kind === 'registered' || answer.kind === 'known'
    ? { kind: answer.kind, absenceId: answer.absence_id ?? absenceId }
    : { kind: answer.kind }
}
