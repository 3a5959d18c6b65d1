import type { ChangeKind } from '../changes/change'
import type { TerminationGround } from '../ending/termination'

/** The provision that a change of the contract rests on (docs/law.md § 9.10). The last two are refused before they are changes. */
export const changeLaw: Readonly<Record<ChangeKind, string>> = {
  'review-clause': 'Udbudsloven § 179',
  small: 'Udbudsloven § 180',
  additional: 'Udbudsloven § 181',
  successor: 'Udbudsloven § 182',
  unforeseen: 'Udbudsloven § 183',
  extension: 'Udbudsloven § 178',
  substantial: 'Udbudsloven § 178',
}

/** … and one that ends it before its time. */
export const terminationLaw: Readonly<Record<TerminationGround, string>> = {
  mutual: 'Kontraktens bestemmelse om ophør',
  breach: 'Kontraktens bestemmelse om misligholdelse',
  'approval-lost': 'Kontraktens bestemmelse om godkendelse',
  ruling: 'Udbudsloven § 185',
  notice: 'Kontraktens bestemmelse om opsigelse',
}
