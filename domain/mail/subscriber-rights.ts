import type { Grant } from '../rights/rights'

/**
 * Who may have the register's changes sent to an address of theirs. What is sent is public; the right is asked for so that
 * each subscription has an organisation that answers for it, and whose people see and end it.
 */
export const subscribers: readonly Grant[] = (
  ['municipality', 'provider', 'caseworker', 'head', 'lawyer', 'contract-manager'] as const
).map((role) => ({ role, of: 'any' }))

/** Who is told by e-mail of what happens to approvals, for the municipality that they work at. */
export const municipalSubscribers: readonly Grant[] = [{ role: 'municipality', of: 'any' }]

/** Who reads in the register that a decision is complained of: municipalities, and the authorities that decide. */
export const noteReaders: readonly Grant[] = (['municipality', 'caseworker', 'head', 'lawyer'] as const).map(
  (role) => ({
    role,
    of: 'any',
  }),
)

/** Who sees everybody's subscriptions and may end them or take them up again: those that were given up wait for them. */
export const subscriptionKeepers: readonly Grant[] = [{ role: 'admin', of: 'any' }]
