import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { fileOf, type FileEntry } from '../../remedy/file-entry'
import type { ComplaintState } from '../state'
import { complaintStatuses } from '../statuses'
import type { ForwardingEvent } from './events'

/**
 * The file of the decided case is here: with the complaint's own documents it is what the appeals body gets, every document with
 * its hash, so that it can be shown years later what was sent. It is made one bundle, and nothing leaves before that is complete.
 *
 * Refuses: NOT_ALLOWED for any case but the decided one.
 */
export const receiveFile = defineCommand<ComplaintState, ForwardingEvent>()({
  name: 'receiveFile',
  label: 'Modtag sagens akter',
  law: 'retssikkerhedsloven § 66',
  from: Object.keys(complaintStatuses),
  to: ['forwarding'],
  moves: [['forwarding', 'forwarding']],
  by: ['case'],
  fields: {},
  decide(state, { documents }: { readonly documents: readonly FileEntry[] }, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.decidedCaseId) refuse('NOT_ALLOWED')
    return state.status === 'forwarding'
      ? [{ type: 'file-gathered', file: [...documents, ...fileOf(state.caseId, state.documents)] }]
      : []
  },
})
