/** Every status of a review with its Danish name (docs/law.md § 9.2). Visits stand in no status: one may be unannounced. */
export const reviewStatuses = {
  assigned: 'Tildelt',
  assessing: 'Under vurdering',
  conflicted: 'Afventer ny tilsynskonsulent',
  concluding: 'Samlet vurdering og rapport',
  'fact-hearing': 'I faktahøring',
  submitted: 'Afgivet',
  cancelled: 'Aflyst',
} as const

export type ReviewStatus = keyof typeof reviewStatuses

export const closedStatuses = ['submitted', 'cancelled'] as const satisfies readonly ReviewStatus[]

/** Submitted or cancelled. */
export const isOver = (status: ReviewStatus): boolean => closedStatuses.some((closed) => closed === status)

/** The statuses in which something is still to be done. */
export const openStatuses = [
  'assigned',
  'assessing',
  'conflicted',
  'concluding',
  'fact-hearing',
] as const satisfies readonly ReviewStatus[]
