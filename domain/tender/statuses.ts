/** Every status of a lot's tender, with its Danish name (docs/law.md § 9.8). */
export const tenderStatuses = {
  preparing: 'Under forberedelse',
  open: 'Offentliggjort',
  paused: 'Sat i bero',
  closed: 'Tilbudsfristen er udløbet',
  opened: 'Tilbud åbnet',
  evaluating: 'Under evaluering',
  evaluated: 'Evalueret',
  standstill: 'I standstill',
  suspended: 'Klage med opsættende virkning',
  'ready-to-sign': 'Klar til underskrift',
  contracted: 'Kontrakt indgået',
  announced: 'Bekendtgjort',
  cancelled: 'Annulleret',
  'no-bids': 'Uden tilbud',
} as const

export type TenderStatus = keyof typeof tenderStatuses

export const closedStatuses: readonly TenderStatus[] = ['announced', 'cancelled', 'no-bids']

export const openStatuses: readonly TenderStatus[] = (Object.keys(tenderStatuses) as TenderStatus[]).filter(
  (status) => !closedStatuses.includes(status),
)

/** From publication to the end of the case: whoever follows the tender can be told and can send. */
export const publishedStatuses: readonly TenderStatus[] = openStatuses.filter((status) => status !== 'preparing')

/** In which bids are known by name: they have been opened. */
export const openedStatuses: readonly TenderStatus[] = [
  'opened',
  'evaluating',
  'evaluated',
  'standstill',
  'suspended',
  'ready-to-sign',
  'contracted',
  'announced',
]

/** In which something is decided among bidders that are known. */
export const undecidedStatuses: readonly TenderStatus[] = openedStatuses.filter(
  (status) => status !== 'contracted' && status !== 'announced',
)

/** In which an award has been told, and not everything is signed. */
export const awardedStatuses: readonly TenderStatus[] = ['standstill', 'suspended', 'ready-to-sign']

/** From the notification on: who has won is known to all. */
export const notifiedStatuses: readonly TenderStatus[] = [
  'standstill',
  'suspended',
  'ready-to-sign',
  'contracted',
  'announced',
]
