/** Every status of a supervision with its Danish name (docs/law.md § 9.6). Visits, orders and decisions stand in no status: they go on beside each other. */
export const supervisionStatuses = {
  planned: 'Planlagt',
  'under-way': 'Under tilsyn',
  'fact-hearing': 'I faktahøring',
  reported: 'Rapport afgivet, opfølgning',
  closed: 'Afsluttet',
  ended: 'Ophørt med godkendelsen',
} as const

export type SupervisionStatus = keyof typeof supervisionStatuses

export const closedStatuses = ['closed', 'ended'] as const satisfies readonly SupervisionStatus[]

/** The statuses in which something can still happen. */
export const openStatuses = [
  'planned',
  'under-way',
  'fact-hearing',
  'reported',
] as const satisfies readonly SupervisionStatus[]

/** … in which a team is at work, or has been. */
export const workingStatuses = ['under-way', 'fact-hearing', 'reported'] as const satisfies readonly SupervisionStatus[]

/** Closed, or over with the approval. */
export const isOver = (status: SupervisionStatus): boolean => closedStatuses.some((closed) => closed === status)
