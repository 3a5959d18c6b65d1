import type { Pool } from 'pg'
import type { LetterContent } from '../../domain/letter/letter-content'

/** What a letter says, as data; `undefined` when there is no such letter. */
export async function letterContent(pool: Pool, letterId: string): Promise<LetterContent | undefined> {
  const { rows } = await pool.query<{ content: LetterContent }>('SELECT content FROM letters WHERE letter_id = $1', [
    letterId,
  ])
  return rows[0]?.content
}

/** The PDF of a letter; `undefined` when there is no such letter. */
export async function letterPdf(pool: Pool, letterId: string): Promise<Buffer | undefined> {
  const { rows } = await pool.query<{ pdf: Buffer }>('SELECT pdf FROM letters WHERE letter_id = $1', [letterId])
  return rows[0]?.pdf
}
