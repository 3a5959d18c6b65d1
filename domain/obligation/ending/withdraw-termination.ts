import { flag, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import type { EndingEvent } from './events'

/**
 * A notice is taken back before the last day, when both want it: the contract runs to the day that it was agreed for, and no longer.
 *
 * Refuses: CONSENT_MISSING.
 */
export const withdrawTermination = defineCommand<ObligationState, EndingEvent>()({
  name: 'withdrawTermination',
  label: 'Træk opsigelsen tilbage',
  law: 'docs/law.md § 9.10',
  from: ['noticed'],
  to: ['agreed', 'active', 'clarifying'],
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { agreed: flag('Leverandøren er enig'), reason: prose('Begrundelse') },
  decide(_state, { agreed, reason }) {
    if (!agreed) refuse('CONSENT_MISSING', { fields: ['agreed'] })
    return [{ type: 'termination-withdrawn', reason }]
  },
})
