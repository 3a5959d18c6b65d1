import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { provider } from '../../rights/rights'
import { withoutPersonalNumbers } from '../../process/personal-number'
import type { ObligationState } from '../state'
import type { EndingEvent } from './events'
import { mustBeTerminable } from './termination-rule'

/** The supplier gives notice, as long as the contract asks. Refuses: NOTICE_TOO_SHORT, DATE_INVALID, TERMS_MISSING, PERSONAL_NUMBER. */
export const resign = defineCommand<ObligationState, EndingEvent>()({
  name: 'resign',
  label: 'Opsig kontrakten som leverandør',
  law: 'kontraktens bestemmelse om opsigelse',
  from: ['agreed', 'active', 'clarifying'],
  to: ['noticed'],
  by: [provider],
  submission: true,
  fields: { lastDay: date('Kontraktens sidste dag'), reason: prose('Begrundelse') },
  decide(state, { lastDay, reason }, { at }) {
    withoutPersonalNumbers({ reason })
    mustBeTerminable(state, { ground: 'notice', lastDay }, civilDateAt(at))
    return [{ type: 'resigned', lastDay, reason }]
  },
})
