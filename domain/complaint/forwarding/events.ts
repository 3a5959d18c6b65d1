import type { EventTable } from '../../process/event-table'
import type { FileEntry } from '../../remedy/file-entry'
import { aboutOf, mailToParty } from '../party-mail'
import type { ComplaintState } from '../state'

/** The complaint's way to the appeals body. */
export type ForwardingEvent =
  | { readonly type: 'forwarding-begun'; readonly remarks?: string }
  | { readonly type: 'forwarded'; readonly file: readonly FileEntry[] }

export const forwardingEvents: EventTable<ComplaintState, ForwardingEvent> = {
  'forwarding-begun': {
    audience: 'office',
    text: 'Klagen gøres klar til Ankestyrelsen',
    evolve: (state) => ({ ...state, status: 'forwarding' }),
    effects: ({ caseId, decidedCaseId }) => [
      { kind: 'tell-case', caseId: decidedCaseId, command: 'handOverFile', data: { complaintId: caseId } },
    ],
  },
  forwarded: {
    audience: 'party',
    text: 'Klagen er sendt til Ankestyrelsen med sagens akter',
    evolve: (state, { file }, { at }) => ({ ...state, status: 'with-appeals-body', file, forwardedAt: at }),
    effects: (state) => mailToParty(state, { template: 'complaint-forwarded', data: aboutOf(state) }),
  },
}
