/** Every status of an advisory obligation, with its Danish name (docs/law.md § 9.10). */
export const obligationStatuses = {
  agreed: 'Kontrakt indgået',
  active: 'I kraft',
  clarifying: 'Under afklaring, godkendelsen er mistet',
  noticed: 'Opsagt, løber til sin sidste dag',
  closing: 'Ophørt, afventer slutrapport og overdragelse',
  expired: 'Udløbet',
  terminated: 'Ophørt før tid',
} as const

export type ObligationStatus = keyof typeof obligationStatuses

export const closedStatuses: readonly ObligationStatus[] = ['expired', 'terminated']

export const allStatuses = Object.keys(obligationStatuses) as readonly ObligationStatus[]

export const openStatuses: readonly ObligationStatus[] = allStatuses.filter(
  (status) => !closedStatuses.includes(status),
)

/** From the signature to the last day. */
export const beforeEnd: readonly ObligationStatus[] = ['agreed', 'active', 'clarifying', 'noticed']

/** Those in which the contract is lived, from its first day to its last. */
export const runningStatuses: readonly ObligationStatus[] = ['active', 'clarifying', 'noticed']

/** From its first day until the case is closed: what is reported, deviates and is handed over is dealt with after the end as well. */
export const untilClosed: readonly ObligationStatus[] = [...runningStatuses, 'closing']
