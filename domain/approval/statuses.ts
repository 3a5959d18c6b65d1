/** Every status of an approval with its Danish name (docs/law.md § 9.3). */
export const approvalStatuses = {
  active: 'Gældende',
  'renewal-pending': 'Gældende, fornyelse under behandling',
  extended: 'Forlænget under behandling',
  'expired-pending': 'Udløbet, ansøgning om fornyelse under behandling',
  lapsed: 'Bortfaldet (i klagefrist)',
  expired: 'Udløbet',
  'lapse-final': 'Bortfaldet',
  'given-up': 'Opgivet',
  revoked: 'Tilbagekaldt',
} as const

export type ApprovalStatus = keyof typeof approvalStatuses

export const closedStatuses = [
  'expired',
  'lapse-final',
  'given-up',
  'revoked',
] as const satisfies readonly ApprovalStatus[]

/** The statuses in which the approval holds, or will from its first day on. */
export const livingStatuses = ['active', 'renewal-pending', 'extended'] as const satisfies readonly ApprovalStatus[]

/** Those to which a withdrawal that is taken away can lead. */
export const livingOrLapsed = [...livingStatuses, 'lapsed', 'lapse-final'] as const satisfies readonly ApprovalStatus[]

/** Those in which what is decided of the approval can still change it: a lapse can be annulled, and a withdrawal. */
export const changeableStatuses = [...livingOrLapsed, 'revoked'] as const satisfies readonly ApprovalStatus[]

/** Those in which the case is not over. */
export const openStatuses = [
  ...livingStatuses,
  'expired-pending',
  'lapsed',
] as const satisfies readonly ApprovalStatus[]

/** Whether the case is over. */
export const isClosed = ({ status }: { readonly status: ApprovalStatus }): boolean =>
  closedStatuses.some((closed) => closed === status)

/** Whether the approval holds, or will from its first day on. */
export const isLiving = ({ status }: { readonly status: ApprovalStatus }): boolean =>
  livingStatuses.some((living) => living === status)
