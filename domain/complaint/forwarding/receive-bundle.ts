import type { CompleteBundle } from '../../process/effect'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import type { ComplaintState } from '../state'
import { complaintStatuses } from '../statuses'
import type { ForwardingEvent } from './events'

/**
 * The bundle is complete, with its hashes: now the complaint is forwarded, and not a moment before. One whose place another has
 * taken changes nothing.
 *
 * Refuses: NOT_ALLOWED for any case but the complaint itself.
 */
export const receiveBundle = defineCommand<ComplaintState, ForwardingEvent>()({
  name: 'receiveBundle',
  label: 'Modtag de samlede akter',
  law: 'retssikkerhedsloven § 66',
  from: Object.keys(complaintStatuses),
  to: ['with-appeals-body'],
  moves: [['forwarding', 'with-appeals-body']],
  by: ['case'],
  fields: {},
  decide({ caseId, status, gathering }, bundle: CompleteBundle, { by }) {
    if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
    return status === 'forwarding' && gathering === bundle.bundleId ? [{ type: 'forwarded', bundle }] : []
  },
})
