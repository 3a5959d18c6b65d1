import type { Grant } from '../rights/rights'

/** Answers for the contract at the contracting authority. */
export const contractManager: Grant = { role: 'contract-manager', of: 'office' }
/** Leads the procedure at the contracting authority. */
export const tenderOfficer: Grant = { role: 'tender-officer', of: 'office' }
/** Caseworkers of a municipality: whoever has one may ask any supplier of an obligation. */
export const anyMunicipality: Grant = { role: 'municipality', of: 'any' }
