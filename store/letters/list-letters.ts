import type { Pool } from 'pg'
import type { StoredLetter } from './letter'
import { letterOf, selectLetters, type LetterRow } from './letter-row'

/** The letters of a case in the order in which they were issued, to whomever they are. */
export async function listLetters(pool: Pool, caseId: string): Promise<readonly StoredLetter[]> {
  const { rows } = await pool.query<LetterRow>(
    `${selectLetters} WHERE l.case_id = $1 ORDER BY l.issued_at, l.seq, l.letter_id`,
    [caseId],
  )
  return rows.map(letterOf)
}
