import { defineCommand } from '../../process/procedure'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ComplaintState } from '../state'
import type { ForwardingEvent } from './events'

/**
 * The file is gathered anew while it is not sent: the bundle could not be made, or something has come to the case since. The new
 * bundle takes the place of the one before.
 */
export const gatherAgain = defineCommand<ComplaintState, ForwardingEvent>()({
  name: 'gatherAgain',
  label: 'Saml akterne igen',
  law: 'retssikkerhedsloven § 66',
  from: ['forwarding'],
  to: ['forwarding'],
  moves: [['forwarding', 'forwarding']],
  by: [caseworker, lawyer, head],
  bar: ['conflicted'],
  fields: {},
  decide: () => [{ type: 'forwarding-begun' }],
})
