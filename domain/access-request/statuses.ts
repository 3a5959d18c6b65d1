/** Every status of a request for access with its Danish name (docs/law.md § 9.9). */
export const accessRequestStatuses = {
  received: 'Modtaget',
  drafted: 'Udkast til svar',
  granted: 'Imødekommet',
  partial: 'Delvist imødekommet',
  refused: 'Afslag',
  withdrawn: 'Trukket tilbage',
} as const

export type AccessRequestStatus = keyof typeof accessRequestStatuses

export const closedStatuses = [
  'granted',
  'partial',
  'refused',
  'withdrawn',
] as const satisfies readonly AccessRequestStatus[]

/** The statuses in which it is not answered. */
export const openStatuses = ['received', 'drafted'] as const satisfies readonly AccessRequestStatus[]
