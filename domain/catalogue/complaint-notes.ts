import type { CivilDate } from '../calendar/civil-date'

/** Who is told in the register that a decision about an approval is complained of: municipalities and the authorities, or everybody with a login. */
export type NoteReaders = 'municipalities' | 'everybody'

/**
 * The terms, oldest first. Whether it may be shown publicly before the complaint is decided is not settled: until it is, those alone
 * hear of it who place citizens (docs/law.md § 5.2).
 */
const terms: readonly { readonly validFrom: CivilDate; readonly shownTo: NoteReaders }[] = [
  { validFrom: '2026-01-01', shownTo: 'municipalities' },
]

/** Who sees the notes on that day; before the first terms' day, by the first. */
export function noteReadersAt(date: CivilDate): NoteReaders {
  const found = terms.findLast(({ validFrom }) => validFrom <= date) ?? terms[0]
  if (found === undefined) throw new RangeError('no terms')
  return found.shownTo
}

/** Danish, neutral: neither which decision nor by whom. */
export const complaintNote = 'Afgørelse påklaget.'
