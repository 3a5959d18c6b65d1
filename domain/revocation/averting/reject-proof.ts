import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import { effectFrom, nextMidnight } from '../decision/effect'
import type { DecisionEvent } from '../decision/events'
import type { RevocationState } from '../state'
import { openStatuses } from '../statuses'
import type { AvertingEvent } from './events'
import { isProofOpen } from './proof'

/**
 * What the party has sent does not change the case. A withdrawal whose day had come meanwhile takes effect at the next midnight.
 *
 * Refuses: WRONG_STATUS when nothing waits to be looked at, INVALID_FIELDS without a reason.
 */
export const rejectProof = defineCommand<RevocationState, AvertingEvent | DecisionEvent>()({
  name: 'rejectProof',
  label: 'Meddel, at det indsendte ikke ændrer sagen',
  law: 'retssikkerhedsloven § 10; god forvaltningsskik',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [caseworker, head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  offered: isProofOpen,
  decide(state, { reason }, { at }) {
    if (!isProofOpen(state)) refuse('WRONG_STATUS', {}, 'Der er intet indsendt, som der mangler stillingtagen til.')
    if (reason.trim() === '') refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Skriv en begrundelse.')
    return [{ type: 'proof-rejected', reason }, ...(state.held === true ? effectFrom(state, nextMidnight(at), at) : [])]
  },
})
