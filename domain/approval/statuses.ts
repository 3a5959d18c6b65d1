/** Every status of an approval with its Danish name (domain reference § 6.4c). */
export const approvalStatuses = {
  'active': 'Gældende',
  'renewal-pending': 'Gældende, fornyelse under behandling',
  'extended': 'Forlænget under behandling',
  'expired': 'Udløbet',
} as const

export type ApprovalStatus = keyof typeof approvalStatuses

export const closedStatuses = ['expired'] as const satisfies readonly ApprovalStatus[]
