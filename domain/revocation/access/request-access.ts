import { accessDeadline } from '../../application/access/access-deadline'
import { isAccessOpen } from '../../application/access/access-request'
import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { RevocationState } from '../state'
import { openStatuses } from '../statuses'
import type { AccessEvent } from './events'

/** The party asks to see the case; the decision waits until it has been answered and can be used. Refuses: ACCESS_OPEN while another request is open. */
export const requestAccess = defineCommand<RevocationState, AccessEvent>()({
  name: 'requestAccess',
  label: 'Bed om aktindsigt',
  law: 'forvaltningsloven §§ 9 og 9 b',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: party,
  submission: true,
  fields: { what: prose('Hvad ønsker I at se?', { max: 2000 }) },
  offered: (state) => !isAccessOpen(state),
  decide(state, { what }, { at }) {
    if (isAccessOpen(state))
      refuse('ACCESS_OPEN', {}, 'I har allerede bedt om aktindsigt i sagen. Afvent svaret, før I beder om mere.')
    return [{ type: 'access-requested', what, deadline: accessDeadline(state.ruleSet, at) }]
  },
})
