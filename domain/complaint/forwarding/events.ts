import { officeOf } from '../../catalogue/offices'
import { bundleId, type CompleteBundle } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { FileEntry } from '../../remedy/file-entry'
import { indexOf } from '../index-of'
import { aboutOf, mailToParty } from '../party-mail'
import type { ComplaintState } from '../state'
import { writtenTexts } from './written-texts'

/** The complaint's way to the appeals body. */
export type ForwardingEvent =
  | { readonly type: 'forwarding-begun'; readonly remarks?: string }
  | { readonly type: 'file-gathered'; readonly file: readonly FileEntry[] }
  | { readonly type: 'forwarded'; readonly bundle: CompleteBundle }

/** By what the letters to whoever complains are known among those of the decided case: a CVR number, or the name of somebody who has none. */
const complainants = ({ cvr, contact, offerName, representative }: ComplaintState): readonly string[] => [
  ...(cvr === '' ? [offerName, contact.name] : [cvr]),
  ...(representative === undefined ? [] : [representative.cvr ?? representative.name]),
]

export const forwardingEvents: EventTable<ComplaintState, ForwardingEvent> = {
  'forwarding-begun': {
    audience: 'office',
    text: 'Klagen gøres klar til Ankestyrelsen',
    evolve: (state, { remarks }) => ({
      ...state,
      status: 'forwarding',
      ...(remarks === undefined ? {} : { remarks }),
    }),
    effects: ({ caseId, decidedCaseId }) => [
      { kind: 'tell-case', caseId: decidedCaseId, command: 'handOverFile', data: { complaintId: caseId } },
    ],
  },
  'file-gathered': {
    audience: 'office',
    text: 'Sagens akter samles til Ankestyrelsen',
    evolve: (state, { file }, { seq }) => ({ ...state, file, gathering: bundleId(state.caseId, seq) }),
    effects: (state, { file }, { seq, at }) => [
      {
        kind: 'bundle',
        bundleId: bundleId(state.caseId, seq),
        title: indexOf(state).title,
        office: officeOf(state.office).name,
        caseNumber: state.caseNumber,
        file,
        texts: writtenTexts(state, at),
        lettersOf: [state.decidedCaseId, state.caseId],
        arrivalsTo: complainants(state),
        report: 'receiveBundle',
      },
    ],
  },
  forwarded: {
    audience: 'party',
    text: 'Klagen er sendt til Ankestyrelsen med sagens akter',
    evolve: ({ gathering: _gathering, ...state }, { bundle }, { at }) => ({
      ...state,
      status: 'with-appeals-body',
      bundle,
      forwardedAt: at,
    }),
    effects: (state) => mailToParty(state, { template: 'complaint-forwarded', data: aboutOf(state) }),
  },
}
