import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { RevocationState } from '../state'
import { tellApproval } from '../tell-approval'

/** How the party can still keep its approval: it sends proof, and the office looks at it. */
export type AvertingEvent =
  | { readonly type: 'proof-received'; readonly text: string }
  | { readonly type: 'proof-rejected'; readonly reason: string }
  | { readonly type: 'averted'; readonly reason: string }

/** The party is told of each. */
export const avertingEvents: EventTable<RevocationState, AvertingEvent> = {
  'proof-received': {
    decisive: true,
    audience: 'party',
    text: 'Oplysning om, at forholdene er bragt i orden, modtaget',
    evolve: (state, { text }, { at }) => ({ ...state, proofs: [...state.proofs, { text, at }] }),
    effects: (state) => [
      mailToOffice(state, { template: 'revocation-proof-received', data: aboutOf(state) }),
      ...mailToParty(state, { template: 'revocation-proof-noted', data: aboutOf(state) }),
    ],
  },
  'proof-rejected': {
    decisive: true,
    audience: 'party',
    text: 'Det indsendte er vurderet; det ændrer ikke sagen',
    evolve: (state, { reason }, { at }) => ({
      ...state,
      proofs: state.proofs.map((proof) =>
        proof.rejected === undefined ? { ...proof, rejected: { reason, at } } : proof,
      ),
    }),
    effects: (state) => mailToParty(state, { template: 'revocation-proof-rejected', data: aboutOf(state) }),
  },
  averted: {
    decisive: true,
    audience: 'party',
    text: 'Tilbagekaldelsen er afværget: godkendelsen består',
    evolve: (state, { reason }, { at }) => ({
      ...without(state, 'draft', 'draftedAt', 'returned', 'held'),
      status: 'averted',
      closing: { reason, at },
      deadlines: [],
    }),
    effects: (state) => [
      ...mailToParty(state, { template: 'revocation-averted', data: aboutOf(state) }),
      tellApproval(state, 'endRevocation', {}),
    ],
  },
}
