import type { Pool } from 'pg'

/** The PDF of a letter; `undefined` when there is no such letter. */
export async function letterPdf(pool: Pool, letterId: string): Promise<Buffer | undefined> {
  const { rows } = await pool.query<{ pdf: Buffer }>('SELECT pdf FROM letters WHERE letter_id = $1', [letterId])
  return rows[0]?.pdf
}
