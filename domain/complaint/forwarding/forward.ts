import { optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ComplaintState } from '../state'
import type { ForwardingEvent } from './events'

/**
 * The complaint goes to Ankestyrelsen with the whole file: the decided case is asked for its documents as it stands now, and the
 * complaint is forwarded when they are here. A late one carries what is known of its day (docs/law.md § 6.9).
 */
export const forward = defineCommand<ComplaintState, ForwardingEvent>()({
  name: 'forward',
  label: 'Send klagen til Ankestyrelsen',
  law: 'retssikkerhedsloven § 66',
  from: ['to-forward'],
  to: ['forwarding'],
  by: [caseworker, lawyer, head],
  bar: ['conflicted'],
  readFirst: true,
  fields: { remarks: optional(prose('Bemærkninger til Ankestyrelsen', { max: 4000 })) },
  decide: (_state, { remarks }) => [{ type: 'forwarding-begun', ...(remarks === undefined ? {} : { remarks }) }],
})
