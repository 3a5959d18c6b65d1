import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { contractManager, tenderOfficer } from '../obligation-rights'
import type { ObligationState } from '../state'
import { beforeEnd } from '../statuses'
import type { TermsEvent } from './events'
import { mustBeApproval, mustBeTheirs, namedApproval, termsFields } from './terms'

/**
 * What the signed contract says is registered: hours, money, time to answer, notice. It takes effect when somebody else has held it
 * against the contract and confirmed it.
 *
 * Refuses: TERMS_CONFIRMED, since after that only a change by rule is one; INVALID_FIELDS for an approval that is no case's id,
 * APPROVAL_NOT_THEIRS for one that the register does not know as the supplier's for the lot's speciale.
 */
export const registerTerms = defineCommand<ObligationState, TermsEvent>()({
  name: 'registerTerms',
  label: 'Registrér kontraktens vilkår',
  law: 'docs/law.md § 9.10',
  from: beforeEnd,
  to: beforeEnd,
  moves: staying(...beforeEnd),
  by: [contractManager, tenderOfficer],
  bar: ['conflicted'],
  drafts: true,
  readFirst: true,
  fields: termsFields,
  offered: ({ terms }) => terms?.confirmed === undefined,
  asksApproval: (state, { approvalId }, at) => namedApproval(state, state.supplier.cvr, approvalId, at),
  decide({ terms: before }, terms, { by, approval }) {
    if (by.kind !== 'person') return refuse('NOT_ALLOWED')
    if (before?.confirmed === true) refuse('TERMS_CONFIRMED')
    mustBeApproval(terms.approvalId, 'approvalId')
    mustBeTheirs(approval, terms.approvalId, 'approvalId')
    return [{ type: 'terms-registered', terms, by: by.subject }]
  },
})
