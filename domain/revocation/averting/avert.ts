import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import type { RevocationState } from '../state'
import { openStatuses } from '../statuses'
import type { AvertingEvent } from './events'

/**
 * The ground is gone, and so is the withdrawal, also one that has been signed and has not taken effect: the approval stands as it
 * is. It is the head's, who signs withdrawals. Refuses: INVALID_FIELDS without a reason.
 */
export const avert = defineCommand<RevocationState, AvertingEvent>()({
  name: 'avert',
  label: 'Fastslå, at forholdene er bragt i orden',
  law: 'socialtilsynsloven § 5, stk. 6; proportionalitetsprincippet',
  from: openStatuses,
  to: ['averted'],
  by: [head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  decide(_state, { reason }) {
    if (reason.trim() === '') refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Skriv en begrundelse.')
    return [{ type: 'averted', reason }]
  },
})
