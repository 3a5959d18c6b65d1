import type { Pool } from 'pg'
import type { StoredLetter } from './letter'
import { letterOf, selectLetters, type LetterRow } from './letter-row'

/** A letter by its id. Whether somebody may read it is the caller's to check. */
export async function findLetter(pool: Pool, letterId: string): Promise<StoredLetter | undefined> {
  const { rows } = await pool.query<LetterRow>(`${selectLetters} WHERE l.letter_id = $1`, [letterId])
  return rows[0] && letterOf(rows[0])
}
