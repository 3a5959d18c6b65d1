import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { isAmong } from '../../rights/rights'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { beforeEnd } from '../statuses'
import type { TermsEvent } from './events'

/**
 * Somebody else has held the terms against the signed contract. From now on hours are measured by them, and the approval that the
 * obligation rests on tells when it ends.
 *
 * Refuses: TERMS_MISSING, FOUR_EYES. Twice is once.
 */
export const confirmTerms = defineCommand<ObligationState, TermsEvent>()({
  name: 'confirmTerms',
  label: 'Bekræft kontraktens vilkår',
  law: 'docs/law.md § 9.10',
  from: beforeEnd,
  to: beforeEnd,
  moves: staying(...beforeEnd),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: {},
  offered: ({ terms }) => terms !== undefined && terms.confirmed === undefined,
  decide({ terms }, _data, { by }) {
    if (terms === undefined) return refuse('TERMS_MISSING')
    if (terms.confirmed === true) return []
    if (by.kind === 'person' && isAmong(by, [terms.by])) refuse('FOUR_EYES')
    return [{ type: 'terms-confirmed' }]
  },
})
