/** Every status of a request for advice, with its Danish name (docs/law.md § 9.11). */
export const adviceStatuses = {
  asked: 'Modtaget',
  accepted: 'Under rådgivning',
  answered: 'Besvaret, afventer kommunens bedømmelse',
  finished: 'Afsluttet',
  referred: 'Henvist',
  withdrawn: 'Trukket tilbage',
} as const

export type AdviceStatus = keyof typeof adviceStatuses

export const closedStatuses: readonly AdviceStatus[] = ['finished', 'referred', 'withdrawn']
