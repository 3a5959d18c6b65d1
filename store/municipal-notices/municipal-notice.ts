import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { Recipient } from '../../domain/process/effect'

/** What a municipality wants to hear of, and who there is told. */
export interface MunicipalNotice {
  /** The municipality's code as its people's logins have it. */
  readonly organisation: string
  readonly municipality: string
  /** Ids of approvals, wherever they lie; absent: all in the municipality. */
  readonly approvals?: readonly string[]
  readonly to: Recipient
  /** Subject of whoever asked. */
  readonly setBy: string
  readonly setAt: Instant
}

interface Row {
  readonly organisation: string
  readonly municipality: string
  readonly approvals: readonly string[] | null
  readonly name: string
  readonly email: string
  readonly set_by: string
  readonly set_at: Date
}

/** A municipality's wish; `undefined` when it has none. */
export async function findMunicipalNotice(pool: Pool, organisation: string): Promise<MunicipalNotice | undefined> {
  const { rows } = await pool.query<Row>(
    'SELECT organisation, municipality, approvals, name, email, set_by, set_at FROM municipal_notices WHERE organisation = $1',
    [organisation],
  )
  return (
    rows[0] && {
      organisation: rows[0].organisation,
      municipality: rows[0].municipality,
      ...(rows[0].approvals === null ? {} : { approvals: rows[0].approvals }),
      to: { name: rows[0].name, email: rows[0].email },
      setBy: rows[0].set_by,
      setAt: rows[0].set_at.toISOString(),
    }
  )
}

/**
 * Puts a municipality's wish in the place of the one before. What the register has shown so far is told to nobody anew.
 * @returns the approvals that the register has never shown, and then nothing is changed
 */
export async function setMunicipalNotice(
  pool: Pool,
  { organisation, municipality, approvals, to, setBy, setAt }: MunicipalNotice,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ unknown: string[] }>(
    `WITH unknown AS (
       SELECT a FROM unnest($3::text[]) a WHERE NOT EXISTS (SELECT FROM register_history h WHERE h.case_id = a)
     ), put AS (
       INSERT INTO municipal_notices AS m (organisation, municipality, approvals, name, email, set_by, set_at, position)
       SELECT $1, $2, $3, $4, $5, $6, $7, coalesce((SELECT max(position) FROM register_changes), 0)
       WHERE NOT EXISTS (SELECT FROM unknown)
       ON CONFLICT (organisation) DO UPDATE SET municipality = $2, approvals = $3, name = $4, email = $5, set_by = $6, set_at = $7
     )
     SELECT coalesce(array_agg(a), '{}') AS unknown FROM unknown`,
    [organisation, municipality, approvals ?? null, to.name, to.email, setBy, setAt],
  )
  return rows[0]?.unknown ?? []
}

/** From now on the municipality hears of nothing. */
export async function endMunicipalNotice(pool: Pool, organisation: string): Promise<void> {
  await pool.query('DELETE FROM municipal_notices WHERE organisation = $1', [organisation])
}
