import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, party } from '../../rights/rights'
import { begunWithout } from '../../delivery/by-post'
import { deliveryRules } from '../delivery/rules'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { PartyEvent } from './events'

/** The power of attorney has been taken back, and no letter to whoever had it is waited for. When there is none this changes nothing. */
export const endRepresentation = defineCommand<ApplicationState, PartyEvent>()({
  name: 'endRepresentation',
  label: 'Afslut partsrepræsentation',
  law: 'forvaltningsloven § 8',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: [...party, caseworker],
  bar: ['conflicted'],
  fields: {},
  offered: ({ representative }) => representative !== undefined,
  decide: (state, _data, { at }) =>
    state.representative === undefined
      ? []
      : [{ type: 'representation-ended', ...begunWithout(deliveryRules, state, 'representative', at) }],
})
