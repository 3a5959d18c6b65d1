import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { openStatuses } from '../statuses'
import { accessDeadline } from './access-deadline'
import { isAccessOpen } from './access-request'
import type { AccessEvent } from './events'

/**
 * The party asks to see its case. The decision waits until it has been answered, so that the answer can be used
 * (forvaltningsloven §§ 9 and 9 b). It may also ask once the decision is made, until that is final.
 *
 * Refuses: ACCESS_OPEN while another request is open.
 */
export const requestAccess = defineCommand<ApplicationState, AccessEvent>()({
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
  decide({ access, ruleSet }, { what }, { at }) {
    if (access !== undefined && access.answer === undefined)
      refuse('ACCESS_OPEN', {}, 'I har allerede bedt om aktindsigt i sagen. Afvent svaret, før I beder om mere.')
    return [{ type: 'access-requested', what, deadline: accessDeadline(ruleSet, at) }]
  },
})
