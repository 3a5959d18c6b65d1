/** Every status of a review with its Danish name (domain reference § 6.4b, the part that is here). */
export const reviewStatuses = {
  'assigned': 'Tildelt',
  'assessing': 'Under vurdering',
  'conflicted': 'Afventer ny tilsynskonsulent',
  'submitted': 'Afgivet',
  'cancelled': 'Aflyst',
} as const

export type ReviewStatus = keyof typeof reviewStatuses

export const closedStatuses = ['submitted', 'cancelled'] as const satisfies readonly ReviewStatus[]
