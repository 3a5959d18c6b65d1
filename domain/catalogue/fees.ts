import type { CivilDate } from '../calendar/civil-date'

/** What the treatment of an application costs from a day on, in whole kroner. */
interface FeeTerms {
  readonly validFrom: CivilDate
  readonly new: number
  readonly renewal: number
}

/** The fees, oldest first. The amounts change yearly by order; these are examples for the demo. */
const feeTerms: readonly FeeTerms[] = [
  { validFrom: '2026-01-01', new: 31_200, renewal: 15_600 },
  { validFrom: '2027-01-01', new: 32_000, renewal: 16_000 },
]

/** The fee for an application handed in on that day; before the first terms' day, the first. */
export function feeAt(kind: 'new' | 'renewal', date: CivilDate): number {
  const terms = [...feeTerms].reverse().find(({ validFrom }) => validFrom <= date) ?? feeTerms[0]
  if (terms === undefined) throw new RangeError('no fee')
  return terms[kind]
}
