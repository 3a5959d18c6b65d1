import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import type { StayingBody } from '../../remedy/complained-decision'
import type { ComplaintNews } from '../../remedy/note-complaint'
import { withLetters } from '../delivery/letters'
import { stayLetters } from './stay-letter'
import { aboutOf, mailToParty } from '../party-mail'
import type { ComplaintState, StayDraft } from '../state'

/**
 * Whether the decision holds meanwhile, where that is for an authority to decide. `signer`: of the office's own decision, which is a
 * letter. `lifts`: it did not hold, and does again.
 */
export type StayEvent =
  | ({ readonly type: 'stay-drafted' } & StayDraft)
  | {
      readonly type: 'stay-decided'
      readonly granted: boolean
      readonly by: StayingBody
      readonly reason: string
      readonly signer?: string
      readonly lifts?: true
    }

/** The draft is the office's own; the complainant is told when it is decided. */
export const stayEvents: EventTable<ComplaintState, StayEvent> = {
  'stay-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast om opsættende virkning skrevet',
    evolve: (state, { grant, reason, drafters }) => ({ ...state, stayDraft: { grant, reason, drafters } }),
  },
  'stay-decided': {
    decisive: true,
    audience: 'party',
    text: ({ granted }) =>
      granted
        ? 'Det er besluttet, at afgørelsen ikke gælder, mens klagen behandles'
        : 'Det er besluttet, at afgørelsen gælder, mens klagen behandles',
    evolve(state, { granted, by, reason, signer }, { at, seq }) {
      const decided: ComplaintState = { ...without(state, 'stayDraft'), stay: { granted, by, reason, at } }
      return signer === undefined ? decided : withLetters(decided, 'stay', { at, seq })
    },
    effects: (state, { granted, by, reason, signer, lifts }, { at, seq }) => [
      ...mailToParty(state, { template: 'complaint-stay', data: aboutOf(state) }),
      ...(granted || lifts === true
        ? [
            {
              kind: 'tell-case' as const,
              caseId: state.decidedCaseId,
              command: 'noteComplaint',
              data: {
                complaintId: state.caseId,
                ...(granted ? { stayedBy: by } : { stayLifted: true as const }),
              } satisfies ComplaintNews,
            },
          ]
        : []),
      // Ankestyrelsen writes its own.
      ...(signer === undefined ? [] : stayLetters(state, { granted, reason, signer }, { at, seq })),
    ],
  },
}
