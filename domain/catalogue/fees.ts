import type { CivilDate } from '../calendar/civil-date'

/** What the treatment of an application costs from a day on, in whole kroner. */
interface FeeTerms {
  readonly validFrom: CivilDate
  readonly new: number
  readonly renewal: number
  /** Codes of the offices that charge it when they receive the application, and begin nothing before it is paid (docs/law.md § 5.3). */
  readonly chargedOnReceipt: readonly string[]
}

/** The fees, oldest first. The amounts change yearly by order; these are examples for the demo. */
const feeTerms: readonly FeeTerms[] = [
  { validFrom: '2026-01-01', new: 31_200, renewal: 15_600, chargedOnReceipt: [] },
  { validFrom: '2027-01-01', new: 32_000, renewal: 16_000, chargedOnReceipt: ['OEST'] },
]

/** The fee for an application handed in on that day, in whole kroner. */
export const feeAt = (kind: 'new' | 'renewal', date: CivilDate): number => termsAt(date)[kind]

/** Whether this office charges the fee by itself for an application handed in on that day. */
export const chargesOnReceipt = (office: string, date: CivilDate): boolean =>
  termsAt(date).chargedOnReceipt.includes(office)

/** The terms of that day; before the first terms' day, the first. */
function termsAt(date: CivilDate): FeeTerms {
  const terms = [...feeTerms].reverse().find(({ validFrom }) => validFrom <= date) ?? feeTerms[0]
  if (terms === undefined) throw new RangeError('no fee')
  return terms
}
