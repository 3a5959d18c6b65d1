import type { Grant } from '../rights/rights'

/** Leads the procedure at the contracting authority. */
export const tenderOfficer: Grant = { role: 'tender-officer', of: 'office' }
/** Answers for the contract: approves the need, notifies the award, signs. */
export const contractManager: Grant = { role: 'contract-manager', of: 'office' }
/** Evaluates, named on the case. */
export const panelMember: Grant = { role: 'panel', of: 'assigned' }
/** Holds a share of the key: a tender officer who is named on the case. */
export const opener: Grant = { role: 'tender-officer', of: 'assigned' }
/** Any provider: the tender is published to all, and what it takes to bid is asked of the bid. */
export const anyProvider: Grant = { role: 'provider', of: 'any' }
