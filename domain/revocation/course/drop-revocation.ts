import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import { isAddressedToParty } from '../index-of'
import type { RevocationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { CourseEvent } from './events'

/**
 * The office leaves the approval as it is: a milder means is enough, there is no ground, or the general approval has
 * not ended after all. The party is told where it knew of the
 * case. Refuses: INVALID_FIELDS without a reason.
 */
export const dropRevocation = defineCommand<RevocationState, CourseEvent>()({
  name: 'dropRevocation',
  label: 'Luk sagen uden indgreb',
  law: 'proportionalitetsprincippet; god forvaltningsskik',
  from: [...pendingStatuses, 'establishing'],
  to: ['dropped'],
  by: [caseworker, head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  decide(state, { reason }) {
    if (reason.trim() === '') refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Skriv en begrundelse.')
    return [{ type: 'dropped', reason, told: isAddressedToParty(state) }]
  },
})
