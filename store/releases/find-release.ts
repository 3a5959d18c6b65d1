import type { Pool } from 'pg'
import type { StorageKind } from '../documents/document'
import type { ReleaseFile, StoredRelease } from './release'

/** A row of these columns. */
export interface ReleaseRow {
  readonly release_id: string
  readonly case_id: string
  readonly copies: StoredRelease['copies']
  readonly state: StoredRelease['state']
  readonly reason: string | null
  readonly attempts: number
  readonly asked_at: Date
}

interface FileRow {
  readonly number: number
  readonly pages: number
  readonly size: number
  readonly sha256: string
  readonly bytes_id: string
  readonly storage: StorageKind
}

/** The columns that `releaseOf` needs. */
export const releaseColumns = 'release_id, case_id, copies, state, reason, attempts, asked_at'

/** A release by its id, with what has been made of it. */
export async function findRelease(pool: Pool, releaseId: string): Promise<StoredRelease | undefined> {
  const { rows } = await pool.query<ReleaseRow>(`SELECT ${releaseColumns} FROM releases WHERE release_id = $1`, [
    releaseId,
  ])
  return rows[0] && releaseOf(pool, rows[0])
}

/** The release that a row holds. */
export async function releaseOf(pool: Pool, row: ReleaseRow): Promise<StoredRelease> {
  return {
    releaseId: row.release_id,
    caseId: row.case_id,
    copies: row.copies,
    state: row.state,
    ...(row.reason === null ? {} : { reason: row.reason }),
    attempts: row.attempts,
    askedAt: row.asked_at.toISOString(),
    files: await filesOf(pool, row.release_id),
  }
}

async function filesOf(pool: Pool, releaseId: string): Promise<readonly ReleaseFile[]> {
  const { rows } = await pool.query<FileRow>(
    'SELECT number, pages, size, sha256, bytes_id, storage FROM release_files WHERE release_id = $1 ORDER BY number',
    [releaseId],
  )
  return rows.map(({ bytes_id: bytesId, ...file }) => ({ ...file, bytesId }))
}
