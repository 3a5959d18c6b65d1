import { ruleSetById } from '../../calendar/deadline-rule'
import { refuse } from '../../refusal/refuse'
import type { ObligationState } from '../state'
import { valueOf } from '../terms/terms'
import type { ChangedTerms, ProposedChange } from './change'

/** What so many kroner more or less a year come to over the contract years that are left, the present one whole. */
export function valueOfTerms(
  { terms, years, ruleSet }: Pick<ObligationState, 'terms' | 'years' | 'ruleSet'>,
  changed: ChangedTerms,
): number {
  if (terms === undefined) return 0
  const left = ruleSetById(ruleSet).settings.obligationYears - Math.max(years.length - 1, 0)
  return Math.abs(valueOf({ ...terms, ...changed }, left) - valueOf(terms, left))
}

/**
 * Whether a change may be made without a new tender. Small changes count together; additional services and unforeseen changes each by
 * themselves. Against the value of the contract as it was agreed.
 *
 * Refuses: EXTENSION_REFUSED, CHANGE_NEEDS_TENDER, CHANGE_TOO_LARGE with the limit in kroner, CLAUSE_UNKNOWN, LOT_WITHOUT_APPROVAL for a
 * successor without an approval, INVALID_FIELDS where the kind's own fields are missing, TERMS_MISSING.
 */
export function mustBeAllowed(
  state: Pick<ObligationState, 'terms' | 'changes' | 'ruleSet' | 'agreedValue'>,
  change: ProposedChange,
): void {
  const { terms, changes, ruleSet, agreedValue } = state
  if (change.kind === 'extension') refuse('EXTENSION_REFUSED')
  if (change.kind === 'substantial') refuse('CHANGE_NEEDS_TENDER')
  if (terms?.confirmed === undefined || agreedValue === undefined) return refuse('TERMS_MISSING')
  const { smallChangePercent, largeChangePercent, smallChangeKroner } = ruleSetById(ruleSet).settings
  const within = (value: number, limit: number): void => {
    if (value > limit) refuse('CHANGE_TOO_LARGE', { value, limit })
  }
  switch (change.kind) {
    case 'review-clause':
      if (change.clause === undefined || !terms.reviewClauses.includes(change.clause))
        refuse('CLAUSE_UNKNOWN', { fields: ['clause'] })
      return
    case 'small': {
      const before = changes
        .filter(({ kind, status }) => kind === 'small' && status === 'approved')
        .reduce((sum, { value }) => sum + value, 0)
      // Less than ten per cent and less than the threshold: at the limit it is refused.
      const most = Math.min(Math.ceil((agreedValue * smallChangePercent) / 100), smallChangeKroner) - 1
      within(before + change.value, most)
      return
    }
    case 'additional':
    case 'unforeseen':
      within(change.value, Math.floor((agreedValue * largeChangePercent) / 100))
      return
    case 'successor':
      if (change.successor === undefined) refuse('INVALID_FIELDS', { fields: ['successor'] })
      if (change.approvalId === undefined) refuse('LOT_WITHOUT_APPROVAL', { fields: ['successor'] })
  }
}
