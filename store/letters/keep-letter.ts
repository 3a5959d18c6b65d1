import type { Pool } from 'pg'
import { storableText } from '../storable-text'
import { findLetter } from './find-letter'
import type { NewLetter, StoredLetter } from './letter'

/**
 * Keeps a letter and queues it for Digital Post, unless it goes by post; unless that was done before, and gives back the one that is kept: what
 * was once issued stands, also when a newer template would word it otherwise.
 */
export async function keepLetter(
  pool: Pool,
  { letterId, caseId, seq, title, to, content, pdf, sha256, issuedAt }: NewLetter,
): Promise<StoredLetter> {
  await pool.query(
    `WITH kept AS (
       INSERT INTO letters (letter_id, case_id, seq, kind, title, recipient_cvr, recipient_name, content, sha256, pdf, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (letter_id) DO NOTHING RETURNING letter_id, recipient_cvr)
     INSERT INTO digital_post (letter_id, recipient_cvr) SELECT letter_id, recipient_cvr FROM kept WHERE NOT $12`,
    [
      letterId,
      caseId,
      seq,
      content.kind,
      storableText(title),
      to.cvr === undefined ? null : storableText(to.cvr),
      storableText(to.name),
      JSON.stringify(content),
      sha256,
      pdf,
      issuedAt,
      content.recipient.byPost === true,
    ],
  )
  const letter = await findLetter(pool, letterId)
  if (letter === undefined) throw new Error(`The letter ${letterId} was not kept`)
  return letter
}
