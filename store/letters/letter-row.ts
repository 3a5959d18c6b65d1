import type { LetterKind } from '../../domain/letter/letter-content'
import type { StoredLetter } from './letter'

/** SQL: letters with how they were delivered; the columns that `letterOf` needs. */
export const selectLetters = `SELECT l.letter_id, l.case_id, l.seq, l.kind, l.title, l.recipient_cvr, l.recipient_name, l.sha256, l.issued_at, p.letter_id IS NULL AS by_post, p.available_at, p.receipt
  FROM letters l LEFT JOIN digital_post p USING (letter_id)`

/** A row of these columns. */
export interface LetterRow {
  readonly letter_id: string
  readonly case_id: string
  readonly seq: number
  readonly kind: LetterKind
  readonly title: string
  /** Absent for a person. */
  readonly recipient_cvr: string | null
  readonly recipient_name: string
  readonly sha256: string
  readonly issued_at: Date
  readonly by_post: boolean
  readonly available_at: Date | null
  readonly receipt: string | null
}

/** The letter that a row holds. */
export function letterOf(row: LetterRow): StoredLetter {
  return {
    letterId: row.letter_id,
    caseId: row.case_id,
    seq: row.seq,
    kind: row.kind,
    title: row.title,
    to: { ...(row.recipient_cvr === null ? {} : { cvr: row.recipient_cvr }), name: row.recipient_name },
    sha256: row.sha256,
    issuedAt: row.issued_at.toISOString(),
    ...(row.by_post ? { byPost: true } : {}),
    ...(row.available_at === null || row.receipt === null
      ? {}
      : { delivery: { availableAt: row.available_at.toISOString(), receipt: row.receipt } }),
  }
}
